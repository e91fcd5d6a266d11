import type { Permission } from '#src/council/bodies/index.ts';

export const NOTICE_KINDS = [
  'assigned',
  'urged',
  'to_urge',
  'late',
  'returned',
  'extended',
  'escalated',
  'owed_late',
  'declined',
  'answered',
  'checked',
  'to_pass',
  'to_approve',
  'submitted',
  'paper_to_check',
  'paper_to_sign',
  'paper_to_number',
  'paper_returned',
  'submission_sent',
  'submission_returned',
  'submission_answered',
  'invited',
  'invitation_changed',
  'invitation_cancelled',
  'invitation_reinstated',
  'invitation_unanswered',
  'invitee_absent',
  'minutes_to_remark',
  'slip_asked',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Whom an event concerns: who owes, to whom it is owed, the office of the council it happened in, the
 * body the event names under `body`, or the members asked, each by
 * the seat they are asked in.
 */
export type Audience = 'debtor' | 'creditor' | 'council' | 'namedBody' | 'voters';

export interface NoticeRule {
  readonly kind: NoticeKind;
  readonly to: Audience;
  /** What a seat must be allowed to do to be told. */
  readonly permission: Permission;
  /** Only the seat the event names under this key, where it names one. */
  readonly seatNamedBy?: string;
  /** What the creditor's office is told instead where nobody of the debtor can be reached here. */
  readonly instead?: NoticeKind;
}

const OWES = 'duties.owe';
const FOLLOWS = 'duties.urge';

/** Which event becomes whose notice. Read across: when this happens, these are told. */
export const NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'duty.placed': [{ kind: 'assigned', to: 'debtor', permission: OWES }],
  'duty.transferred': [{ kind: 'assigned', to: 'debtor', permission: OWES }],
  'duty.urged': [{ kind: 'urged', to: 'debtor', permission: OWES, instead: 'to_urge' }],
  'duty.late': [
    { kind: 'late', to: 'debtor', permission: OWES },
    { kind: 'owed_late', to: 'creditor', permission: FOLLOWS },
  ],
  'duty.returned': [{ kind: 'returned', to: 'debtor', permission: OWES }],
  'duty.extended': [{ kind: 'extended', to: 'debtor', permission: OWES }],
  'duty.escalated': [{ kind: 'escalated', to: 'debtor', permission: OWES }],
  'duty.declined': [{ kind: 'declined', to: 'creditor', permission: FOLLOWS }],
  'duty.answered': [{ kind: 'answered', to: 'creditor', permission: FOLLOWS }],
  'duty.verified': [{ kind: 'checked', to: 'creditor', permission: FOLLOWS }],
  'submission.received': [{ kind: 'submitted', to: 'council', permission: 'petitions.record' }],
  'paper.submitted': [{ kind: 'paper_to_check', to: 'council', permission: 'papers.check' }],
  'paper.checked': [
    {
      kind: 'paper_to_sign',
      to: 'council',
      permission: 'papers.sign',
      seatNamedBy: 'signerSeat',
    },
  ],
  'paper.signed': [{ kind: 'paper_to_number', to: 'council', permission: 'papers.issue' }],
  'paper.returned': [{ kind: 'paper_returned', to: 'council', permission: 'papers.draft' }],
  'paper.unsigned': [{ kind: 'paper_returned', to: 'council', permission: 'papers.draft' }],
  'executive_submission.sent': [
    { kind: 'submission_sent', to: 'council', permission: 'meetings.prepare' },
  ],
  'executive_submission.sent_again': [
    { kind: 'submission_sent', to: 'council', permission: 'meetings.prepare' },
  ],
  'executive_submission.returned': [
    { kind: 'submission_returned', to: 'namedBody', permission: 'proposals.make' },
  ],
  'executive_submission.answered': [
    { kind: 'submission_answered', to: 'namedBody', permission: 'proposals.make' },
  ],
  'written_vote.opened': [{ kind: 'slip_asked', to: 'voters', permission: 'meetings.read' }],
  'minutes.circulated': [{ kind: 'minutes_to_remark', to: 'voters', permission: 'meetings.read' }],
  'publication.proposed': [{ kind: 'to_approve', to: 'council', permission: 'petitions.publish' }],
};

/** What comes one by one all day long: unread, it grows one line with a count, which opens the list it stands in. */
export const LISTED_AT: Readonly<Partial<Record<NoticeKind, string>>> = {
  submitted: '/submissions',
};

/** Told to people by name, by the room that calls them, not by a rule over seats. */
export const TOLD_BY_NAME: readonly NoticeKind[] = [
  'invited',
  'invitation_changed',
  'invitation_cancelled',
  'invitation_reinstated',
  'invitation_unanswered',
];

/** The step a list goes to next says who is told. */
const STEP_PERMISSIONS: Readonly<Record<string, Permission>> = {
  committee: 'petitions.pass_committee',
  office: 'petitions.pass_office',
  signer: 'petitions.sign',
  registry: 'petitions.issue',
};

/** What does not match on the ground reaches the office; what matches is read in the register. */
const DIFFERS: NoticeRule = { kind: 'checked', to: 'council', permission: FOLLOWS };
/** Who does not come must be known before the quorum is counted. */
const ABSENT: NoticeRule = {
  kind: 'invitee_absent',
  to: 'council',
  permission: 'meetings.prepare',
};
const DIFFERING: readonly unknown[] = ['partly', 'no'];

export const LISTENED: ReadonlySet<string> = new Set([
  ...Object.keys(NOTICE_RULES),
  'petition.verified',
  'batch.step_passed',
  'invitation.answered',
]);

export interface HappenedEvent {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export function rulesFor(event: HappenedEvent): readonly NoticeRule[] {
  const rules = rulesByName(event);
  // A letter or a call was the urging itself: nobody needs to be told to urge.
  if (event.data['byClock'] === true) return rules;
  return rules.map(({ kind, to, permission, seatNamedBy }) => ({
    kind,
    to,
    permission,
    ...(seatNamedBy === undefined ? {} : { seatNamedBy }),
  }));
}

/** Whether the event means this seat: the one it names, or any where it names none. */
export function isMeant(rule: NoticeRule, event: HappenedEvent, seatId: string): boolean {
  const named = rule.seatNamedBy === undefined ? undefined : event.data[rule.seatNamedBy];
  return typeof named !== 'string' || named === seatId;
}

/** The office is told in the debtor's place. */
export function insteadOf({ instead }: NoticeRule): NoticeRule | null {
  return instead ? { kind: instead, to: 'creditor', permission: FOLLOWS } : null;
}

function rulesByName({ name, data }: HappenedEvent): readonly NoticeRule[] {
  if (name === 'petition.verified') return DIFFERING.includes(data['finding']) ? [DIFFERS] : [];
  if (name === 'invitation.answered') return data['answer'] === 'absent' ? [ABSENT] : [];
  // What looks like a robot's waits apart and is counted there: a flood of it rings nobody's bell.
  if (name === 'submission.received' && data['isSuspect'] === true) return [];
  if (name !== 'batch.step_passed') return NOTICE_RULES[name] ?? [];
  const permission = STEP_PERMISSIONS[String(data['next'])];
  return permission ? [{ kind: 'to_pass', to: 'council', permission }] : [];
}
