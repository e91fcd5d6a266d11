import type { Tx } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { insertLater } from '../db/insert.ts';
import type { EventData } from './schema.ts';

/** A thing that happened, in the past tense: `petition.forwarded`. */
export interface NewEvent {
  readonly name: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly councilId?: string | null;
  readonly data?: EventData;
}

export interface EventOrigin {
  readonly tenantId: string;
  readonly personId: string | null;
  readonly seatId: string | null;
  readonly requestId: string | null;
  readonly at: Date;
}

/** Appends to the log and gives the id of each event, in their order. */
export async function appendEvents(
  tx: Tx,
  origin: EventOrigin,
  events: readonly NewEvent[],
): Promise<readonly string[]> {
  if (events.length === 0) return [];
  const ids = events.map(() => newId());
  const rows = events.map((event, at) => ({
    tenant_id: origin.tenantId,
    id: ids[at] ?? newId(),
    happened_at: origin.at,
    name: event.name,
    subject_kind: event.subjectKind,
    subject_id: event.subjectId,
    council_id: event.councilId ?? null,
    person_id: origin.personId,
    seat_id: origin.seatId,
    request_id: origin.requestId,
    data: JSON.stringify(event.data ?? {}),
  }));
  await insertLater(tx, 'events', rows);
  return ids;
}
