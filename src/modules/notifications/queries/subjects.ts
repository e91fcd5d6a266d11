import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { NoticeKind } from '../rules.ts';
import { codesOf } from './codes.ts';
import type { SubjectCode } from './codes.ts';

/** What a notice is about, as far as its reader sees it. */
export interface Subject {
  readonly id: string;
  readonly href: string;
  readonly code: string;
  /** Only where the reader sees the thing itself. */
  readonly title: string | null;
  readonly dueOn: string | null;
  readonly bodyName: string | null;
  /** Where a voter's matter is. */
  readonly place: string | null;
}

export interface About {
  readonly kind: NoticeKind;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** What these notices are about, in their order. */
export async function subjectsOf(
  db: Db,
  actor: Actor,
  abouts: readonly About[],
): Promise<readonly Subject[]> {
  const codes = await codesOf(db, actor.tenantId, abouts);
  return abouts.map((about) => subjectOf(actor, about, codes.get(about.subjectId)));
}

function subjectOf(actor: Actor, about: About, found: SubjectCode | undefined): Subject {
  const code = found?.code ?? '';
  const place = found?.place
    ? [found.place.typed, found.place.unit].filter((word) => word !== '').join(', ')
    : null;
  const plain = { id: about.subjectId, href: hrefOf(about, code), code, dueOn: null, place };
  if (!found?.duty) return { ...plain, title: found?.meeting ?? null, bodyName: null };
  const { debtor, creditor, councilId, title, dueOn } = found.duty;
  const owes = actor.bodyIds.includes(debtor.id);
  const isParty = owes || councilId === actor.councilId || actor.bodyIds.includes(creditor.id);
  return {
    ...plain,
    title: isParty ? title : null,
    dueOn,
    bodyName: owes ? null : debtor.name,
  };
}

function hrefOf({ kind, subjectKind, subjectId }: About, code: string): string {
  if (subjectKind === 'duty') return `/duties/${subjectId}`;
  if (subjectKind === 'petition_batch') return `/batches/${subjectId}`;
  if (subjectKind === 'paper') return `/papers/${subjectId}`;
  if (subjectKind === 'executive_submission') return `/executive-submissions/${code}`;
  if (subjectKind === 'written_vote') return `/written-votes/${code}`;
  if (subjectKind === 'submission') return `/submissions/${subjectId}`;
  if (subjectKind === 'meeting' && code !== '') return meetingHref(kind, code);
  if (subjectKind !== 'petition' || code === '') return '/notices';
  return kind === 'to_approve' ? `/publications/${code}` : `/petitions/${code}`;
}

function meetingHref(kind: NoticeKind, code: string): string {
  if (kind === 'invited' || kind === 'invitation_unanswered') return '/invitations';
  if (kind === 'minutes_to_remark') return `/meetings/${code}/minutes`;
  return kind === 'invitee_absent' ? `/meetings/${code}/invitations` : `/meetings/${code}`;
}
