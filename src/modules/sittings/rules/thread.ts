import type { Invitee } from '#src/modules/invitations/index.ts';
import type { Moment, StoredQuestion, StoredSpeech, StoredStay, StoredVote } from '../schema.ts';

/** One thing that happened; `itemId` says on which item, null on the sitting as a whole. */
export type Happening = { readonly at: Date; readonly itemId: string | null } & (
  | {
      readonly kind: 'arrived' | 'left';
      readonly people: readonly Invitee[];
      readonly substitutes: readonly string[];
    }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'speech'; readonly speech: StoredSpeech }
  | { readonly kind: 'question' | 'answer'; readonly question: StoredQuestion }
  | { readonly kind: 'vote'; readonly vote: StoredVote }
);

export interface Parts {
  readonly meetingId: string;
  readonly people: readonly Invitee[];
  readonly stays: readonly StoredStay[];
  readonly moments: readonly Moment[];
  readonly speeches: readonly StoredSpeech[];
  readonly questions: readonly StoredQuestion[];
  readonly votes: readonly StoredVote[];
}

/** Within one minute: people come before things begin, and leave before the quorum is lost. */
const RANK = {
  arrived: 0,
  moment: 1,
  speech: 2,
  question: 3,
  answer: 4,
  vote: 5,
  left: 6,
} as const;
const LAST: readonly Moment['kind'][] = ['quorumLost', 'closed'];

function rankOf(event: Happening): number {
  const last = event.kind === 'moment' ? LAST.indexOf(event.moment.kind) : -1;
  return last === -1 ? RANK[event.kind] : RANK.left + 1 + last;
}

/** Everything in order of time; those who came or left in the same minute are one line. */
export function inOrderOfTime(parts: Parts): readonly Happening[] {
  const { meetingId } = parts;
  return [
    ...together(parts, 'arrived'),
    ...together(parts, 'left'),
    ...parts.moments.map((moment): Happening => ({
      kind: 'moment',
      moment,
      at: moment.at,
      itemId: moment.item_id,
    })),
    ...parts.speeches.map((speech): Happening => ({
      kind: 'speech',
      speech,
      at: speech.at,
      itemId: speech.item_id,
    })),
    ...parts.questions.flatMap((question): Happening[] => [
      ...(question.meeting_id === meetingId
        ? [{ kind: 'question', question, at: question.asked_at, itemId: question.item_id } as const]
        : []),
      ...(question.answered_at && question.answered_meeting_id === meetingId
        ? [
            {
              kind: 'answer',
              question,
              at: question.answered_at,
              itemId: question.item_id,
            } as const,
          ]
        : []),
    ]),
    ...parts.votes.map((vote): Happening => ({
      kind: 'vote',
      vote,
      at: vote.taken_at,
      itemId: vote.item_id,
    })),
  ].toSorted(
    (a, b) =>
      minuteOf(a.at) - minuteOf(b.at) || rankOf(a) - rankOf(b) || a.at.getTime() - b.at.getTime(),
  );
}

function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}

function together({ people, stays }: Parts, kind: 'arrived' | 'left'): Happening[] {
  const byMinute = new Map<number, { at: Date; people: Invitee[]; substitutes: string[] }>();
  for (const stay of stays) {
    const at = kind === 'arrived' ? stay.arrived_at : stay.left_at;
    const person = people.find(({ id }) => id === stay.invitee_id);
    if (!at || !person) continue;
    const group = byMinute.get(minuteOf(at)) ?? { at, people: [], substitutes: [] };
    group.people.push(person);
    group.substitutes.push(stay.substitute_name);
    byMinute.set(minuteOf(at), group);
  }
  return [...byMinute.values()].map((group) => ({ kind, itemId: null, ...group }));
}
