import type { Actor } from '#src/platform/auth/actor.ts';

type Holder = Pick<Actor, 'permissions'>;

export type ProgrammeReason =
  | 'programmes.may_not_read'
  | 'programmes.may_not_manage'
  | 'programmes.may_not_approve'
  | 'programmes.may_not_propose'
  | 'programmes.may_not_choose'
  | 'programmes.not_your_proposal';

/** The council's own side reads its programmes. */
export function mayNotRead({ permissions }: Holder): ProgrammeReason | null {
  return permissions.has('meetings.read') ? null : 'programmes.may_not_read';
}

export function mayNotManage({ permissions }: Holder): ProgrammeReason | null {
  return permissions.has('programmes.manage') ? null : 'programmes.may_not_manage';
}

export function mayNotApprove({ permissions }: Holder): ProgrammeReason | null {
  return permissions.has('programmes.approve') ? null : 'programmes.may_not_approve';
}

/** Committees, office, executive, departments and the Front propose; the chair chooses. */
export function mayNotPropose({ permissions }: Holder): ProgrammeReason | null {
  return permissions.has('proposals.make') ? null : 'programmes.may_not_propose';
}

export function mayNotChoose({ permissions }: Holder): ProgrammeReason | null {
  return permissions.has('meetings.decide') ? null : 'programmes.may_not_choose';
}

/** Titles of restricted meetings, items and papers. */
export function seesRestricted({ permissions }: Holder): boolean {
  return permissions.has('meetings.prepare') || permissions.has('meetings.decide');
}

/** A body takes back what it proposed itself. */
export function mayNotWithdraw(
  actor: Pick<Actor, 'permissions' | 'bodyIds'>,
  bodyId: string,
): ProgrammeReason | null {
  return actor.bodyIds.includes(bodyId) ? mayNotPropose(actor) : 'programmes.not_your_proposal';
}
