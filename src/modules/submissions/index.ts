export { TELL_VOTERS_JOB, VOTER_EVENTS } from './jobs.ts';
export { ratedPetitions, ratingFigures } from './queries/figures.ts';
export type { RatingFigures } from './queries/figures.ts';
export { submissionsRoom } from './room.ts';
export type { SubmissionTables } from './schema.ts';
