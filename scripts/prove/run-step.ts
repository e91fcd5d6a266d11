import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { asMarkdown } from './markdown.ts';
import type { Step } from './steps.ts';

const BOOT = resolve(import.meta.dirname, '..', 'boot.mjs');

export interface Shown {
  readonly step: Step;
  readonly held: boolean;
  readonly minutes: number;
  /** Its tables, or the last words of an instrument that gave none. */
  readonly text: string;
}

/** Runs an instrument as anyone would, in a process of its own; what it says meanwhile is passed on. */
export async function runStep(step: Step): Promise<Shown> {
  const began = Date.now();
  const child = spawn(process.execPath, [BOOT, ...step.args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (words: Buffer) => said.push(words));
  const [code] = (await once(child, 'close')) as [number | null];
  const answer = Buffer.concat(said).toString().trim();
  const minutes = Math.round((Date.now() - began) / 6_000) / 10;
  return { step, held: code === 0, minutes, text: textOf(answer) };
}

function textOf(answer: string): string {
  try {
    return asMarkdown(JSON.parse(answer));
  } catch {
    return `It gave no figures. Its last words:\n\n\`\`\`\n${answer.slice(-1_000)}\n\`\`\`\n`;
  }
}
