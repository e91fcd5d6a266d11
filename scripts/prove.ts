// Every instrument, one after the other, and what each showed, in docs/proof.md.
// npm run prove [-- --only NAME … --out FILE]
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import about from '../package.json' with { type: 'json' };
import { runStep } from './prove/run-step.ts';
import type { Shown } from './prove/run-step.ts';
import { STEPS } from './prove/steps.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    out: { type: 'string', default: 'docs/proof.md' },
  },
});

const chosen = STEPS.filter(({ name }) => values.only?.includes(name) ?? true);
const shown: Shown[] = [];
for (const step of chosen) {
  console.log(`… ${step.title}`);
  const one = await runStep(step);
  console.log(`${one.held ? '✓' : '✗'} ${step.title} (${one.minutes} min)`);
  shown.push(one);
  // A run that is ended half-way has said what it knew.
  writeFileSync(values.out, page(shown));
}
process.exitCode = shown.every(({ held }) => held) ? 0 : 1;

function page(done: readonly Shown[]): string {
  return `${[head(), summary(done), ...done.map(section)].join('\n\n')}\n`;
}

function head(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `# Proof

Made by \`npm run prove\` on ${new Date().toISOString().slice(0, 10)}, version ${about.version} at ${commit}, Node ${process.versions.node}, ${cpus().length} cores, ${gigabytes} GB. Absolute figures hold for that machine alone; ratios come from one run. Each part can be run alone by the command under its title.`;
}

function summary(done: readonly Shown[]): string {
  const lines = done.map(
    ({ step, held, minutes }) =>
      `| ${step.title} | ${held ? 'held' : '**did not hold**'} | ${minutes} |`,
  );
  return ['| part | outcome | minutes |', '|---|---|--:|', ...lines].join('\n');
}

function section({ step, text }: Shown): string {
  return `## ${step.title}\n\n\`node scripts/boot.mjs ${step.args.join(' ')}\`\n\n${text.trim()}`;
}
