import { whenCouncilIsSetUp } from '#src/council/bodies/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import './duty-kind.ts';
import { seedMajorityRules } from './store/rules.ts';

whenCouncilIsSetUp(seedMajorityRules);

export const sittingsRoom: Room = { name: 'sittings' };
