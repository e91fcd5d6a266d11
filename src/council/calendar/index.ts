export * from './day.ts';
export * from './day-input.ts';
export * from './day-text.ts';
export * from './instant-text.ts';
export { givenDay, optionalDay, requiredDay } from './inputs.ts';
export { explainDeadline } from './explain.ts';
export type { DeadlineExplanation } from './deadlines.ts';
export {
  currentSession,
  currentSessionId,
  dueDateFor,
  isSessionOver,
  sessionById,
  sessionsOf,
  termsOf,
  workCalendar,
} from './queries.ts';
export type { DueDate } from './queries.ts';
export { announcedDaysOff } from './days-off.ts';
export { addWorkingDays, workCalendar as calendarOf } from './working-days.ts';
export type { CountedDays, WorkCalendar } from './working-days.ts';
export { insertTerm, seedDaysOff, seedDeadlineRules } from './seed.ts';
export type { NewTerm } from './seed.ts';
export { confirmDeadlines, whenDeadlineIsConfirmed } from './commands/deadlines.ts';
export { closeSession, saveSession, whenSessionIsSaved } from './commands/sessions.ts';
export { calendarRoom } from './room.ts';
