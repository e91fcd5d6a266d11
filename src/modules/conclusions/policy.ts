import type { Actor } from '#src/platform/auth/actor.ts';

export type ConclusionPolicy =
  | 'conclusions.may_not_record'
  | 'conclusions.may_not_confirm'
  | 'conclusions.may_not_approve_figures'
  | 'conclusions.may_not_minutes'
  | 'conclusions.may_not_read_minutes';

type Holder = Pick<Actor, 'permissions' | 'councilId'>;

/** The office writes down what is concluded. */
export function mayNotRecord(actor: Holder, councilId: string): ConclusionPolicy | null {
  const may = actor.councilId === councilId && actor.permissions.has('conclusions.record');
  return may ? null : 'conclusions.may_not_record';
}

/** The chair answers for it; so does whoever presides in the chair's place. */
export function mayNotConfirm(actor: Holder, councilId: string): ConclusionPolicy | null {
  const may = actor.councilId === councilId && actor.permissions.has('conclusions.confirm');
  return may ? null : 'conclusions.may_not_confirm';
}

/** What a review decides may be written by the office; what ends or moves a duty the chair decides. */
export function mayNotReview(actor: Holder, councilId: string): ConclusionPolicy | null {
  return mayNotConfirm(actor, councilId) === null ? null : mayNotRecord(actor, councilId);
}

export function mayNotApproveFigures(actor: Holder, councilId: string): ConclusionPolicy | null {
  const may = actor.councilId === councilId && actor.permissions.has('figures.approve');
  return may ? null : 'conclusions.may_not_approve_figures';
}

export function mayNotWriteMinutes(actor: Holder, councilId: string): ConclusionPolicy | null {
  const may = actor.councilId === councilId && actor.permissions.has('meetings.record');
  return may ? null : 'conclusions.may_not_minutes';
}

export function mayNotApproveMinutes(actor: Holder, councilId: string): ConclusionPolicy | null {
  return mayNotConfirm(actor, councilId);
}

export function mayNotReadMinutes(actor: Holder, councilId: string): ConclusionPolicy | null {
  const may = actor.councilId === councilId && actor.permissions.has('meetings.read');
  return may ? null : 'conclusions.may_not_read_minutes';
}

/** Restricted matters stay with those who record and decide them, and with the bodies they name. */
export function readsRestricted(actor: Holder, councilId: string): boolean {
  return mayNotRecord(actor, councilId) === null || mayNotConfirm(actor, councilId) === null;
}
