import { zeroBits } from './zero-bits.ts';

const SLICE_MS = 10;
const LONGEST_MS = 120_000;

const breath = async () => await new Promise((resolve) => setTimeout(resolve));

/** Looks for the number the task asks for, in slices, so that typing stays smooth. */
export async function work(task: string, isWanted: () => boolean): Promise<string | null> {
  const [id = '', , detail = ''] = task.split('.');
  const bits = Number(detail.slice(1));
  const began = performance.now();
  for (let count = 0; isWanted() && performance.now() - began < LONGEST_MS;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      for (let more = 0; more < 200; more += 1, count += 1)
        if (zeroBits(`${id}:${count}`) >= bits) return String(count);
    }
    await breath();
  }
  return null;
}
