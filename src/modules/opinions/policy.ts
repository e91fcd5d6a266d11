import type { Permission } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Act, State } from './rules.ts';

export type PolicyReason =
  | 'opinions.other_council'
  | 'opinions.executive_submits'
  | 'opinions.office_withdraws'
  | 'opinions.office_receives'
  | 'opinions.office_or_leaders'
  | 'opinions.committee_hands_in'
  | 'opinions.not_the_appraiser'
  | 'opinions.secretary_records'
  | 'opinions.office_drafts'
  | 'opinions.not_own_report'
  | 'opinions.not_by_hand';

type Holder = Pick<Actor, 'permissions' | 'councilId' | 'bodyIds' | 'bodyKind'>;

export interface Owned {
  readonly council_id: string;
  readonly body_id: string;
  readonly state?: State;
}

/** Once a committee appraises it, the executive asks by letter and the office records it. */
const BEFORE_APPRAISAL: readonly State[] = ['submitted', 'returned', 'received'];

const has = ({ permissions }: Holder, ...some: readonly Permission[]): boolean =>
  some.some((one) => permissions.has(one));

/** The executive submits by its own officer; the office enters what came on paper. */
export function mayNotSubmit(actor: Holder): PolicyReason | null {
  return isExecutive(actor) || has(actor, 'meetings.prepare') ? null : 'opinions.executive_submits';
}

export function isExecutive(actor: Holder): boolean {
  return actor.bodyKind === 'executive' && has(actor, 'proposals.make');
}

/** Who may, read as a table: an act and whose it is. */
export function mayNot(act: Act, actor: Holder, submission: Owned): PolicyReason | null {
  if (actor.councilId !== submission.council_id) return 'opinions.other_council';
  const isOwn = isExecutive(actor) && actor.bodyIds.includes(submission.body_id);
  switch (act) {
    case 'submit':
      return mayNotSubmit(actor);
    case 'withdraw':
      if (isOwn && !BEFORE_APPRAISAL.includes(submission.state ?? 'received')) {
        return 'opinions.office_withdraws';
      }
      return isOwn || has(actor, 'meetings.prepare') ? null : 'opinions.executive_submits';
    case 'resubmit':
      return isOwn || has(actor, 'meetings.prepare') ? null : 'opinions.executive_submits';
    case 'receive':
    case 'return':
      return has(actor, 'meetings.prepare') ? null : 'opinions.office_receives';
    case 'assign':
    case 'accept':
    case 'sendBack':
    case 'lift':
    case 'party':
    case 'agenda':
    case 'report':
      return has(actor, 'meetings.prepare', 'meetings.decide')
        ? null
        : 'opinions.office_or_leaders';
    case 'handIn':
      return has(actor, 'papers.give') && !isExecutive(actor)
        ? null
        : 'opinions.committee_hands_in';
    case 'written':
      return has(actor, 'meetings.record') ? null : 'opinions.secretary_records';
    case 'result':
      return has(actor, 'meetings.record', 'meetings.decide') ? null : 'opinions.secretary_records';
    case 'draft':
      return has(actor, 'papers.draft') ? null : 'opinions.office_drafts';
    case 'issue':
    case 'unanswer':
      return 'opinions.not_by_hand';
  }
}

/** The committee hands in its own report, or the office enters it from the paper. */
export function mayNotHandIn(actor: Holder, bodyId: string): PolicyReason | null {
  if (actor.bodyIds.includes(bodyId) && has(actor, 'papers.give')) return null;
  return has(actor, 'meetings.prepare') ? null : 'opinions.not_the_appraiser';
}

/** Whoever belongs to the committee that appraised, or entered its report, does not judge it. */
export function mayNotJudge(
  actor: Pick<Actor, 'bodyIds' | 'personId'>,
  report: { readonly body_id: string; readonly given_by: string | null },
): PolicyReason | null {
  const isOwn = actor.bodyIds.includes(report.body_id) || report.given_by === actor.personId;
  return isOwn ? 'opinions.not_own_report' : null;
}
