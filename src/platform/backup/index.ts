export { backupCommand, restoreCommand, verifyCommand } from './commands.ts';
export type { Installation } from './commands.ts';
export { lastBackup } from './record.ts';
export type { BackupAttempt, LastBackup } from './record.ts';
