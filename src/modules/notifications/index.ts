export { NOTICES_JOB } from './jobs.ts';
export { mailTestCommand } from './mail-test-command.ts';
export { unreadNotices } from './queries/bell.ts';
export { LISTENED } from './rules.ts';
export { notificationsRoom } from './room.ts';
export type { NotificationTables } from './schema.ts';
export { insertMail } from './store/outbox.ts';
export { writeNotices } from './write-notices.ts';
