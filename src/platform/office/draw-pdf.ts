import { existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DrawOrder, DrawSettings, Drawn } from './draw-worker.ts';
import { officeFailure } from './failures.ts';

const LIMITS = { timeMs: 20_000 };
const HEAP_MB = 96;
/** What is drawn at once is one; the rest waits, and beyond this many nobody waits in vain. */
const MOST_WAITING = 20;
const MOST_CHARACTERS = 4_000_000;
const IDLE_MS = 60_000;

const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

interface Waiting extends DrawOrder {
  readonly timeMs: number;
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

const waiting: Waiting[] = [];
let worker: Worker | null = null;
let current: Waiting | null = null;
let timer: NodeJS.Timeout | undefined;
let nextId = 0;

/**
 * Draws a PDF from a typst template of ours and data, in a thread of its own with a limit of time and
 * memory. The data is read as JSON inside the template.
 */
export async function drawPdf(
  template: string,
  data: object,
  { timeMs } = LIMITS,
): Promise<Buffer> {
  const json = JSON.stringify(data);
  if (json.length > MOST_CHARACTERS) throw officeFailure('RuleBroken', 'office.too_long');
  if (waiting.length >= MOST_WAITING) throw officeFailure('Unavailable', 'office.drawing_busy');
  return await new Promise<Buffer>((resolve, reject) => {
    nextId += 1;
    waiting.push({ id: nextId, template, data: json, timeMs, resolve, reject });
    takeNext();
  });
}

function takeNext(): void {
  if (current) return;
  clearTimeout(timer);
  current = waiting.shift() ?? null;
  if (!current) {
    timer = setTimeout(rest, IDLE_MS).unref();
    return;
  }
  worker ??= openWorker();
  worker.ref();
  const { id, template, data } = current;
  worker.postMessage({ id, template, data } satisfies DrawOrder, []);
  timer = setTimeout(
    () => fail(new Error('drawing took too long'), 'office.drawing_slow'),
    current.timeMs,
  );
}

function openWorker(): Worker {
  const settings: DrawSettings = {
    fontFolders: fontFolders(),
    workspace: mkdtempSync(join(tmpdir(), 'nghisu-draw-')),
  };
  const opened = new Worker(workerFile(), {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 8 },
  });
  opened.on('message', (drawn: Drawn) => {
    if (opened === worker) finish(drawn);
  });
  opened.on('error', (error) => {
    if (opened === worker) fail(error);
  });
  return opened;
}

/** Beside the bundle, or the source itself where none is built (tests). */
function workerFile(): string {
  const built = join(dirname(process.argv[1] ?? ''), 'draw-worker.js');
  return existsSync(built) ? built : join(import.meta.dirname, 'draw-worker.ts');
}

function fontFolders(): readonly string[] {
  const at = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json');
  return FONTS.map((name) => join(dirname(at), name));
}

function finish(drawn: Drawn): void {
  const done = current;
  if (!done || done.id !== drawn.id) return;
  current = null;
  worker?.unref();
  if ('pdf' in drawn) done.resolve(Buffer.from(drawn.pdf));
  else done.reject(new Error(`typst: ${drawn.error}`));
  takeNext();
}

/** A thread that hangs or dies is left behind; what waits is drawn by a new one. */
function fail(
  error: Error,
  code: 'office.drawing_failed' | 'office.drawing_slow' = 'office.drawing_failed',
): void {
  const failed = current;
  current = null;
  rest();
  process.stderr.write(`[office] ${error.message}\n`);
  failed?.reject(officeFailure('Unavailable', code));
  takeNext();
}

function rest(): void {
  void worker?.terminate();
  worker = null;
}
