import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Suite } from './list.ts';
import { capture, seconds, type Outcome } from './run-check.ts';

type TestFile = {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
};

type Report = { readonly testResults: readonly TestFile[] };

const REPORTS = 'test-results';

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** How many failed: tests, and files that did not even load. */
function failuresIn({ status, assertionResults }: TestFile): number {
  const failing = assertionResults.filter((test) => test.status === 'failed').length;
  return failing === 0 && status === 'failed' ? 1 : failing;
}

/** The part of Vitest's own words that tells what failed. */
function told(output: string): string {
  const start = output.search(/^.*(Failed Suites|Failed Tests|Unhandled Errors?) .*$/m);
  return (start < 0 ? output : output.slice(start)).trim();
}

/** Runs one of Vitest's projects and counts its tests. */
export async function runSuite(
  { name, says }: Suite,
  filters: readonly string[],
): Promise<Outcome> {
  const began = Date.now();
  const path = `${REPORTS}/${name}.json`;
  mkdirSync(REPORTS, { recursive: true });
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const rest = ['--passWithNoTests', '--silent=true', ...filters];
  const { code, output } = await capture('node_modules/vitest/vitest.mjs', [
    'run',
    `--project=${name}`,
    ...reporters,
    ...rest,
  ]);
  const files = readReport(path)?.testResults ?? [];
  const passed = files
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length;
  const counted = files.map(failuresIn).reduce((sum, count) => sum + count, 0);
  // An error outside every test, or a run that wrote no report, is a failure too.
  const failed = counted === 0 && code !== 0 ? 1 : counted;
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed (${seconds(began)}) ${says}`);
  if (failed > 0) console.log(`\n${told(output)}\n`);
  return { passed, failed };
}
