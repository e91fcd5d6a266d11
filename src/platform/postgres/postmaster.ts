import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasSockets, type Address } from './address.ts';
import { clusterIn, explain } from './cluster.ts';
import { runAs, type Identity } from './identity.ts';

export type Postmaster = { readonly pid: number; readonly address: Address };
export type ServerSettings = Readonly<Record<string, string>>;

// Its log collector ends a moment after the server.
const LOG_DELAY_MS = 100;

const SETTINGS: ServerSettings = {
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_connections: '60',
  random_page_cost: '1.1',
  wal_compression: 'on',
  jit: 'off',
  // Work for a process that was killed is given up.
  client_connection_check_interval: process.platform === 'linux' ? '5s' : '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  // The text of a failed statement may hold personal data.
  log_min_error_statement: 'panic',
};

/** What the cluster's own lock file says: who serves it and where; it outlives a killed server. */
export function readPostmaster(dataDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(clusterIn(dataDir), 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    const host = (hasSockets ? lines[4] : '127.0.0.1')?.trim() ?? '';
    return pid > 0 && port > 0 && host !== '' ? { pid, address: { host, port } } : undefined;
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  if (!hasSockets) return 'postgres';
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether the process of that number still is a PostgreSQL server, and not a later one that got its number. */
export function isServing({ pid }: Postmaster): boolean {
  try {
    return isAlive(pid) && commandLine(pid).includes('postgres');
  } catch {
    return false;
  }
}

export const forgetPostmaster = (dataDir: string): void =>
  rmSync(join(clusterIn(dataDir), 'postmaster.pid'), { force: true });

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended.
  }
}

async function waitForEnd(server: Postmaster, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isServing(server)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Ends the server: fast, else at once (the next start replays its log). */
export async function stopPostmaster(server: Postmaster, patience = 2_000): Promise<void> {
  signal(server.pid, 'SIGINT');
  if (await waitForEnd(server, patience)) return;
  signal(server.pid, 'SIGQUIT');
  if (await waitForEnd(server, 500)) return;
  signal(server.pid, 'SIGKILL');
  await waitForEnd(server, 300);
}

function launch(programs: string, identity: Identity, args: string[], log: string) {
  const command = runAs(identity, join(programs, 'postgres'), args);
  // It may be another user's, from a start by root.
  rmSync(log, { force: true });
  const output = openSync(log, 'w', 0o600);
  // Detached: Ctrl-C reaches the whole group of the terminal, but the database ends last.
  const child = spawn(command.file, command.args, {
    ...command.options,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return child;
}

/** What a server that ended at once wrote, before and after its own log opened. */
function lastWords(dataDir: string, startLog: string): string {
  try {
    const folder = join(clusterIn(dataDir), 'log');
    const logs = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
    const newest = logs.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
    const collected = newest === undefined ? '' : readFileSync(newest, 'utf8').slice(-4_000);
    const ownWords = collected.slice(collected.lastIndexOf('starting PostgreSQL'));
    return `${readFileSync(startLog, 'utf8')}\n${ownWords}`;
  } catch (error) {
    return String(error);
  }
}

/** Starts the server and returns its process; `failed` settles with the reason if it ends by itself. */
export function startPostmaster(
  dataDir: string,
  programs: string,
  identity: Identity,
  address: Address,
  settings: ServerSettings,
): { failed: Promise<Error> } {
  const place = hasSockets
    ? {
        listen_addresses: '',
        unix_socket_directories: address.host,
        unix_socket_permissions: '0700',
      }
    : { listen_addresses: address.host, unix_socket_directories: '' };
  const all = { ...SETTINGS, ...settings, ...place, port: String(address.port) };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = join(dataDir, 'postgres-start.log');
  const child = launch(programs, identity, ['-D', clusterIn(dataDir), ...flags], log);
  const failed = new Promise<Error>((resolve) => {
    child.once('error', (error) => resolve(explain(String(error), dataDir)));
    child.once('exit', () => {
      setTimeout(() => resolve(new Error(lastWords(dataDir, log))), LOG_DELAY_MS).unref();
    });
  });
  child.unref();
  return { failed };
}
