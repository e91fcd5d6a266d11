export { callMembers } from './acting/call-members.ts';
export { membersOfBody } from './members-of-body.ts';
export { inviteesOf } from './queries/invitees.ts';
export { invitationsRoom } from './room.ts';
export { INVITEE_ROLES } from './schema.ts';
export type { Invitee, InviteeAnswer, InviteeRole } from './schema.ts';
