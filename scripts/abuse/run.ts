import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from '../bench/rounds/processes.ts';
import { openProgress } from './progress.ts';
import { harvest, operationsOf } from './operations.ts';
import { wrongRequests } from './requests.ts';
import type { Wrong } from './requests.ts';
import { sendAll } from './send-all.ts';
import type { Caller, Sent } from './send-all.ts';
import { openSender } from './send.ts';
import type { Answer } from './send.ts';

export interface Server {
  readonly base: string;
  /** The process whose memory is watched. */
  readonly pid: number;
  /** One key a caller; each may call 1,200 times a minute. */
  readonly keys: readonly string[];
}

export interface Plan {
  readonly requests: number;
  readonly seed: number;
  readonly atOnce: number;
  /** Says on standard error how far it is. */
  readonly isTold?: boolean;
}

export interface Finding {
  readonly operation: string;
  readonly path: string;
  readonly body: string;
  readonly status: Answer['status'];
  readonly head: string;
}

export interface AbuseReport {
  readonly seed: number;
  readonly operations: number;
  readonly requests: number;
  /** How many answers of each status, of `hang` and of `cut`. */
  readonly answers: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly slowestMs: number;
  /** The slowest few, by what was asked. */
  readonly slowest: readonly { readonly operation: string; readonly ms: number }[];
  /** How often somebody was told to come later, and came. */
  readonly heldBack: number;
  /** Requests that were told so to the end. */
  readonly neverTried: number;
  /** How long the sending took. */
  readonly seconds: number;
  /** Resident memory of the server in MB: after warming up, at its peak, when all is over. */
  readonly memory: { readonly before: number; readonly peak: number; readonly after: number };
}

export const LIMIT_GROWTH_MB = 100;

export const growthOf = ({ memory }: Pick<AbuseReport, 'memory'>): number =>
  memory.peak - memory.before;

/** Sends wrong requests over every operation of the description and counts what comes back. */
export async function abuse(server: Server, plan: Plan): Promise<AbuseReport> {
  const operations = operationsOf(await readJson(server, '/api/openapi.json'));
  const known = await harvest(operations, async (path) => await readJson(server, `/api/v1${path}`));
  const each = Math.ceil(plan.requests / operations.length);
  const all = operations.flatMap((operation, at) =>
    wrongRequests(operation, known, each, plan.seed + at),
  );
  const sender = openSender(server.base, plan.atOnce);
  const watched = watchMemory(server.pid);
  const progress = plan.isTold ? openProgress('wrong requests', all.length, server.pid) : undefined;
  try {
    // The first of each warm the server up: code is compiled, pools are opened.
    const first = all.filter((_, at) => at % each === 0);
    await sendAll(sender, callersOf(server.keys, first), plan.atOnce);
    watched.begin();
    const began = performance.now();
    const sent = await sendAll(sender, callersOf(server.keys, all), plan.atOnce, progress);
    const seconds = secondsSince(began);
    await sleep(2_000);
    const counted = { seed: plan.seed, operations: operations.length, seconds };
    return { ...counted, ...reportOf(sent), memory: watched.end() };
  } finally {
    progress?.end();
    watched.end();
    sender.close();
  }
}

export const secondsSince = (began: number): number =>
  Math.round((performance.now() - began) / 1_000);

/** Dealt out like cards, so that no key is asked too often. */
const callersOf = (keys: readonly string[], all: readonly Wrong[]): readonly Caller[] =>
  keys.map((key, turn) => ({
    headers: { authorization: `Bearer ${key}` },
    all: all.filter((_, at) => at % keys.length === turn),
  }));

const SLOWEST_TOLD = 5;

/** What came back, counted. */
export function reportOf({ answered, heldBack }: Sent) {
  const slowest = answered
    .toSorted((a, b) => b.answer.ms - a.answer.ms)
    .slice(0, SLOWEST_TOLD)
    .map(({ wrong, answer }) => ({ operation: wrong.operation, ms: Math.round(answer.ms) }));
  return {
    requests: answered.length,
    answers: countsOf(answered),
    heldBack,
    neverTried: answered.filter(({ answer }) => answer.status === 429 && answer.waitSeconds > 0)
      .length,
    findings: answered.flatMap(({ wrong, answer }) => finding(wrong, answer)),
    slowestMs: slowest[0]?.ms ?? 0,
    slowest,
  };
}

async function readJson({ base, keys }: Server, path: string): Promise<unknown> {
  const answer = await fetch(new URL(path, base), {
    headers: path.startsWith('/api/v1') ? { authorization: `Bearer ${keys[0]}` } : {},
  });
  return answer.ok ? await answer.json() : {};
}

const kindOf = ({ status }: Answer): string => String(status);

function countsOf(answered: Sent['answered']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { answer } of answered) counts[kindOf(answer)] = (counts[kindOf(answer)] ?? 0) + 1;
  return counts;
}

/** The longest body that is told whole. */
const TOLD = 400;

export function finding(wrong: Wrong, answer: Answer): readonly Finding[] {
  const isSound = typeof answer.status === 'number' && answer.status < 500;
  if (isSound) return [];
  const body = wrong.body?.subarray(0, TOLD).toString() ?? '';
  const { operation, method, path } = wrong;
  return [{ operation, path: `${method} ${path}`, body, status: answer.status, head: answer.head }];
}

export function watchMemory(pid: number) {
  let before = memoryOf(pid).now;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(pid).now)), 200);
  return {
    begin: () => {
      before = memoryOf(pid).now;
      peak = before;
    },
    end: () => {
      clearInterval(watch);
      return { before, peak, after: memoryOf(pid).now };
    },
  };
}
