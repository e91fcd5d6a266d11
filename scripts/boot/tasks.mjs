import { dirname, delimiter, resolve } from 'node:path';
import { alone } from './lock.mjs';
import { bringBundles, bundlesReady } from './bundles.mjs';
import { bringPackages, packagesReady } from './packages.mjs';
import { inRoot, read } from './paths.mjs';
import { run } from './processes.mjs';
import { bringRuntime, readyRuntime } from './runtime.mjs';
import { stepsToStderr } from './say.mjs';

/** Brings what is missing or stale; touches nothing when all is fresh, so that a read-only copy starts too. */
async function prepare({ build }) {
  const ready = readyRuntime();
  if (ready !== undefined && packagesReady(ready) && (!build || bundlesReady())) return ready;
  return alone(async () => {
    const node = await bringRuntime();
    await bringPackages(node);
    if (build) await bringBundles(node);
    return node;
  });
}

const LARGE_PIECE = 'MALLOC_MMAP_THRESHOLD_';

const environment = (node) => ({
  ...process.env,
  PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? inRoot('.cache', 'compiled'),
  NGHISU_PARENT: String(process.pid),
  // Of glibc: memory given back by many threads lies in few places and is used again.
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  // Large pieces (a password being verified, a picture, a packed page) go back to the system at once.
  [LARGE_PIECE]: process.env[LARGE_PIECE] ?? '262144',
});

/** The database outlives a program that was killed; it ends once nobody uses it any more. */
function releaseDatabase() {
  const data = resolve(inRoot(), process.env.DATA_DIR || 'data');
  const pid = Number(read(`${data}/postgres/postmaster.pid`).split('\n')[0]);
  if (
    process.platform !== 'linux' ||
    !(pid > 1) ||
    !read(`/proc/${pid}/cmdline`).includes('postgres')
  )
    return;
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // It has ended, or is not ours.
  }
}

/**
 * Small rooms for young objects, and a heap that is swept at half as much again as it holds, not at four
 * times: the server stays small. It looks up source maps by itself when a failure is logged; held for all
 * of the program they would be a third of its memory. Once it has started it sweeps by itself.
 */
const SERVER_FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=768', '--expose-gc'];
const TOOL_FLAGS = ['--enable-source-maps'];

async function runProgram(node, program, args, flags = TOOL_FLAGS) {
  const { code, signal, stopped } = await run(node, [...flags, inRoot(program), ...args], {
    env: environment(node),
  });
  if (signal === null) return code;
  releaseDatabase();
  if (!stopped)
    process.stderr.write(`✗ Chương trình bị dừng đột ngột (${signal}): hãy chạy lại npm start.\n`);
  return 1;
}

export async function start(args) {
  const node = await prepare({ build: true });
  return runProgram(node, 'dist/server/main.js', args, SERVER_FLAGS);
}

export async function operate(args) {
  stepsToStderr();
  const node = await prepare({ build: true });
  return runProgram(node, 'dist/server/cli.js', args);
}

export async function evaluate(args) {
  stepsToStderr();
  const node = await prepare({ build: true });
  return runProgram(node, 'dist/server/evaluate.js', args);
}

/** Runs an instrument; with `--json` it prints nothing but its object, so every step goes to standard error. */
const instrument = (program) => async (args) => {
  stepsToStderr();
  const node = await prepare({ build: true });
  return runProgram(node, program, args);
};

/** What shows what the product can do; each says its options with `--help`. */
export const INSTRUMENTS = {
  bench: instrument('scripts/bench.ts'),
  isolation: instrument('scripts/isolation.ts'),
  abuse: instrument('scripts/abuse.ts'),
  faults: instrument('scripts/faults.ts'),
  drill: instrument('scripts/drill.ts'),
  prove: instrument('scripts/prove.ts'),
};

export async function develop(args) {
  const node = await prepare({ build: false });
  return runProgram(node, 'scripts/dev.ts', args);
}

export async function check(args) {
  const node = await prepare({ build: false });
  return runProgram(node, 'scripts/checks.ts', args);
}
