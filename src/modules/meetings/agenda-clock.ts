import { isLeftOut } from './rules.ts';
import type { ItemState } from './schema.ts';

export interface TimedItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly minutes: number | null;
  /** A fixed beginning. */
  readonly fixedStart: Date | null;
  readonly state: ItemState;
}

export interface ItemTime {
  /** `2.1`; empty for what was withdrawn or deferred. */
  readonly number: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

const MS_A_MINUTE = 60_000;

/**
 * Numbers and running clock times, for items laid out parent before child. An item begins when the one
 * before it ends unless it has a time of its own; a parent lasts as long as it says, else as its parts.
 */
export function agendaTimes(
  items: readonly TimedItem[],
  startsAt: Date,
): ReadonlyMap<string, ItemTime> {
  const times = new Map<string, ItemTime>();
  let clock = startsAt.getTime();
  let count = 0;
  for (const top of items.filter(({ parentId }) => parentId === null)) {
    const children = items.filter((item) => item.parentId === top.id);
    if (isLeftOut(top.state)) {
      for (const item of [top, ...children]) times.set(item.id, NO_TIME);
      continue;
    }
    const number = String((count += 1));
    const begins = top.fixedStart?.getTime() ?? clock;
    const childrenEnd = timeChildren(times, children, number, begins);
    clock = top.minutes === null ? childrenEnd : begins + top.minutes * MS_A_MINUTE;
    times.set(top.id, timeOf(number, begins, clock));
  }
  return times;
}

const NO_TIME: ItemTime = { number: '', startsAt: null, endsAt: null };

function timeChildren(
  times: Map<string, ItemTime>,
  children: readonly TimedItem[],
  parentNumber: string,
  begins: number,
): number {
  let clock = begins;
  let count = 0;
  for (const child of children) {
    if (isLeftOut(child.state)) {
      times.set(child.id, NO_TIME);
      continue;
    }
    const start = child.fixedStart?.getTime() ?? clock;
    clock = start + (child.minutes ?? 0) * MS_A_MINUTE;
    times.set(child.id, timeOf(`${parentNumber}.${(count += 1)}`, start, clock));
  }
  return clock;
}

function timeOf(number: string, start: number, end: number): ItemTime {
  return { number, startsAt: new Date(start), endsAt: end > start ? new Date(end) : null };
}
