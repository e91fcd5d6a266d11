export { importCommand } from './import-command.ts';
export { importsRoom } from './room.ts';
export type { ImportTables } from './schema.ts';
