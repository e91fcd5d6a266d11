import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Facts } from './facts.ts';
import type { Side } from './rounds/compare.ts';

/** As many connections as the product opens by default. */
export const CONNECTIONS = 12;
const BOOT = resolve(import.meta.dirname, '..', 'boot.mjs');
const ADDRESS = /đang chạy tại (http:\/\/\S+)/;

export interface Folder {
  readonly path: string;
  remove(): void;
}

export function chooseFolder(data: string | undefined, keep: boolean): Folder {
  const path = data === undefined ? mkdtempSync(join(tmpdir(), 'nghisu-bench-')) : resolve(data);
  const isKept = keep || data !== undefined;
  return { path, remove: () => !isKept && rmSync(path, { recursive: true, force: true }) };
}

/** Runs a command of the operator's tool on the folder; what it says goes to standard error. */
export async function operate(folder: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [BOOT, 'nghisu', ...args], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 2, 2],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`nghisu ${args.join(' ')} ended with ${code}`);
}

export interface Running extends Side {
  stop(): Promise<void>;
}

/** The product as `npm start` starts it. It believes the one who asks which network he comes from. */
export async function startProduct(folder: string, args: readonly string[] = []): Promise<Running> {
  const child = spawn(process.execPath, [BOOT, 'start', ...args], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: '0',
      DATABASE_CONNECTIONS: String(CONNECTIONS),
      TRUSTED_PROXIES: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endWithUs(child);
  const base = (await addressOf(child)).replace('localhost', '127.0.0.1');
  return { base, pid: childOf(child.pid ?? 0), stop: async () => await ended(child) };
}

export async function addressOf(child: ChildProcess): Promise<string> {
  return await new Promise((found, missed) => {
    child.once('exit', (code) =>
      missed(new Error(`the server ended with ${code} before it served`)),
    );
    child.stdout?.on('data', (words: Buffer) => {
      const address = ADDRESS.exec(words.toString())?.[1];
      if (address !== undefined) found(address);
    });
  });
}

export async function startBare(url: string, facts: Facts): Promise<Running> {
  const child = fork(resolve(import.meta.dirname, 'bare', 'main.ts'), {
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  endWithUs(child);
  child.send({ url, facts, connections: CONNECTIONS });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    base: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: async () => await ended(child),
  };
}

/** Whatever ends us ends what it started; the answer forgets a child that has ended. */
export function endWithUs(child: ChildProcess): () => void {
  const end = (): void => void child.kill('SIGTERM');
  process.once('exit', end);
  return () => process.off('exit', end);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const end = once(child, 'exit');
  child.kill('SIGTERM');
  await end;
}

export function childrenOf(pid: number): readonly number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim();
  return list === '' ? [] : list.split(' ').map(Number);
}

/** The bootstrap waits; the server is its child. */
function childOf(pid: number): number {
  try {
    return childrenOf(pid)[0] ?? pid;
  } catch {
    return pid;
  }
}

export function databasePid(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'latin1').split('\n')[0]);
}
