export { readConclusions } from './read-conclusions.ts';
export { readDue } from './due/read-due.ts';
export type { ReadDueResult } from './due/read-due.ts';
export type { DueExplanation, ReadingContext, SessionDay } from './due/due-reading.ts';
export type { ReadItem, ReadKind } from './read-item.ts';
