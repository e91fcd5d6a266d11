import type { Db } from '#src/platform/db/database.ts';
import type { HeardEvent } from './heard.ts';

/** The seats asked in each written vote that these events opened. */
export async function votersOfVotes(
  db: Db,
  tenantId: string,
  events: readonly Pick<HeardEvent, 'name' | 'subjectId'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const opened = events.filter(({ name }) => name === 'written_vote.opened');
  if (opened.length === 0) return new Map();
  const rows = await db
    .selectFrom('written_voters')
    .select(['written_vote_id as voteId', 'seat_id as seatId'])
    .where('tenant_id', '=', tenantId)
    .where(
      'written_vote_id',
      'in',
      opened.map(({ subjectId }) => subjectId),
    )
    .execute();
  const byVote = Map.groupBy(rows, ({ voteId }) => voteId);
  return new Map(
    [...byVote].map(([voteId, own]) => [voteId, own.flatMap(({ seatId }) => seatId ?? [])]),
  );
}
