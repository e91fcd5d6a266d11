import { dayAt } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import type { StoredMeeting } from './schema.ts';

type Times = Pick<StoredMeeting, 'opened_at' | 'starts_at'>;

/** When a meeting was held: from its opening, the hour it was opened at; before, the hour it is planned for. */
export function heldAt({ opened_at, starts_at }: Times): Date {
  return opened_at ?? starts_at;
}

export function heldOn(meeting: Times): Day {
  return dayAt(heldAt(meeting));
}
