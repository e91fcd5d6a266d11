export { importCommand } from './import-command.ts';
export { importJobs } from './jobs.ts';
export { runErrand } from './work/apart.ts';
export type { ImportErrand, RunErrand } from './work/apart.ts';
export { importsRoom } from './room.ts';
export { listLimit } from './routes/upload.ts';
export type { ImportTables } from './schema.ts';
