export { callMembers } from './call-members.ts';
export { inviteesOf } from './queries.ts';
export { invitationsRoom } from './room.ts';
export { INVITEE_ROLES } from './schema.ts';
export type { Invitee, InviteeAnswer, InviteeRole } from './schema.ts';
