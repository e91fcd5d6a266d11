// Every instrument, one after the other, and what each showed, in docs/proof.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import about from '../package.json' with { type: 'json' };
import { headOf, pageOf } from './prove/page.ts';
import { runStep } from './prove/run-step.ts';
import type { Shown } from './prove/run-step.ts';
import { STEPS } from './prove/steps.ts';

const NAMES = STEPS.map(({ name }) => name);
const USAGE = `npm run prove [-- options]

  --only NAME   this part alone, several times for several: ${NAMES.join(', ')}
  --out FILE    where the page goes; without it docs/proof.md, or, of some parts only, standard output`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const unknown = values.only?.find((name) => !NAMES.includes(name));
if (values.help || unknown !== undefined) {
  console.error(unknown === undefined ? USAGE : `No part is named ${unknown}.\n\n${USAGE}`);
  process.exit(values.help ? 0 : 1);
}

// Some parts alone never take the place of the whole.
const out = values.out ?? (values.only ? undefined : 'docs/proof.md');
const chosen = STEPS.filter(({ name }) => values.only?.includes(name) ?? true);
const head = headOf(about.version, new Date());
const shown: Shown[] = [];
for (const step of chosen) {
  console.error(`… ${step.title}`);
  const one = await runStep(step);
  console.error(`${one.held ? '✓' : '✗'} ${step.title} (${one.minutes} min)`);
  shown.push(one);
  // A run that is ended half-way has said what it knew.
  if (out !== undefined) keep(out);
}
if (out === undefined) console.log(pageOf(head, chosen, shown));
const failed = shown.filter(({ held }) => !held);
if (failed.length > 0)
  console.error(`✗ did not hold: ${failed.map(({ step }) => step.name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function keep(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, pageOf(head, chosen, shown));
}
