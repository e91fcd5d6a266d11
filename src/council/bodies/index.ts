export { loadActor } from './load-actor.ts';
export type { ActorRef } from './load-actor.ts';
export { PERMISSIONS, expand, seatPermissions } from './permissions.ts';
export type { Permission } from './permissions.ts';
export { bodiesOf, bodyById, countBodies, findBodies, outsideBodies } from './queries/bodies.ts';
export type { Body, BodyQuery, FoundBody } from './queries/bodies.ts';
export { loginInput } from './inputs.ts';
export type { OpenFile, OpenFiles, OpenFilesScope } from './open-files.ts';
export { rolesIn } from './policy.ts';
export { bodiesRoomWith } from './room.ts';
export { isInForce } from './rules.ts';
export { bodyKindName, roleName } from './messages/role-names.ts';
export { BODY_KINDS, SEAT_ROLES } from './schema.ts';
export type { BodyKind, SeatRole } from './schema.ts';
export {
  setUpCouncil,
  setUpTenant,
  TERM_2026,
  TWO_TIERS_FROM,
  whenCouncilIsSetUp,
} from './set-up.ts';
export type { CouncilSetUp, SetUpCouncil } from './set-up.ts';
export { FORWARDING_STEPS } from './settings.ts';
export type { CouncilSettings, ForwardingStep, SettingKey } from './settings.ts';
export { insertBodies } from './store/bodies.ts';
export { insertPerson, insertSeat } from './store/people.ts';
export { councilSetting } from './store/settings.ts';
