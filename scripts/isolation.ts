// The whole matrix of isolation: every route × role × pair of councils. npm run isolation [-- --seed N --small --json]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run isolation [-- options]

  --small     the round of npm test: each address once, as people whose turn it is
  --seed N    whose turn it is (the day of the month)
  --json      nothing but one JSON object on standard output`;

interface Found {
  readonly lines: readonly Readonly<Record<string, string | number>>[];
  readonly leaks: readonly string[];
  /** What was read of each media type. */
  readonly types: readonly Readonly<Record<string, string | number>>[];
  /** Answers of 500 and above: the question and the reason. */
  readonly faults: readonly string[];
  readonly closed: readonly string[];
  /** Sent with rows of another side, led back to a list; no row changed. */
  readonly kind: readonly string[];
  readonly [fact: string]: unknown;
}

const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.error(USAGE);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'nghisu-isolation-'));
const report = join(folder, 'report.json');
try {
  const code = await ask();
  const found = JSON.parse(readFileSync(report, 'utf8')) as Found;
  if (values.json) console.log(JSON.stringify(said(found, code)));
  else show(found, code);
  process.exitCode = code;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The same tests as `npm test` runs, told to ask everything; what they say goes to standard error. */
async function ask(): Promise<number> {
  const vitest = resolve(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project=db', 'test/isolation/'], {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: ['ignore', 2, 2],
    env: {
      ...process.env,
      ISOLATION_REPORT: report,
      ...(values.small ? {} : { ISOLATION: 'whole' }),
      ...(values.seed ? { ISOLATION_SEED: values.seed } : {}),
    },
  });
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

function said({ lines, closed, kind, ...rest }: Found, code: number) {
  return {
    held: code === 0,
    asked: lines,
    ...rest,
    answeredAsLists: kind.length,
    neverOpened: closed.length,
  };
}

function show(
  { lines, types, faults, leaks, closed, rows, columns, readers, statements, seed }: Found,
  code: number,
): void {
  console.table(lines);
  console.table(types);
  console.log(
    `${String(rows)} rows twice, marks in ${String(columns)} columns, ${String(readers)} readers, ${String(statements)} different statements, seed ${String(seed)}.`,
  );
  console.log(
    `${closed.length} pages were opened by none of the own side’s people who were asked.`,
  );
  for (const fault of new Set(faults)) console.log(`! answered with a fault: ${fault}`);
  for (const leak of leaks) console.log(`✗ ${leak}`);
  console.log(code === 0 ? '✓ 0 leaks' : '✗ it did not hold: the words of the tests stand above');
}
