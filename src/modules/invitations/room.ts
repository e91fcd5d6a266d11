import type { Room } from '#src/platform/web/room.ts';

export const invitationsRoom: Room = { name: 'invitations' };
