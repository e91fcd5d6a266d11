import type { Actor } from '#src/platform/auth/actor.ts';

type Holder = Pick<Actor, 'permissions'>;

export function mayNotManageCalendar(actor: Holder): 'calendar.may_not_manage' | null {
  return actor.permissions.has('calendar.manage') ? null : 'calendar.may_not_manage';
}

/** Only the Standing Committee turns a proposed deadline into one that can be overdue. */
export function mayNotConfirmDeadline(actor: Holder): 'calendar.may_not_confirm' | null {
  return actor.permissions.has('deadlines.confirm') ? null : 'calendar.may_not_confirm';
}
