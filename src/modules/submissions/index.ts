export type { SubmissionTables } from './schema.ts';
