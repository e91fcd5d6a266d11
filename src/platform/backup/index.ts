export { backupCommand, restoreCommand, verifyCommand } from './commands.ts';
export type { Installation } from './commands.ts';
export { drill } from './drill/drill.ts';
export type { DrillReport } from './drill/drill.ts';
export { asJson, drillCommand, linesOf } from './drill/command.ts';
export { lastBackup, recordAttempt } from './record.ts';
export type { BackupAttempt, LastBackup } from './record.ts';
