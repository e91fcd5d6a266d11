import type { Invitee, InviteeAnswer } from './schema.ts';

type AnswerRefusal =
  | 'invitations.member_no_substitute'
  | 'invitations.needs_excuse'
  | 'invitations.needs_substitute';

export interface GivenAnswer {
  readonly answer: InviteeAnswer;
  readonly excuse: string;
  readonly substituteName: string;
}

/** What is missing of an answer. Members attend or say why not; only who is invited sends another. */
export function checkAnswer(
  invitee: Pick<Invitee, 'has_vote'>,
  { answer, excuse, substituteName }: GivenAnswer,
): AnswerRefusal | null {
  if (answer === 'substitute' && invitee.has_vote) return 'invitations.member_no_substitute';
  if (answer === 'absent' && excuse === '') return 'invitations.needs_excuse';
  if (answer === 'substitute' && substituteName === '') return 'invitations.needs_substitute';
  return null;
}

/** The deadline rule for calling a meeting; an office that has none simply calls it. */
export function callingRule(kind: string, sessionKind: string | null): string {
  if (kind !== 'councilSession') return 'MEETING.CONVENE';
  return sessionKind === 'regular' ? 'SESSION.CONVENE.REG' : 'SESSION.CONVENE.URGENT';
}

/** Given for a time the meeting has been moved from; it stands, and is asked for again. */
export function isForOldTime(
  { answer, answered_at: at }: Pick<Invitee, 'answer' | 'answered_at'>,
  movedAt: Date | null,
): boolean {
  return answer !== null && at !== null && movedAt !== null && at < movedAt;
}

export interface AnswerCounts {
  readonly invited: number;
  readonly coming: number;
  readonly absent: number;
  readonly substitute: number;
  readonly silent: number;
  /** Answered for the time before the move, and not since. */
  readonly earlier: number;
}

export function countAnswers(
  invitees: readonly Pick<Invitee, 'answer' | 'answered_at'>[],
  movedAt: Date | null,
): AnswerCounts {
  const current = invitees.filter((one) => !isForOldTime(one, movedAt));
  const of = (answer: InviteeAnswer | null) =>
    current.filter((one) => one.answer === answer).length;
  return {
    invited: invitees.length,
    coming: of('coming'),
    absent: of('absent'),
    substitute: of('substitute'),
    silent: of(null),
    earlier: invitees.length - current.length,
  };
}
