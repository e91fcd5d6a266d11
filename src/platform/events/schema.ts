import type { Filled, Json } from '../db/column-types.ts';

export interface EventTables {
  events: EventRow;
  event_chains: { tenant_id: string; sealed_count: number; last_hash: string };
}

/** Ids, codes, numbers and days only: nothing personal, since nothing can be erased here. */
export type EventData = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

export interface EventRow {
  tenant_id: string;
  id: string;
  happened_at: Date;
  name: string;
  subject_kind: string;
  subject_id: string;
  council_id: string | null;
  person_id: string | null;
  seat_id: string | null;
  request_id: string | null;
  data: Json<EventData>;
  seal_number: Filled<number | null>;
  seal_hash: Filled<string | null>;
}
