export { fileJobs } from './jobs.ts';
export { moveFiles } from './move-files.ts';
export { noFiles } from './no-files.ts';
export { openFiles } from './open-files.ts';
export { fileById, fileHref, filesOf } from './queries.ts';
export { removeFilesOf } from './remove-files.ts';
export { roomIn } from './room.ts';
export { fileRoutes } from './routes.ts';
export type { AttachedFile, FileStore, Upload } from './store.ts';
