export { auditCommand } from './operator.ts';
export { auditRoom } from './room.ts';
