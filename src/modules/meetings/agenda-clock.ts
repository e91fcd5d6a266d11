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

/** A clock time in milliseconds; null behind an item nobody gave a length, until one with a time of its own. */
type Clock = number | null;

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
  let clock: Clock = startsAt.getTime();
  let count = 0;
  for (const top of items.filter(({ parentId }) => parentId === null)) {
    const children = items.filter((item) => item.parentId === top.id);
    if (isLeftOut(top.state)) {
      for (const item of [top, ...children]) times.set(item.id, NO_TIME);
      continue;
    }
    const number = String((count += 1));
    const begins: Clock = top.fixedStart?.getTime() ?? clock;
    const partsEnd = timeParts(times, children, number, begins);
    clock = top.minutes === null ? partsEnd : after(begins, top.minutes);
    times.set(top.id, timeOf(number, begins, clock));
  }
  return times;
}

const NO_TIME: ItemTime = { number: '', startsAt: null, endsAt: null };

/** When the last part ends; unknown where there is none that says how long it takes. */
function timeParts(
  times: Map<string, ItemTime>,
  parts: readonly TimedItem[],
  parentNumber: string,
  begins: Clock,
): Clock {
  let clock = begins;
  let count = 0;
  for (const part of parts) {
    if (isLeftOut(part.state)) {
      times.set(part.id, NO_TIME);
      continue;
    }
    const start = part.fixedStart?.getTime() ?? clock;
    clock = after(start, part.minutes);
    times.set(part.id, timeOf(`${parentNumber}.${(count += 1)}`, start, clock));
  }
  return count === 0 ? null : clock;
}

function after(start: Clock, minutes: number | null): Clock {
  return start === null || minutes === null ? null : start + minutes * MS_A_MINUTE;
}

function timeOf(number: string, start: Clock, end: Clock): ItemTime {
  return { number, startsAt: dateOf(start), endsAt: dateOf(end) };
}

const dateOf = (clock: Clock): Date | null => (clock === null ? null : new Date(clock));
