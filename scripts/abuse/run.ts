import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from '../bench/rounds/processes.ts';
import { harvest, operationsOf } from './operations.ts';
import { wrongRequests } from './requests.ts';
import type { Wrong } from './requests.ts';
import { openSender } from './send.ts';
import type { Answer, Sender } from './send.ts';

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
  try {
    // The first of each warm the server up: code is compiled, pools are opened.
    await sendAll(
      sender,
      server.keys,
      all.filter((_, at) => at % each === 0),
      plan.atOnce,
    );
    watched.begin();
    const answered = await sendAll(sender, server.keys, all, plan.atOnce);
    await sleep(2_000);
    return {
      seed: plan.seed,
      operations: operations.length,
      requests: all.length,
      answers: countsOf(answered),
      findings: answered.flatMap(({ wrong, answer }) => finding(wrong, answer)),
      slowestMs: Math.round(Math.max(...answered.map(({ answer }) => answer.ms))),
      memory: watched.end(),
    };
  } finally {
    watched.end();
    sender.close();
  }
}

interface Answered {
  readonly wrong: Wrong;
  readonly answer: Answer;
}

async function sendAll(
  sender: Sender,
  keys: readonly string[],
  all: readonly Wrong[],
  atOnce: number,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < all.length) {
      const at = next;
      next += 1;
      const wrong = all[at];
      const key = keys[at % keys.length];
      if (!wrong || !key) return;
      answered.push({
        wrong,
        answer: await sender.send(wrong, { authorization: `Bearer ${key}` }),
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  return answered;
}

async function readJson({ base, keys }: Server, path: string): Promise<unknown> {
  const answer = await fetch(new URL(path, base), {
    headers: path.startsWith('/api/v1') ? { authorization: `Bearer ${keys[0]}` } : {},
  });
  return answer.ok ? await answer.json() : {};
}

const kindOf = ({ status }: Answer): string => String(status);

function countsOf(answered: readonly Answered[]): Record<string, number> {
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
