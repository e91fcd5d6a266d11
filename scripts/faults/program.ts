import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addressOf, childrenOf, databasePid, endWithUs } from '../bench/house.ts';

/** Where a program finds its data: a folder, and a server of its own where `databaseUrl` names one. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

export interface Program {
  readonly base: string;
  readonly pid: number;
  /** What it complained about. */
  complaints(): string;
  /** As the machine does it when it is short of memory: no farewell. */
  kill(): Promise<void>;
  /** As systemd does it; gives the exit code. */
  stop(): Promise<number | null>;
}

const MAIN = resolve(import.meta.dirname, '..', '..', 'dist', 'server', 'main.js');

/** The server without the bootstrap, so that a kill meets it alone. `through` may narrow what it can do. */
export async function startProgram(
  { dataDir, databaseUrl }: Place,
  through: readonly string[] = [],
): Promise<Program> {
  const { DATABASE_URL: _, DATABASE_APP_URL: __, DEMO: ___, ...inherited } = process.env;
  const [file = '', ...args] = [...through, process.execPath, '--max-semi-space-size=4', MAIN];
  const child = spawn(file, args, {
    env: {
      ...inherited,
      NGHISU_PARENT: String(process.pid),
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: '0',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (words: Buffer) => (complaints += words.toString()));
  const forget = endWithUs(child);
  const ended = once(child, 'exit').then(([code]) => {
    forget();
    return code as number | null;
  });
  try {
    const base = (await addressOf(child)).replace('localhost', '127.0.0.1');
    return {
      base,
      pid: child.pid ?? 0,
      complaints: () => complaints,
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
      stop: async () => {
        child.kill('SIGTERM');
        return await ended;
      },
    };
  } catch (error) {
    throw new Error(`the server did not start: ${complaints}`, { cause: error });
  }
}

/** Kills a PostgreSQL whole: its first process and every one that this has begun. */
export function killDatabase(dataDir: string): number {
  const pid = databasePid(dataDir);
  if (!(pid > 1) || !commandOf(pid).includes('postgres')) return 0;
  const all = [pid, ...childrenOf(pid)];
  for (const one of all) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It ended with the first.
    }
  }
  return all.length;
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
};
