import type { SittingRecord } from '../queries/record.ts';

/**
 * A record without what hangs on items the reader does not see. Who sees single items alone sees
 * nothing of the sitting as a whole either: neither who was there nor what was said besides.
 */
export function onlyOf(
  record: SittingRecord,
  itemIds: ReadonlySet<string>,
  seesWhole: boolean,
): SittingRecord {
  const isSeen = (itemId: string | null): boolean =>
    itemId === null ? seesWhole : itemIds.has(itemId);
  return {
    ...record,
    attendance: seesWhole ? record.attendance : [],
    runs: record.runs.filter(({ itemId }) => itemIds.has(itemId)),
    moments: record.moments.filter(({ item_id }) => isSeen(item_id)),
    speeches: record.speeches.filter(({ item_id }) => isSeen(item_id)),
    struck: record.struck.filter(({ item_id }) => isSeen(item_id)),
    questions: record.questions.filter(({ item_id }) => isSeen(item_id)),
    votes: record.votes.filter(({ item_id }) => isSeen(item_id)),
    correctedVotes: record.correctedVotes.filter(({ item_id }) => isSeen(item_id)),
    events: record.events.filter(({ itemId }) => isSeen(itemId)),
  };
}
