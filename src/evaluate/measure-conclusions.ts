import { createHash } from 'node:crypto';
import { announcedDaysOff, calendarOf, day } from '#src/council/calendar/index.ts';
import { readConclusions } from '#src/modules/conclusions/reading/index.ts';
import type { ReadItem } from '#src/modules/conclusions/reading/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { ExpectedItem, PassageCase } from './passages.ts';
import type { Share } from './measure-suggestions.ts';

export const HALVES = ['building', 'held'] as const;
export type Half = (typeof HALVES)[number];

export interface ConclusionMistake {
  readonly id: string;
  readonly about: 'body' | 'due' | 'kind' | 'missing' | 'false' | 'invented';
  readonly expected: string;
  readonly read: string;
  readonly words: string;
}

export interface ConclusionFigures {
  readonly passages: number;
  /** Leads and co-bodies that were to be found, and stand where they belong. */
  readonly bodies: Share;
  readonly leads: Share;
  /** Tasks with a day: the same day. */
  readonly deadlines: Share;
  /** Tasks without one: none was read. */
  readonly undated: Share;
  readonly kinds: Share;
  /** Bodies read that the passage asks nothing of. */
  readonly falseBodies: number;
  readonly falseTasks: number;
  /** Words read that do not stand in the text. */
  readonly invented: number;
  readonly mistakes: readonly ConclusionMistake[];
}

/** By the id alone: the half a passage belongs to was settled before anything was built. */
export function halfOf({ id, half }: Pick<PassageCase, 'id' | 'half'>): Half {
  return half ?? hashedHalf(id);
}

function hashedHalf(id: string): Half {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'building' : 'held';
}

const calendar = calendarOf(announcedDaysOff());

export function measureConclusions(cases: readonly PassageCase[]): ConclusionFigures {
  const results = cases.map(measured);
  const sum = (of: (result: Measured) => Share): Share => ({
    right: results.reduce((total, result) => total + of(result).right, 0),
    of: results.reduce((total, result) => total + of(result).of, 0),
  });
  const count = (of: (result: Measured) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    passages: cases.length,
    bodies: sum(({ bodies }) => bodies),
    leads: sum(({ leads }) => leads),
    deadlines: sum(({ deadlines }) => deadlines),
    undated: sum(({ undated }) => undated),
    kinds: sum(({ kinds }) => kinds),
    falseBodies: count(({ falseBodies }) => falseBodies),
    falseTasks: count(({ falseTasks }) => falseTasks),
    invented: count(({ invented }) => invented),
    mistakes: results.flatMap(({ mistakes }) => mistakes),
  };
}

type Measured = Omit<ConclusionFigures, 'passages'>;

function measured(one: PassageCase): Measured {
  const items = readConclusions(one.text, {
    heldOn: day(one.heldOn),
    calendar,
    sessions: one.sessions.map(({ number, opensOn }) => ({ number, opensOn: day(opensOn) })),
  });
  const mistakes: ConclusionMistake[] = [];
  const note = (about: ConclusionMistake['about'], expected: string, read: string, words: string) =>
    mistakes.push({ id: one.id, about, expected, read, words });
  const pairs = one.items.map((expected) => ({ expected, read: itemAt(one, items, expected) }));
  const tally = {
    bodies: [0, 0],
    leads: [0, 0],
    deadlines: [0, 0],
    undated: [0, 0],
    kinds: [0, 0],
  };
  const add = (name: keyof typeof tally, isRight: boolean): void => {
    const [right = 0, of = 0] = tally[name];
    tally[name] = [right + (isRight ? 1 : 0), of + 1];
  };
  for (const { expected, read } of pairs) {
    if (!read) note('missing', expected.at, '–', expected.at);
    add('kinds', read?.kind === expected.kind);
    if (read && read.kind !== expected.kind) note('kind', expected.kind, read.kind, expected.at);
    if (expected.kind !== 'assigned') continue;
    const said = read ? [read.lead, ...read.bodies].filter((name) => name !== null) : [];
    for (const [place, name] of namesOf(expected).entries()) {
      const isLead = place === 0 && expected.lead !== undefined && expected.lead !== null;
      const isRight = isLead
        ? isSame(read?.lead ?? '', name)
        : said.some((told) => isSame(told, name));
      add('bodies', isRight);
      if (isLead) add('leads', isRight);
      if (!isRight && read) note('body', name, said.join('; '), expected.at);
    }
    if (expected.due === undefined) continue;
    const isRight = (read?.due ?? null) === expected.due && read !== undefined;
    add(expected.due === null ? 'undated' : 'deadlines', isRight);
    if (!isRight && read)
      note('due', String(expected.due), `${read.due} (${read.dueText})`, expected.at);
  }
  const asked = one.items.flatMap(namesOf);
  const tasks = items.filter(({ kind }) => kind === 'assigned');
  const isOpen = one.items.some(({ lead, bodies }) => lead === undefined || bodies === undefined);
  const wrong = tasks.flatMap(({ lead, bodies, content }) =>
    [lead, ...bodies].flatMap((name) =>
      name !== null && !isOpen && !asked.some((right) => isSame(right, name))
        ? [{ name, content }]
        : [],
    ),
  );
  for (const { name, content } of wrong) note('false', '–', name, content);
  const falseTasks = tasks.filter(
    (item) =>
      !isOpen &&
      !pairs.some(({ read }) => read === item) &&
      (item.lead === null || !asked.some((right) => isSame(right, item.lead ?? ''))),
  );
  for (const item of falseTasks) note('false', '–', item.lead ?? 'không nêu cơ quan', item.content);
  const invented = items.flatMap((item) => inventedIn(one.text, item));
  for (const words of invented) note('invented', '–', words, '');
  const share = ([right = 0, of = 0]: readonly number[]): Share => ({ right, of });
  return {
    bodies: share(tally.bodies),
    leads: share(tally.leads),
    deadlines: share(tally.deadlines),
    undated: share(tally.undated),
    kinds: share(tally.kinds),
    falseBodies: wrong.length,
    falseTasks: falseTasks.length,
    invented: invented.length,
    mistakes,
  };
}

function namesOf({ lead, bodies }: ExpectedItem): string[] {
  return [...(lead ? [lead] : []), ...(bodies ?? [])];
}

/** The item whose words hold the expected ones; of several the shortest. */
function itemAt(
  { text }: PassageCase,
  items: readonly ReadItem[],
  { at, kind }: ExpectedItem,
): ReadItem | undefined {
  const from = text.indexOf(at);
  const to = from + at.length;
  return items
    .filter(({ span }) => span.from < to && from < span.to)
    .toSorted(
      (a, b) =>
        Number(b.kind === kind) - Number(a.kind === kind) ||
        overlap(b, from, to) - overlap(a, from, to) ||
        a.span.to - a.span.from - (b.span.to - b.span.from),
    )[0];
}

function overlap({ span }: ReadItem, from: number, to: number): number {
  return Math.min(span.to, to) - Math.max(span.from, from);
}

const COURTESY = /^(?:cac dong chi|dong chi|anh|chi|ong|ba) /;

function isSame(one: string, other: string): boolean {
  const bare = (name: string) => searchKey(name).replace(COURTESY, '').replace(/^cac /, '');
  return bare(one) === bare(other);
}

function inventedIn(text: string, item: ReadItem): string[] {
  const flat = text.replace(/\s+/g, ' ');
  return [
    item.lead,
    ...item.bodies,
    item.dueText,
    item.content,
    item.product,
    item.reportTo,
  ].filter((words): words is string => words !== null && !flat.includes(words));
}
