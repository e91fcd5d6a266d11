import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Started = {
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  text(): string;
  /** Waits for its address, or for its end. */
  ready: Promise<string>;
  /** The exit code, once it has ended and closed its output. */
  exit: Promise<number>;
};

const ROOT = resolve(import.meta.dirname, '../..');
const ADDRESS = /đang chạy tại (http\S+)/;

/** Runs a command in the project, in a process group of its own like a terminal would. */
export function launch(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(file, args, {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const exit = new Promise<number>((done) => child.once('close', (code) => done(code ?? 1)));
  const ready = new Promise<string>((done) => {
    const collect = (data: Buffer): void => {
      text += data.toString();
      const address = ADDRESS.exec(text)?.[1];
      if (address !== undefined) done(address);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    void exit.then(() => done(''));
  });
  return { child, text: () => text, ready, exit };
}

export const boot = (env: NodeJS.ProcessEnv, ...args: string[]): Started =>
  launch(process.execPath, ['scripts/boot.mjs', ...args], env);

const commandOf = (pid: string): string => {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

const environmentOf = (pid: string): string => {
  try {
    return readFileSync(join('/proc', pid, 'environ'), 'utf8');
  } catch {
    return '';
  }
};

/** The processes of a program that serve `dataDir`, by what they were started with. */
export function processesOf(program: string, dataDir: string): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ours = all.filter((pid) => commandOf(pid).includes(program));
  return ours
    .filter((pid) => commandOf(pid).includes(dataDir) || environmentOf(pid).includes(dataDir))
    .map(Number);
}

/** Whether npm can be run here at all. */
export const hasNpm = (): boolean => spawnSync('npm', ['--version']).status === 0;
