import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import type { Suite } from './list.ts';
import { capture, seconds, type Outcome } from './run-check.ts';

type TestCase = {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[] | null;
};

type TestFile = {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestCase[];
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

/** What went wrong in a file: its failing tests, or the file itself if it did not load. */
function failuresOf({ name, status, message, assertionResults }: TestFile): string[] {
  const file = relative('.', name);
  const failing = assertionResults.filter((test) => test.status === 'failed');
  const told = failing.map(
    (test) => `✗ ${file} > ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`,
  );
  return told.length === 0 && status === 'failed' ? [`✗ ${file}\n${message}`] : told;
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
  const reporters = [
    '--reporter=json',
    `--outputFile.json=${path}`,
    '--passWithNoTests',
    '--silent',
  ];
  const args = ['run', `--project=${name}`, ...reporters, ...filters];
  const { code, output } = await capture('node_modules/vitest/vitest.mjs', args);
  const files = readReport(path)?.testResults;
  const failures = (files ?? []).flatMap(failuresOf);
  // Also an error outside every test, or a run that wrote no report, is a failure.
  if (failures.length === 0 && (code !== 0 || files === undefined)) failures.push(output.trimEnd());
  const tests = (files ?? []).flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  console.log(
    `${failures.length === 0 ? '✓' : '✗'} ${name}: ${passed} passed (${seconds(began)}) ${says}`,
  );
  for (const failure of failures) console.log(`\n${failure.trimEnd()}\n`);
  return { passed, failed: failures.length };
}
