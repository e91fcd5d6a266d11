import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { NoticeKind } from '../rules.ts';
import type { NoticeChoiceRow, NoticeRow } from '../schema.ts';

/** Once for each person, event and kind, however often the job runs. */
export async function insertNotices(
  db: Db | Tx,
  rows: readonly Insertable<NoticeRow>[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('notices')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'event_id', 'kind']).doNothing(),
    )
    .execute();
}

/**
 * Adds what it is about to a line of the same kind that the person has not read; false where there is none
 * since then. What was mailed of that line is mailed anew with its count. Harmless twice.
 */
export async function foldNotice(
  db: Db | Tx,
  row: Insertable<NoticeRow>,
  since: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update notices n set mailed_at = case when ${row.subject_id} = any(o.ids) then n.mailed_at end,
      subject_ids = case when ${row.subject_id} = any(o.ids) then n.subject_ids
        else o.ids || ${row.subject_id}::uuid end
    from (
      select id, case when subject_ids = '{}' then array[subject_id] else subject_ids end as ids
      from notices
      where tenant_id = ${row.tenant_id} and person_id = ${row.person_id} and kind = ${row.kind}
        and seat_id is not distinct from ${row.seat_id} and read_at is null
        and created_at >= ${since}
      order by id desc limit 1 for update
    ) o
    where n.tenant_id = ${row.tenant_id} and n.id = o.id
    returning n.id`.execute(db);
  return rows.length > 0;
}

export async function markRead(
  tx: Tx,
  person: { readonly tenantId: string; readonly personId: string },
  which: { readonly id: string } | 'all',
  at: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('notices')
    .set({ read_at: at })
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('read_at', 'is', null)
    .$if(which !== 'all', (update) => update.where('id', '=', which === 'all' ? '' : which.id))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** What a person has dealt with is not news any more. */
export async function markAboutRead(
  tx: Tx,
  person: { readonly tenantId: string; readonly personId: string },
  about: { readonly subjectId: string; readonly kinds: readonly NoticeKind[] },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ read_at: at })
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('read_at', 'is', null)
    .where('subject_id', '=', about.subjectId)
    .where('kind', 'in', [...about.kinds])
    .execute();
}

export async function saveChoice(tx: Tx, choice: Insertable<NoticeChoiceRow>): Promise<void> {
  const { mail, quiet_from, quiet_to, muted } = choice;
  await tx
    .insertInto('notice_choices')
    .values(choice)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'person_id'])
        .doUpdateSet({ mail, quiet_from, quiet_to, muted: muted ?? [] }),
    )
    .execute();
}
