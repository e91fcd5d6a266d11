export { importCommand } from './import-command.ts';
export { importJobs, runErrand } from './jobs.ts';
export type { ImportErrand } from './jobs.ts';
export { importsRoom } from './room.ts';
export { listLimit } from './routes/upload.ts';
export type { ImportTables } from './schema.ts';
