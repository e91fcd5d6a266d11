import { resultWords, writtenVotesOf } from '#src/modules/sittings/index.ts';
import { meetingName } from '#src/modules/meetings/index.ts';
import { meetingById } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { opinionWords } from './messages/words.ts';
import type { ProposedResult } from './pages/act-page.tsx';
import { RECORD_KIND } from './queries/facts.ts';
import { endedRoad, itemRoads } from './queries/roads.ts';

/** What the sitting concluded, or the slips say: the form starts from it, a person confirms. */
export async function proposedResult(
  db: Db,
  actor: Actor,
  submissionId: string,
): Promise<ProposedResult | null> {
  const road = await endedRoad(db, actor.tenantId, submissionId);
  if (!road) return null;
  return road.kind === 'vote'
    ? await ofVote(db, actor, submissionId, road.id)
    : await ofItem(db, actor, submissionId, road.id);
}

async function ofVote(db: Db, actor: Actor, submissionId: string, voteId: string) {
  const votes = await writtenVotesOf(db, actor.tenantId, RECORD_KIND, submissionId);
  const vote = votes.find(({ id }) => id === voteId);
  if (!vote) return null;
  const counted =
    vote.outcome === null
      ? ''
      : resultWords(
          {
            rule: vote.rule,
            members: vote.members,
            present: vote.members,
            votes_for: vote.votes_for ?? 0,
            votes_against: vote.votes_against ?? 0,
            outcome: vote.outcome,
            decided_by_chair: vote.decided_by_chair,
          },
          actor.locale,
        );
  return {
    decision: decisionOf(vote.outcome),
    text: '',
    from: [`${opinionWords(actor.locale).acts.written} ${vote.code}`, counted]
      .filter(Boolean)
      .join(': '),
  };
}

async function ofItem(db: Db, actor: Actor, submissionId: string, itemId: string) {
  const roads = await itemRoads(db, actor.tenantId, submissionId);
  const road = roads.find(({ id }) => id === itemId);
  if (!road) return null;
  const meeting = await meetingById(db, actor, road.meetingId);
  const carried = decisionOf(road.outcome);
  const hasPoints = road.concluded.length > 0 && carried !== 'notAgreed';
  return {
    decision: hasPoints && carried === 'agreed' ? ('agreedWithChanges' as const) : carried,
    text: road.concluded.join('\n'),
    from: meeting ? meetingName(meeting, actor.locale) : road.meetingTitle,
  };
}

const decisionOf = (outcome: 'carried' | 'notCarried' | null) =>
  outcome === null ? null : outcome === 'carried' ? ('agreed' as const) : ('notAgreed' as const);
