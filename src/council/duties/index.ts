export type { ActInput, DueDate, NewPart } from './act-input.ts';
export {
  DEBTOR_ACTS,
  DUTY_ACTS,
  ENDED_STATES,
  isDutyAct,
  OPEN_STATES,
  OWED_STATES,
} from './acts.ts';
export type { DutyAct, DutyOutcome, RecordedAct } from './acts.ts';
export { act as actOnOneDuty } from './commands/act.ts';
export { actOnDuty } from './commands/act-on-duty.ts';
export type { ActOptions } from './commands/act-on-duty.ts';
export { placeDuty } from './commands/place-duty.ts';
export type { NewDuty } from './commands/place-duty.ts';
export { defineDutyKind, dutyKind, dutyKinds } from './kinds.ts';
export type { DutyKind, RecordedDutyAct } from './kinds.ts';
export { dutyText } from './messages.ts';
export { dutyAbilities } from './policy.ts';
export type { DutyAbilities } from './policy.ts';
export { actsOfDuty, actsOfRecord } from './queries/acts.ts';
export type { ActView } from './queries/acts.ts';
export { dutiesOfRecord } from './queries/duty-view.ts';
export type { DutyView } from './queries/duty-view.ts';
export { isEnded, isLate, isOwed } from './rules.ts';
export { DUTY_STATES } from './schema.ts';
export type { DutyState, StoredAct, StoredDuty } from './schema.ts';
export { dutiesRoom } from './room.ts';
export { DutyPanel } from './pages/duty-panel.tsx';
export type { DutyPanelProps } from './pages/duty-panel.tsx';
export { DueMark, StateBadge } from './pages/marks.tsx';
export { defineFieldNames } from './kinds.ts';
export { ACTS } from './acts.ts';
export { openDutiesOfBody } from './queries/inbox.ts';
export { dutyRegister, latenessCounts } from './queries/register.ts';
export { latenessByBody } from './queries/bodies.ts';
export { rebuildFigures } from './store/figures.ts';
export { runClock } from './jobs.ts';
export { openDuties } from './queries/open-files.ts';
