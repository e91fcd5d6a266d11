/** Milliseconds this thread worked, whatever else the machine did meanwhile. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of work of the quickest of several turns: what is compiled or swept only ever adds. */
export function quickest(work: () => void, turns = 5): number {
  let least = Infinity;
  for (let turn = 0; turn < turns; turn += 1) {
    const from = worked();
    work();
    least = Math.min(least, worked() - from);
  }
  return least;
}

/** Less work than this is mostly the compiler's. */
const LEAST_MS = 10;

/**
 * How many times more work the longer is than the shorter, both measured in one run: about the
 * ratio of their lengths where the cost is linear, about its square where it is quadratic. Further
 * turns of the longer only make the ratio smaller: it gets none once that is less than `enough`.
 */
export function growth(
  shorter: () => void,
  longer: () => void,
  { turns = 5, enough }: { turns?: number; enough: number },
): number {
  shorter();
  const least = Math.max(quickest(shorter, turns), LEAST_MS);
  let ratio = Infinity;
  for (let turn = 0; turn < turns && ratio >= enough; turn += 1)
    ratio = Math.min(ratio, quickest(longer, 1) / least);
  return ratio;
}
