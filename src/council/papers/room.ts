import './stock-kinds.ts';
import type { Room } from '#src/platform/web/room.ts';

export const papersRoom: Room = { name: 'papers' };
