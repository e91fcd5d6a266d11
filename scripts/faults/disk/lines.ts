import type { Disk, Skipped } from './run.ts';

const wrongOf = ({ findings, wrong }: Disk): number =>
  findings.lost +
  findings.halves +
  findings.doubles +
  findings.miscounted +
  wrong.length +
  (findings.chain === 'valid' ? 0 : 1);

/** What could not be tried here counts neither for nor against. */
export const heldOut = (one: Disk | Skipped): boolean => 'skipped' in one || wrongOf(one) === 0;

export function diskLines(one: Disk | Skipped): string {
  if ('skipped' in one) return `disk, ${one.fault}: not tried, ${one.skipped}`;
  const { fault, acknowledged, heard, findings, awayMs, startedAgain, wrong } = one;
  return [
    `disk, ${fault}: ${acknowledged} acknowledged; lost ${findings.lost}, halves ${findings.halves}, doubles ${findings.doubles}, miscounted ${findings.miscounted}; chain ${findings.chain}`,
    `  meanwhile reading ${JSON.stringify(heard.reads)}, writing ${JSON.stringify(heard.writes)}, uploads ${JSON.stringify(heard.uploads)}`,
    `  back ${awayMs} ms after it was mended, ${startedAgain ? 'started again' : 'by itself'}`,
    ...[...wrong, ...findings.told].slice(0, 20).map((line) => `  ✗ ${line}`),
  ].join('\n');
}
