export { fileJobs } from './jobs.ts';
export { ACCEPTED, ACCEPTED_PHOTOS } from './kinds.ts';
export { openFiles } from './open-files.ts';
export { fileById, fileHref, filesOf } from './queries.ts';
export { fileRoutes } from './routes.ts';
export type { AttachedFile, FileStore, StoredFile, Upload } from './store.ts';
