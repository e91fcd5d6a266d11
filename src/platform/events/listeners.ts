import type { NewEvent } from './append.ts';

/** A job that wants to know of events by their names. */
export interface EventListener {
  readonly names: ReadonlySet<string>;
  readonly job: string;
}

/** What a listening job gets: the events to look up, at most `MOST_EVENTS` at a time. */
export interface HeardEvents {
  readonly tenantId: string;
  readonly eventIds: readonly string[];
}

const MOST_EVENTS = 500;

/** The jobs one command owes its listeners. */
export function heard(
  listeners: readonly EventListener[],
  tenantId: string,
  events: readonly Pick<NewEvent, 'name'>[],
  ids: readonly string[],
): readonly { readonly job: string; readonly payload: HeardEvents }[] {
  return listeners.flatMap(({ names, job }) => {
    const eventIds = ids.filter((_, at) => names.has(events[at]?.name ?? ''));
    const parts = Math.ceil(eventIds.length / MOST_EVENTS);
    return Array.from({ length: parts }, (_, part) => ({
      job,
      payload: {
        tenantId,
        eventIds: eventIds.slice(part * MOST_EVENTS, (part + 1) * MOST_EVENTS),
      },
    }));
  });
}
