import { freeMb } from './disk.ts';

/** What PostgreSQL needs to go on answering: segments of its log, a checkpoint, sorting. */
const LEAST_MB = 48;
const ASKED_EVERY_MS = 1_000;

/**
 * Whether there is room to write where the database lies. Asked at most once a second: a disk that is nearly full
 * refuses changes while everything can still be read; one that is full ends the database.
 */
export function roomIn(folder: string, leastMb = LEAST_MB): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<boolean> = Promise.resolve(true);
  return async () => {
    const now = performance.now();
    if (now - asked > ASKED_EVERY_MS) {
      asked = now;
      answer = freeMb(folder).then((mb) => mb === null || mb >= leastMb);
    }
    return await answer;
  };
}
