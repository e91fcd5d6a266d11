import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from './progress.ts';
import type { Wrong } from './requests.ts';
import type { Answer, Sender } from './send.ts';

/** Somebody the server counts by himself, and what he has to send. */
export interface Caller {
  readonly headers: Readonly<Record<string, string>>;
  readonly all: readonly Wrong[];
}

export interface Answered {
  readonly wrong: Wrong;
  readonly answer: Answer;
}

export interface Sent {
  readonly answered: readonly Answered[];
  /** How often a caller was told to come again later, and came. */
  readonly heldBack: number;
}

/** A request that is told so often to come later was never tried: its 429 is its answer, and told as such. */
const MOST_TRIES = 12;

interface Waiting {
  readonly wrong: Wrong;
  readonly tries: number;
}

interface Queue {
  readonly headers: Caller['headers'];
  readonly left: Waiting[];
  /** Not before this moment, as he was told. */
  from: number;
}

/** All callers in turn, a few requests at the same time; while one was told to wait, the others go on. */
export async function sendAll(
  sender: Sender,
  callers: readonly Caller[],
  atOnce: number,
  progress?: Progress,
): Promise<Sent> {
  const queues = callers.map(({ headers, all }): Queue => {
    const left = all.map((wrong) => ({ wrong, tries: 1 })).toReversed();
    return { headers, left, from: 0 };
  });
  const answered: Answered[] = [];
  let heldBack = 0;
  let at = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const open = queues.filter(({ left }) => left.length > 0);
      if (open.length === 0) return;
      const now = performance.now();
      const ready = open.filter(({ from }) => from <= now);
      const queue = ready[at++ % ready.length];
      const next = queue?.left.pop();
      if (!queue || !next) {
        await sleep(Math.max(1, Math.min(...open.map(({ from }) => from)) - now));
        continue;
      }
      const answer = await sender.send(next.wrong, queue.headers);
      if (answer.status === 429 && answer.waitSeconds > 0 && next.tries < MOST_TRIES) {
        heldBack += 1;
        queue.from = performance.now() + answer.waitSeconds * 1_000;
        queue.left.push({ wrong: next.wrong, tries: next.tries + 1 });
        progress?.held();
      } else {
        answered.push({ wrong: next.wrong, answer });
        progress?.done();
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { answered, heldBack };
}
