import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { inject } from 'vitest';
import { loadActor } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { loadDemo, LOGINS } from '#src/demo/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import type { Db } from '#src/platform/db/database.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { onServer, openExisting, withDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

export type Login = (typeof LOGINS)[number];

/** The demo world in a database of its own, and its people by their logins: `world.chair`. */
export type World = TestDatabase &
  Readonly<Record<Login, Actor>> & {
    readonly platform: Platform;
    readonly tenantId: string;
    readonly today: string;
    /** Another seat of the same person: `world.seated('vicechair', 'groupLeader')`. */
    seated(login: Login, role: Actor['role']): Promise<Actor>;
  };

/** For `beforeAll(…, WORLD_TIMEOUT)`: the first test file of a run plays the world, others copy it. */
export const WORLD_TIMEOUT = 600_000;

const LOCK = 7_120_332;

export async function openWorld(): Promise<World> {
  const templateUrl = inject('templateUrl');
  const name = `nghisu_world_${randomBytes(8).toString('hex')}`;
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const template = await playedOnce(client, templateUrl);
    await client.query(`create database ${name} template ${template}`);
  });
  const folder = mkdtempSync(join(tmpdir(), 'nghisu-world-'));
  const database = openExisting(name);
  const { db } = database;
  const platform = platformOn(db, folder);
  const close = async (): Promise<void> => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  };
  return { ...database, close, platform, ...(await castOf(db)) };
}

function platformOn(db: Db, folder: string): Platform {
  const files = openFiles({ folder: join(folder, 'files'), maxBytes: 20_000_000 });
  return { db, jobs: noJobs, files, clock: () => new Date() };
}

/** The name of the world's template database, made by whoever needs it first. */
async function playedOnce(client: Client, templateUrl: string): Promise<string> {
  const bare = new URL(templateUrl).pathname.slice(1);
  const world = `${bare}_world`;
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [world]);
  if (rowCount) return world;
  const loading = `${bare}_loading`;
  await client.query(`drop database if exists ${loading} with (force)`);
  await client.query(`create database ${loading} template ${bare}`);
  // As the application, like the program itself.
  const connectionString = withDatabase(inject('templateAppUrl'), loading);
  const pool = openPool({ connectionString, max: 2 });
  const folder = mkdtempSync(join(tmpdir(), 'nghisu-loading-'));
  try {
    await loadDemo(platformOn(openDb(pool), folder));
  } finally {
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  }
  await client.query(`alter database ${loading} rename to ${world}`);
  return world;
}

async function castOf(db: Db) {
  const today = dayAt(new Date());
  const accounts = await db.selectFrom('accounts').selectAll().execute();
  const as = async (login: Login, role?: Actor['role']): Promise<Actor> => {
    const account = accounts.find((one) => one.login === login);
    if (!account) throw new Error(`nobody in the world signs in as ${login}`);
    const seat = await db
      .selectFrom('seats')
      .select('id')
      .where('tenant_id', '=', account.tenant_id)
      .where('person_id', '=', account.person_id)
      .$if(role !== undefined, (query) => query.where('role', '=', role ?? 'clerk'))
      .orderBy('id')
      .executeTakeFirst();
    const actor = await loadActor(db, {
      tenantId: account.tenant_id,
      personId: account.person_id,
      accountId: account.id,
      seatId: seat?.id ?? null,
      login,
      locale: 'vi',
      via: 'session',
      scopes: ['*'],
      at: new Date(`${today}T05:00:00Z`),
    });
    if (!actor) throw new Error(`${login} has no seat in force`);
    return actor;
  };
  const people: Partial<Record<Login, Actor>> = {};
  for (const login of LOGINS) people[login] = await as(login);
  const cast = people as Record<Login, Actor>;
  return { ...cast, tenantId: cast.clerk.tenantId, today, seated: as };
}
