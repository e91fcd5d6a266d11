import { setImmediate as nextTurn } from 'node:timers/promises';

const SLICE_MS = 8;
let since = 0;

/** Lets other people's pages in after each few milliseconds of work. */
export async function takeTurn(): Promise<void> {
  const now = performance.now();
  if (now - since < SLICE_MS) return;
  await nextTurn();
  since = performance.now();
}
