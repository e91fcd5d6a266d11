export { readConclusions } from './read-conclusions.ts';
export { readDue } from './read-due.ts';
export type { ReadDueResult } from './read-due.ts';
export type { DueExplanation, ReadingContext, SessionDay } from './due-reading.ts';
export type { ReadItem, ReadKind } from './read-item.ts';
