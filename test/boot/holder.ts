import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export type Opened = {
  readonly url: string;
  readonly attached: boolean;
  readonly version: string;
  readonly refusal?: string;
};

export type Holder = Opened & { readonly process: ChildProcess };

const SCRIPT = join(import.meta.dirname, 'hold-database.ts');

/** Starts a process that holds the database in `dataDir`, and waits for its word. */
export async function hold(
  dataDir: string,
  purpose: 'application' | 'command' = 'application',
  env: NodeJS.ProcessEnv = {},
): Promise<Holder> {
  const child = spawn(process.execPath, [SCRIPT, dataDir, purpose], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => {
    let text = '';
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes('\n')) resolve(text);
    });
    child.once('close', () => resolve(text));
  });
  return { ...(JSON.parse(line) as Opened), process: child };
}

const gone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Sends a signal and gives the milliseconds until the process has ended. */
export async function end(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<number> {
  const began = Date.now();
  const closed = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  if (!gone(child)) await closed;
  return Date.now() - began;
}

export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** The number of the database server in `dataDir` according to its own file. */
export function postmasterOf(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** Whether a process runs; one that has ended and waits to be reaped does not. */
export function runs(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until `holds` is true, and gives whether it became so in time. */
export async function eventually(holds: () => boolean, milliseconds = 60_000): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}
