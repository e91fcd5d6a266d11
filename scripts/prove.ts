// Every instrument, one after the other, and what each showed, in docs/proof.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import about from '../package.json' with { type: 'json' };
import { commitNow, headOf, pageOf } from './prove/page.ts';
import { runStep } from './prove/run-step.ts';
import type { Shown } from './prove/run-step.ts';
import { STEPS } from './prove/steps.ts';

const NAMES = STEPS.map(({ name }) => name);
const USAGE = `npm run prove [-- options]

  --only NAME   this part alone, several times for several: ${NAMES.join(', ')};
                what the page says of the others stays
  --out FILE    where the page goes (docs/proof.md); what it is drawn from lies beside it as JSON`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    out: { type: 'string', default: 'docs/proof.md' },
    help: { type: 'boolean', default: false },
  },
});
const unknown = values.only?.find((name) => !NAMES.includes(name));
if (values.help || unknown !== undefined) {
  console.error(unknown === undefined ? USAGE : `No part is named ${unknown}.\n\n${USAGE}`);
  process.exit(values.help ? 0 : 1);
}

const facts = values.out.replace(/(\.md)?$/, '.json');
const chosen = STEPS.filter(({ name }) => values.only?.includes(name) ?? true);
const head = headOf(about.version);
const commit = commitNow();
const shown = new Map(values.only ? former().map((one) => [one.name, one]) : []);
const failed: string[] = [];
for (const step of chosen) {
  console.error(`… ${step.title}`);
  const one = await runStep(step, commit);
  console.error(`${one.held ? '✓' : '✗'} ${step.title} (${one.minutes} min)`);
  shown.set(step.name, one);
  if (!one.held) failed.push(step.name);
  // A run that is ended half-way has said what it knew.
  keep([...shown.values()]);
}
if (failed.length > 0) console.error(`✗ did not hold: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function former(): readonly Shown[] {
  return existsSync(facts) ? (JSON.parse(readFileSync(facts, 'utf8')) as Shown[]) : [];
}

function keep(done: readonly Shown[]): void {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(facts, `${JSON.stringify(done, null, 2)}\n`);
  writeFileSync(values.out, pageOf(head, STEPS, done));
}
