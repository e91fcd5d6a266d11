import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { asMarkdown } from './markdown.ts';
import type { Step } from './steps.ts';

const BOOT = resolve(import.meta.dirname, '..', 'boot.mjs');
const LAST_RESORT_MS = 10_000;

export interface Shown {
  /** The name of its step. */
  readonly name: string;
  readonly begun: string;
  readonly commit: string;
  readonly held: boolean;
  readonly minutes: number;
  /** Of the machine in the minute before it began, and in its last. */
  readonly load: readonly [number, number];
  /** Its tables, or the last words of an instrument that gave none. */
  readonly text: string;
}

/** Runs an instrument as anyone would, in a process of its own; what it says meanwhile is passed on. */
export async function runStep(step: Step, commit: string, boot = BOOT): Promise<Shown> {
  const began = Date.now();
  const before = loadNow();
  const child = spawn(process.execPath, [boot, ...step.args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (words: Buffer) => said.push(words));
  const timer = { isOver: false };
  const limit = setTimeout(() => {
    timer.isOver = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), LAST_RESORT_MS).unref();
  }, step.mostMinutes * 60_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(limit);
  const tables = tablesOf(Buffer.concat(said).toString().trim());
  return {
    name: step.name,
    begun: new Date(began).toISOString(),
    commit,
    held: code === 0 && tables.areThere && !timer.isOver,
    minutes: Math.round((Date.now() - began) / 6_000) / 10,
    load: [before, loadNow()],
    text: timer.isOver
      ? `Ended after its ${step.mostMinutes} minutes. ${tables.text}`
      : tables.text,
  };
}

const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

function tablesOf(answer: string): { readonly areThere: boolean; readonly text: string } {
  try {
    return { areThere: true, text: asMarkdown(JSON.parse(answer)) };
  } catch {
    const words = answer.slice(-1_000);
    return {
      areThere: false,
      text: `It gave no figures. ${words === '' ? 'It said nothing.' : `Its last words:\n\n\`\`\`\n${words}\n\`\`\``}\n`,
    };
  }
}
