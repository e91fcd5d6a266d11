import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type {
  WrittenSlip,
  WrittenVote,
  WrittenVoter,
  WrittenVoteRow,
  WrittenVoterRow,
} from '../written-schema.ts';

export async function insertWrittenVote(
  tx: Tx,
  vote: Omit<Insertable<WrittenVoteRow>, 'id'>,
  voters: readonly Omit<Insertable<WrittenVoterRow>, 'tenant_id' | 'written_vote_id'>[],
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('written_votes')
    .values({ ...vote, id })
    .execute();
  await tx
    .insertInto('written_voters')
    .values(voters.map((voter) => ({ ...voter, tenant_id: vote.tenant_id, written_vote_id: id })))
    .execute();
  return id;
}

/** The vote, held: slips and its closing wait for each other. */
export async function lockWrittenVote(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<WrittenVote | undefined> {
  return await tx
    .selectFrom('written_votes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateWrittenVote(
  tx: Tx,
  { tenant_id, id, version }: WrittenVote,
  changes: Updateable<WrittenVoteRow>,
): Promise<void> {
  await tx
    .updateTable('written_votes')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

export async function votersOf(tx: Tx, tenantId: string, id: string): Promise<WrittenVoter[]> {
  return await tx
    .selectFrom('written_voters')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('written_vote_id', '=', id)
    .orderBy('position')
    .execute();
}

/** Every slip ever given; of each member the last one counts. */
export async function slipsOf(tx: Tx, tenantId: string, id: string): Promise<WrittenSlip[]> {
  return await tx
    .selectFrom('written_slips')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('written_vote_id', '=', id)
    .orderBy('person_id')
    .orderBy('number')
    .execute();
}

export async function insertSlip(tx: Tx, slip: Omit<WrittenSlip, 'id'>): Promise<string> {
  const id = newId();
  await tx
    .insertInto('written_slips')
    .values({ ...slip, id })
    .execute();
  return id;
}

/** Open votes whose last day has passed, for the clock. */
export async function writtenVotesPast(
  tx: Tx,
  tenantId: string,
  today: string,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('written_votes')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'open')
    .where('closes_on', '<', today)
    .orderBy('closes_on')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
