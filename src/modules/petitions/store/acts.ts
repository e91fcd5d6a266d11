import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { insertLater } from '#src/platform/db/insert.ts';
import type { PetitionActRow } from '../schema.ts';

type Written = 'id' | 'document_number' | 'document_on' | 'data';

export interface NewAct extends Omit<Insertable<PetitionActRow>, Written> {
  readonly document_number?: string | null;
  readonly document_on?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Appends a line to the petition's own history. */
export async function insertAct(tx: Tx, act: NewAct): Promise<void> {
  const data = JSON.stringify(act.data ?? {});
  const row = { document_number: null, document_on: null, ...act, id: newId(), data };
  await insertLater(tx, 'petition_acts', [row]);
}
