import { clockHeld, clockLines } from './clock/lines.ts';
import type { Clock } from './clock/run.ts';
import { diskLines, heldOut } from './disk/lines.ts';
import type { Disk, Skipped } from './disk/run.ts';
import type { Together } from './processes.ts';
import type { Killed } from './rounds.ts';

export interface FaultsReport {
  readonly rounds: number;
  readonly killed: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly halves: number;
  readonly chain: 'valid' | 'broken';
  readonly doubles: number;
  readonly miscounted: number;
  readonly homes: readonly Killed[];
  readonly together: Together | null;
  readonly disks: readonly (Disk | Skipped)[];
  readonly clock: Clock | null;
  readonly isSound: boolean;
}

export function reportOf(
  homes: readonly Killed[],
  { together, disks, clock }: Pick<FaultsReport, 'together' | 'disks' | 'clock'>,
): FaultsReport {
  const sum = (of: (killed: Killed) => number): number =>
    homes.reduce((total, killed) => total + of(killed), 0);
  const counts = {
    rounds: sum(({ rounds }) => rounds),
    killed: sum(({ killed }) => killed.server + killed.database + killed.both),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ findings }) => findings.lost),
    halves: sum(({ findings }) => findings.halves),
    doubles: sum(({ findings }) => findings.doubles),
    miscounted: sum(({ findings }) => findings.miscounted),
  };
  const chain = homes.every(({ findings }) => findings.chain === 'valid') ? 'valid' : 'broken';
  const { lost, halves, doubles, miscounted } = counts;
  const isSound =
    lost + halves + doubles + miscounted === 0 &&
    chain === 'valid' &&
    together?.isSound !== false &&
    disks.every(heldOut) &&
    (clock === null || clockHeld(clock));
  return { ...counts, chain, homes, together, disks, clock, isSound };
}

export function tableOf({ homes, together, disks, clock, ...report }: FaultsReport): string {
  const lines = homes.map(({ home, rounds, killed, acknowledged, refusals, awayMs, findings }) =>
    [
      `${home}: ${rounds} rounds (server ${killed.server}, database ${killed.database}, both ${killed.both})`,
      `  ${acknowledged} acknowledged; lost ${findings.lost}, halves ${findings.halves}, doubles ${findings.doubles}, miscounted ${findings.miscounted}; chain ${findings.chain}`,
      `  longest away ${awayMs} ms; other answers meanwhile: ${JSON.stringify(refusals)}`,
      ...findings.told.slice(0, 20).map((line) => `  ✗ ${line}`),
    ].join('\n'),
  );
  if (together) lines.push(togetherLines(together));
  lines.push(...disks.map(diskLines));
  if (clock) lines.push(clockLines(clock));
  return [...lines, report.isSound ? '✓ nothing was lost' : '✗ see above'].join('\n');
}

function togetherLines({
  processes,
  restarted,
  acknowledged,
  refusals,
  findings,
  unseen,
}: Together): string {
  return [
    `${processes} processes on one database, ${restarted} restarted under load: ${acknowledged} acknowledged`,
    `  lost ${findings.lost}, halves ${findings.halves}, doubles ${findings.doubles}, miscounted ${findings.miscounted}; chain ${findings.chain}`,
    `  other answers: ${JSON.stringify(refusals)}`,
    ...[...unseen.map((what) => `not seen by the other: ${what}`), ...findings.told].map(
      (line) => `  ✗ ${line}`,
    ),
  ].join('\n');
}
