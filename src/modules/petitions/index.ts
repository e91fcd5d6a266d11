import type { Room } from '#src/platform/web/room.ts';

export type { PetitionTables } from './schema.ts';

export const petitionsRoom: Room = {
  name: 'petitions',
};
