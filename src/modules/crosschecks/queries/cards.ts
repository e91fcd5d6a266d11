import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';

/** What a card says of the newest reply to its petition. */
export interface CardAnswer {
  readonly petitionId: string;
  readonly bodyName: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly replyClass: string;
  readonly text: string;
  readonly roadmap: string;
  readonly completesOn: string | null;
  /** A voter’s newest word, since that reply, that it is not done. */
  readonly voterSaidOn: string | null;
  readonly voterSaid: string | null;
}

export async function newestAnswers(
  db: Db,
  tenantId: string,
  petitionIds: readonly string[],
): Promise<ReadonlyMap<string, CardAnswer>> {
  if (petitionIds.length === 0) return new Map();
  const { rows } = await sql<CardAnswer>`
    select distinct on (a.petition_id) a.petition_id as "petitionId", b.short_name as "bodyName",
      d.number, d.issued_on as "issuedOn", a.reply_class as "replyClass", a.answer_text as text,
      a.roadmap, a.completes_on as "completesOn", v.verified_on as "voterSaidOn",
      v.note as "voterSaid"
    from petition_answers a
    join answer_documents d on d.tenant_id = a.tenant_id and d.id = a.document_id
    join bodies b on b.tenant_id = d.tenant_id and b.id = d.body_id
    left join lateral (
      select x.verified_on, x.note from petition_verifications x
      where x.tenant_id = a.tenant_id and x.petition_id = a.petition_id and x.by_voter
        and x.id > a.id
      order by x.id desc limit 1
    ) v on true
    where a.tenant_id = ${tenantId} and a.petition_id = any(${[...petitionIds]}::uuid[])
    order by a.petition_id, a.id desc`.execute(db);
  return new Map(rows.map((row) => [row.petitionId, row]));
}
