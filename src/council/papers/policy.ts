import type { Permission } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { OPEN_TO_READERS } from './rules.ts';
import type { PaperStep } from './rules.ts';
import type { Paper } from './schema.ts';
import type { SignerSeat } from './signature.ts';

export type PaperPolicy =
  | 'papers.may_not_draft'
  | 'papers.may_not_check'
  | 'papers.may_not_sign'
  | 'papers.may_not_issue'
  | 'papers.may_not_return'
  | 'papers.signer_unsigns'
  | 'papers.leaders_withdraw'
  | 'papers.other_signer'
  | 'papers.other_council'
  | 'papers.may_not_set_template';

type Holder = Pick<Actor, 'permissions' | 'councilId' | 'seatId' | 'personId' | 'role'>;
type Read = Pick<Paper, 'council_id' | 'state' | 'is_restricted'>;

const INSIDERS: readonly Permission[] = [
  'papers.draft',
  'papers.check',
  'papers.sign',
  'papers.issue',
];

/** Who works on papers of this council sees all of them, drafts and restricted ones too. */
export function worksOnPapers(actor: Holder, councilId: string): boolean {
  return (
    actor.councilId === councilId &&
    INSIDERS.some((permission) => actor.permissions.has(permission))
  );
}

/** Who may read a paper without being let in by the record it belongs to. */
export function mayRead(actor: Holder, paper: Read): boolean {
  if (worksOnPapers(actor, paper.council_id)) return true;
  return (
    actor.councilId === paper.council_id &&
    actor.permissions.has('meetings.read') &&
    !paper.is_restricted &&
    OPEN_TO_READERS.includes(paper.state)
  );
}

export function mayNotDraft(actor: Holder, councilId: string): PaperPolicy | null {
  if (actor.councilId !== councilId) return 'papers.other_council';
  return actor.permissions.has('papers.draft') ? null : 'papers.may_not_draft';
}

/** Templates decide how every paper looks: the head of the office, or an administrator. */
export function mayNotSetTemplate(actor: Holder): PaperPolicy | null {
  const may = actor.permissions.has('papers.check') || actor.permissions.has('settings.manage');
  return may ? null : 'papers.may_not_set_template';
}

type Steps = Pick<Paper, 'council_id' | 'state' | 'signer_seat_id'> & {
  readonly byOrder: boolean;
  /** The seat and the person whose signature it bears. */
  readonly signedBy: SignedBy | null;
};
export interface SignedBy {
  readonly seatId: string | null;
  readonly personId: string | null;
}

/** Why this person may not take this step with this paper, or null. */
export function mayNotStep(
  actor: Holder,
  step: PaperStep,
  paper: Steps,
  seat: SignerSeat | null,
): PaperPolicy | null {
  if (actor.councilId !== paper.council_id) return 'papers.other_council';
  const holds = (permission: Permission) => actor.permissions.has(permission);
  switch (step) {
    case 'submit':
      return holds('papers.draft') ? null : 'papers.may_not_draft';
    case 'check':
      return holds('papers.check') ? null : 'papers.may_not_check';
    case 'sign':
      return mayNotSign(actor, paper, seat);
    case 'number':
    case 'issue':
      return holds('papers.issue') ? null : 'papers.may_not_issue';
    case 'return':
      return holds('papers.check') || holds('papers.sign') ? null : 'papers.may_not_return';
    case 'unsign':
      return hasSigned(actor, paper) ? null : 'papers.signer_unsigns';
    case 'withdraw':
      if (paper.state === 'draft' && holds('papers.draft')) return null;
      return holds('papers.sign') ? null : 'papers.leaders_withdraw';
  }
}

/** A signature is taken back by who gave it, from the same seat or another; nobody does it for them. */
function hasSigned(actor: Holder, { signedBy }: Steps): boolean {
  return signedBy !== null && [actor.personId, actor.seatId].some(isOneOf(signedBy));
}

const isOneOf = (signed: SignedBy) => (id: string | null) =>
  id !== null && (id === signed.personId || id === signed.seatId);

/** The named signer signs, or the seat that signer delegated; nobody else in their place. */
function mayNotSign(actor: Holder, paper: Steps, seat: SignerSeat | null): PaperPolicy | null {
  const isDelegate =
    seat?.capacity === 'delegated' &&
    paper.signer_seat_id !== null &&
    seat.delegatedBySeatId === paper.signer_seat_id;
  if (isDelegate) return null;
  const byOrder =
    paper.byOrder && actor.role === 'officeChief' && actor.permissions.has('papers.check');
  if (!actor.permissions.has('papers.sign') && !byOrder) return 'papers.may_not_sign';
  if (paper.signer_seat_id === null) return byOrder ? 'papers.other_signer' : null;
  return paper.signer_seat_id === actor.seatId ? null : 'papers.other_signer';
}
