import { memoryOf } from '../bench/rounds/processes.ts';

const EVERY_MS = 5_000;

/** Says on standard error how far a part is, so that a slow machine is told from one that stands still. */
export interface Progress {
  done(): void;
  held(): void;
  end(): void;
}

export function openProgress(what: string, most: number, pid: number): Progress {
  const began = performance.now();
  let done = 0;
  let held = 0;
  const say = (): void => {
    const seconds = (performance.now() - began) / 1_000;
    const speed = Math.round(done / seconds);
    console.error(
      `· ${what}: ${done} of ${most} in ${Math.round(seconds)} s (${speed}/s), ${held} told to wait, server ${memoryOf(pid).now} MB`,
    );
  };
  const timer = setInterval(say, EVERY_MS);
  return {
    done: () => void (done += 1),
    held: () => void (held += 1),
    end: () => {
      clearInterval(timer);
      say();
    },
  };
}

/** A part of which only beginning and end are told. */
export async function told<T>(what: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  console.error(`· ${what} …`);
  const result = await work;
  console.error(`· ${what}: ${Math.round((performance.now() - began) / 1_000)} s`);
  return result;
}
