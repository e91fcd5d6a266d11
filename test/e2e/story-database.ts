import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { withDatabase } from '../database.ts';
import { startProgram, type Place } from './program.ts';

export type StoryDatabase = {
  readonly url: string;
  readonly appUrl: string;
  drop(): Promise<void>;
};

const LOCK = 7_120_333;

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const connectionString = withDatabase(inject('templateUrl'), 'postgres');
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const urlsOf = (name: string): Place => ({
  databaseUrl: withDatabase(inject('templateUrl'), name),
  databaseAppUrl: withDatabase(inject('templateAppUrl'), name),
});

/** The template in which the program itself has loaded the demo world, once a run. */
async function demoTemplate(client: Client): Promise<string> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  const templateUrl = inject('templateUrl');
  const bare = new URL(templateUrl).pathname.slice(1);
  const world = `${bare}_world`;
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [world]);
  if (rowCount) return world;
  const loading = `${bare}_loading`;
  await client.query(`drop database if exists ${loading} with (force)`);
  await client.query(`create database ${loading} template ${bare}`);
  const program = await startProgram({ ...urlsOf(loading), within: inject('runFolder') }, '--demo');
  await program.stop();
  await client.query(`alter database ${loading} rename to ${world}`);
  return world;
}

/** A database for one story alone: with the demo world, or empty but for its structure. */
export async function openStoryDatabase(start: 'demo' | 'empty'): Promise<StoryDatabase> {
  const templateUrl = inject('templateUrl');
  const name = `nghisu_story_${randomBytes(8).toString('hex')}`;
  await onServer(async (client) => {
    const bare = new URL(templateUrl).pathname.slice(1);
    const template = start === 'demo' ? await demoTemplate(client) : bare;
    await client.query(`create database ${name} template ${template}`);
  });
  const drop = async (): Promise<void> =>
    await onServer(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
    });
  const { databaseUrl: url, databaseAppUrl: appUrl } = urlsOf(name);
  return { url, appUrl, drop };
}
