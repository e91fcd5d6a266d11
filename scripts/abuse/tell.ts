import { readFileSync, writeFileSync } from 'node:fs';
import { LIMIT_GROWTH_MB } from './run.ts';
import type { AbuseReport } from './run.ts';
import type { Attack } from './wire.ts';

interface Came {
  readonly report: AbuseReport;
  readonly forms: AbuseReport;
  readonly attacks: readonly Attack[];
  /** Of the server while it was attacked. */
  readonly memory: AbuseReport['memory'];
}

export interface Told extends Came {
  /** From the first wrong request to the last wrong form, and what of the attacks stayed. */
  readonly growth: number;
  readonly isSound: boolean;
}

export function outcomeOf(came: Came): Told {
  const { report, forms, attacks, memory } = came;
  const { before } = report.memory;
  const growth = Math.max(report.memory.peak, forms.memory.peak, memory.after) - before;
  const isSound =
    [report, forms].every((one) => one.findings.length + one.neverTried === 0) &&
    attacks.every(({ held }) => held) &&
    growth <= LIMIT_GROWTH_MB;
  return { ...came, growth, isSound };
}

const FINDINGS_SHOWN = 30;

const answersOf = ({ answers }: AbuseReport): string =>
  Object.entries(answers)
    .toSorted()
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');

const mbOf = (memory: AbuseReport['memory']): string =>
  `${memory.before} MB before, ${memory.peak} MB at most, ${memory.after} MB after`;

const linesOf = (what: string, report: AbuseReport): readonly string[] => [
  what,
  `  ${answersOf(report)}`,
  `  ${report.seconds} s; ${report.heldBack} times told to come later, ${report.neverTried} to the end`,
  `  slowest ${report.slowest.map(({ operation, ms }) => `${ms} ms ${operation}`).join(', ')}`,
  `  memory ${mbOf(report.memory)}`,
  ...report.findings
    .slice(0, FINDINGS_SHOWN)
    .map(({ status, path, body, head }) => `✗ ${status} ${path}\n    ${body}\n    ${head}`),
];

export function forPeople({ report, forms, attacks, memory, growth }: Told): string {
  const { requests, operations, seed } = report;
  return [
    ...linesOf(`${requests} wrong requests over ${operations} operations (seed ${seed})`, report),
    ...linesOf(`${forms.requests} wrong forms to ${forms.operations} addresses`, forms),
    ...attacks.map(({ name, held, told }) => `${held ? '✓' : '✗'} ${name}: ${told}`),
    `memory while attacked ${mbOf(memory)}; ${growth} MB of growth in all`,
  ].join('\n');
}

const PLACE = /(<!-- abuse -->\n)[^]*(<!-- \/abuse -->)/;

const figuresOf = (report: AbuseReport): readonly (readonly [string, string])[] => [
  ['answers', answersOf(report)],
  [
    'told to come later (429), and came',
    `${report.heldBack} times, ${report.neverTried} never let in; all in ${report.seconds} s`,
  ],
  ['5xx, hang or cut', String(report.findings.length)],
  [
    'slowest answers',
    report.slowest.map(({ operation, ms }) => `${ms} ms \`${operation}\``).join(', '),
  ],
  ['memory of the server', mbOf(report.memory)],
];

function forThePage({ report, forms, attacks, memory, growth, isSound }: Told): string {
  const rows = [
    ['**wrong requests**', `${report.requests} over ${report.operations} operations`],
    ...figuresOf(report),
    ['**wrong forms**', `${forms.requests} to ${forms.operations} addresses of pages`],
    ...figuresOf(forms),
    ...attacks.map(({ name, held, told }) => [name, `${held ? 'held' : '**not held**'}: ${told}`]),
    ['memory of the server while it was attacked so', mbOf(memory)],
    ['**growth of its memory**', `${growth} MB, from the first wrong request to the last form`],
  ];
  return [
    `On ${new Date().toISOString().slice(0, 10)}, seed ${report.seed}: ${isSound ? 'sound' : '**not sound**'}.`,
    '',
    '| what | came of it |',
    '| --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}

/** Puts the figures between the marks of the page. */
export function writeInto(path: string, told: Told): void {
  const page = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    page.replace(PLACE, (_, begin: string, end: string) => `${begin}\n${forThePage(told)}\n${end}`),
  );
}
