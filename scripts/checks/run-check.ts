import { spawn, type ChildProcess } from 'node:child_process';
import type { Check } from './list.ts';

export type Outcome = { passed: number; failed: number };

export const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

// What the person at the keyboard set for their own server does not reach the checks.
const OPERATORS = new Set([
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'PUBLIC_URL',
  'NGHISU_PARENT',
]);
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !OPERATORS.has(name)),
);

let current: ChildProcess | undefined;

for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(name, () => {
    current?.kill('SIGTERM');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 3_500);
    current?.once('exit', () => process.exit(1));
  });
}

/** Runs a program under this Node; gives its exit code and all it wrote. */
export function capture(
  program: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...ENVIRONMENT, NO_COLOR: '1' },
    });
    current = child;
    const parts: string[] = [];
    const collect = (data: Buffer): void => void parts.push(data.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('close', (code) => resolve({ code: code ?? 1, output: parts.join('') }));
  });
}

export async function runCheck({ name, program, args }: Check): Promise<Outcome> {
  const began = Date.now();
  const { code, output } = await capture(program, args);
  const passed = code === 0;
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds(began)})`);
  if (!passed) console.log(output.trimEnd());
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
