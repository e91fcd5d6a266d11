import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';

/** One row of so many has it, the same rows every time. */
const oneOf = (many: number, salt: string): RawBuilder<boolean> =>
  sql<boolean>`abs(hashtext(p.id::text || ${sql.lit(salt)})) % ${sql.lit(many)} = 0`;

/** An id of the day `on`, made of the petition's own. */
const idOn = (on: string, salt: string): RawBuilder<string> => sql`(
  lpad(to_hex((extract(epoch from (${sql.raw(on)})::timestamptz) * 1000)::bigint), 12, '0') || '7'
  || substr(md5(p.id::text || ${sql.lit(salt)}), 1, 3) || '8'
  || substr(md5(p.id::text || ${sql.lit(salt)}), 4, 15))::uuid`;

const DOCUMENT = sql`md5(p.responsible_body_id::text || p.answered_on)::uuid`;

/** What follows a reply: its document, checks on the ground, ratings, public texts. */
export async function addReplies(tx: Tx, tenantId: string): Promise<void> {
  const answered = sql`from petitions p join petition_duties l on l.tenant_id = p.tenant_id
      and l.petition_id = p.id and l.is_current
    where p.tenant_id = ${tenantId} and p.reply_class is not null
      and not exists (select from petition_answers x
        where x.tenant_id = p.tenant_id and x.petition_id = p.id)`;
  await hasten(tx);
  await sql`insert into answer_documents (tenant_id, id, council_id, body_id, number, issued_on,
      received_on, signer, entered_at)
    select distinct on (2) p.tenant_id, ${DOCUMENT}, p.council_id, p.responsible_body_id,
      '1/TL', p.answered_on, p.answered_on, '', p.answered_on ${answered}
    on conflict do nothing`.execute(tx);
  await sql`insert into petition_answers (tenant_id, id, document_id, petition_id, duty_id, round,
      reply_class, answer_text)
    select p.tenant_id, ${idOn('p.answered_on', 'reply')}, ${DOCUMENT}, p.id, l.duty_id, 1,
      p.reply_class, 'Đã kiểm tra và xử lý theo quy định.' ${answered}`.execute(tx);
  await addChecks(tx, tenantId);
  await addRatings(tx, tenantId);
  await addPublicTexts(tx, tenantId);
}

/** These rows fit together by construction; a database that does not let us skip the checks does them. */
async function hasten(tx: Tx): Promise<void> {
  await sql`select set_config('work_mem', '64MB', true),
    case when has_parameter_privilege('session_replication_role', 'set')
      then set_config('session_replication_role', 'replica', true) end`.execute(tx);
}

/** The committee looked at one in twelve; one in three hundred a voter said is not done. */
async function addChecks(tx: Tx, tenantId: string): Promise<void> {
  const finding = sql`(array['matches', 'matches', 'matches', 'partly', 'no'])[
    1 + abs(hashtext(p.id::text)) % 5]`;
  const seen = (many: number, salt: string): RawBuilder<unknown> =>
    sql`p.tenant_id = ${tenantId} and p.reply_class is not null and p.answered_on < current_date - 10
      and ${oneOf(many, salt)}`;
  const insert = (what: RawBuilder<unknown>, salt: string, many: number, byVoter: boolean) =>
    sql`insert into petition_verifications (tenant_id, id, petition_id, body_id, verified_on,
        recorded_at, finding, by_voter)
      select p.tenant_id, ${idOn('p.answered_on + 9', salt)}, p.id, b.id, p.answered_on + 9,
        p.answered_on + 9, ${what}, ${byVoter}
      from petitions p join bodies b on b.tenant_id = p.tenant_id and b.council_id = p.council_id
        and b.kind = 'standingCommittee'
      where ${seen(many, salt)} on conflict do nothing`;
  await insert(finding, 'check', 12, false).execute(tx);
  await insert(sql`'no'`, 'voter', 300, true).execute(tx);
  await sql`update petitions p set check_finding = ${finding}
    where ${seen(12, 'check')} and p.check_finding is null`.execute(tx);
  await sql`update petitions p set voter_reported = true
    where ${seen(300, 'voter')} and not p.voter_reported`.execute(tx);
}

async function addRatings(tx: Tx, tenantId: string): Promise<void> {
  await sql`insert into voter_ratings (tenant_id, id, petition_id, code_hash, round, rating,
      rated_at, first_rated_at)
    select p.tenant_id, ${idOn('p.answered_on', 'rating')}, p.id, decode(md5(p.id::text), 'hex'), 1,
      (array['satisfied', 'satisfied', 'partly', 'not'])[1 + abs(hashtext(p.id::text)) % 4],
      p.answered_on, p.answered_on
    from petitions p where p.tenant_id = ${tenantId} and p.reply_class is not null
      and ${oneOf(20, 'rating')} on conflict do nothing`.execute(tx);
}

/** Of one reply in a hundred nobody has said yet what of it is. */
async function addPublicTexts(tx: Tx, tenantId: string): Promise<void> {
  await sql`insert into publications (tenant_id, petition_id, council_id, state, title, asked,
      approved_by, approved_at, changed_at)
    select p.tenant_id, p.id, p.council_id, 'published', p.title, p.title, p.recorded_by,
      p.recorded_at, p.recorded_at
    from petitions p where p.tenant_id = ${tenantId} and p.is_public
    on conflict do nothing`.execute(tx);
  await sql`insert into publication_answers (tenant_id, answer_id, petition_id, text, approved_by,
      approved_at)
    select a.tenant_id, a.id, a.petition_id, a.answer_text, o.approved_by, o.approved_at
    from petition_answers a join publications o on o.tenant_id = a.tenant_id
      and o.petition_id = a.petition_id and o.state = 'published'
    join petitions p on p.tenant_id = a.tenant_id and p.id = a.petition_id
    where a.tenant_id = ${tenantId} and not ${oneOf(100, 'unsaid')}
    on conflict do nothing`.execute(tx);
}
