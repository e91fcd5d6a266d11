export { TELL_VOTERS_JOB, VOTER_EVENTS } from './jobs.ts';
export { LARGEST_FORM_MB } from './sizes.ts';
export { submissionsRoom } from './room.ts';
export type { SubmissionTables } from './schema.ts';
