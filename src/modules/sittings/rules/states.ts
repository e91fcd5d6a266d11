/** A sitting gathers its people, is open, is interrupted, is closed. */
export const SITTING_STATES = ['gathering', 'open', 'adjourned', 'closed'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

export const SITTING_ACTS = [
  'attend',
  'open',
  'wait',
  'preside',
  'runItem',
  'changeAgenda',
  'enter',
  'vote',
  'adjourn',
  'resume',
  'close',
  'closeWithoutQuorum',
  'correct',
  'followUp',
] as const;
export type SittingAct = (typeof SITTING_ACTS)[number];

const WHEN: Readonly<Record<SittingAct, readonly SittingState[]>> = {
  attend: ['gathering', 'open', 'adjourned'],
  open: ['gathering'],
  wait: ['gathering'],
  preside: ['gathering', 'open', 'adjourned'],
  runItem: ['open'],
  changeAgenda: ['gathering', 'open', 'adjourned'],
  enter: ['open'],
  vote: ['open'],
  adjourn: ['open'],
  resume: ['adjourned'],
  close: ['open', 'adjourned'],
  closeWithoutQuorum: ['gathering', 'open', 'adjourned'],
  correct: ['open', 'adjourned', 'closed'],
  followUp: ['open', 'adjourned', 'closed'],
};

export type NotNowReason =
  | 'sittings.not_open_yet'
  | 'sittings.is_open'
  | 'sittings.is_adjourned'
  | 'sittings.is_closed';

const REASONS: Readonly<Record<SittingState, NotNowReason>> = {
  gathering: 'sittings.not_open_yet',
  open: 'sittings.is_open',
  adjourned: 'sittings.is_adjourned',
  closed: 'sittings.is_closed',
};

/** Why this cannot be done in this state, or null. */
export function notNow(act: SittingAct, state: SittingState): NotNowReason | null {
  return WHEN[act].includes(state) ? null : REASONS[state];
}
