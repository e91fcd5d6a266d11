import { NO_TALLY, timelinessOf } from './rules.ts';
import type { Tally } from './rules.ts';

/** One conclusion as it is counted: its lead duty, its session, who presided. */
export interface RatedConclusion extends Readonly<Parameters<typeof timelinessOf>[0]> {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly meetingCode: string;
  readonly meetingTitle: string;
  readonly heldOn: string;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
}

export interface FigureLine {
  readonly key: string;
  readonly name: string;
  readonly tally: Tally;
}

export interface Figures {
  readonly total: Tally;
  readonly byBody: readonly FigureLine[];
  readonly bySession: readonly FigureLine[];
  readonly byLeader: readonly FigureLine[];
  /** By the month of the session, `2026-11`. */
  readonly byMonth: readonly FigureLine[];
}

/** Counts each conclusion once in every table. */
export function tallied(rows: readonly RatedConclusion[], today: string): Figures {
  const group = (of: (row: RatedConclusion) => readonly [string, string] | null) =>
    grouped(rows, of, today);
  return {
    total: tallyOf(rows, today),
    byBody: group(({ bodyId, bodyName }) => [bodyId, bodyName]),
    bySession: group(({ meetingCode, meetingTitle }) => [meetingCode, meetingTitle]),
    byLeader: group(({ leaderId, leaderName }) =>
      leaderId === null ? null : [leaderId, leaderName ?? ''],
    ),
    byMonth: group(({ heldOn }) => [heldOn.slice(0, 7), heldOn.slice(0, 7)]),
  };
}

function grouped(
  rows: readonly RatedConclusion[],
  of: (row: RatedConclusion) => readonly [string, string] | null,
  today: string,
): readonly FigureLine[] {
  const lines = new Map<string, { name: string; rows: RatedConclusion[] }>();
  for (const row of rows) {
    const at = of(row);
    if (at === null) continue;
    const [key, name] = at;
    const line = lines.get(key) ?? { name, rows: [] };
    line.rows.push(row);
    lines.set(key, line);
  }
  return [...lines].map(([key, line]) => ({
    key,
    name: line.name,
    tally: tallyOf(line.rows, today),
  }));
}

export function tallyOf(rows: readonly RatedConclusion[], today: string): Tally {
  const tally = { ...NO_TALLY };
  for (const row of rows) {
    const how = timelinessOf(row, today);
    if (how !== null) tally[how] += 1;
  }
  return tally;
}

/** What the public reads: no person is measured there. */
export type PublicFigures = Pick<Figures, 'total' | 'byBody' | 'bySession' | 'byMonth'>;

export function forPublic({ total, byBody, bySession, byMonth }: Figures): PublicFigures {
  return { total, byBody, bySession, byMonth };
}

export function isEmpty({ total }: Pick<Figures, 'total'>): boolean {
  return total.onTime + total.late + total.open + total.undated === 0;
}
