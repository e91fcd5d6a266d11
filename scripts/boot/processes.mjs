import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './paths.mjs';

// A program that does not hear the signal any more ends all the same.
const LAST_RESORT_MS = 3_800;
const STOPS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** The parent of a process and the command it runs. */
function look(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command };
    }
    const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'ppid=,command='], {
      encoding: 'utf8',
    });
    const [, parent, command] = /^\s*(\d+)\s+(.*)$/.exec(stdout) ?? [];
    return { parent: Number(parent), command: command ?? '' };
  } catch {
    return { parent: 0, command: '' };
  }
}

/** npm runs us through a shell; both are watched, because npm does not always pass a signal on. */
function whoRunsUs() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return [];
  const parent = process.ppid;
  const { parent: above, command } = look(parent);
  return command.includes('boot.mjs') && above > 1 ? [parent, above] : [parent];
}

export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Calls `stop(signal)` for each signal to end, and once when the npm that runs us vanishes. */
function onStop(stop) {
  const listeners = STOPS.map((name) => [name, () => stop(name)]);
  for (const [name, listener] of listeners) process.on(name, listener);
  const watched = whoRunsUs();
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (watched.length === 0 || (process.ppid === parent && watched.every(isAlive))) return;
    clearInterval(timer);
    stop('SIGTERM');
  }, 200);
  return () => {
    clearInterval(timer);
    for (const [name, listener] of listeners) process.off(name, listener);
  };
}

/** Runs a program to its end, passing signals on. Gives its exit code, the signal that killed it, its output. */
export function run(file, args, { env = process.env, cwd = ROOT, quiet = false, ...rest } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(file, args, { env, cwd, stdio, windowsHide: true, ...rest });
    let output = '';
    let stopped = false;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => (output += data));
    const release = onStop((signal) => {
      stopped = true;
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), LAST_RESORT_MS).unref();
    });
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve({ code: code ?? 1, signal, stopped, output: stripVTControlCharacters(output) });
    });
  });
}
