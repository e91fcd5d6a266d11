export { loadActor } from './load-actor.ts';
export { expand, seatPermissions } from './permissions.ts';
export type { Permission } from './permissions.ts';
export {
  bodiesOf,
  bodyById,
  findBodies,
  outsideBodies,
  standingCommitteeOf,
} from './queries/bodies.ts';
export type { Body } from './queries/bodies.ts';
export { holdersOf, titled } from './queries/holders.ts';
export type { Holder } from './queries/holders.ts';
export { seatedInCouncils } from './queries/seated.ts';
export type { SeatedPerson } from './queries/seated.ts';
export { loginInput } from './inputs.ts';
export { MOST_LISTED } from './open-files.ts';
export type { OpenFile, OpenFiles } from './open-files.ts';
export { bodiesRoomWith } from './room.ts';
export { roleName } from './messages/role-names.ts';
export type { BodyKind, SeatRole } from './schema.ts';
export {
  setUpCouncil,
  setUpTenant,
  TERM_2026,
  TWO_TIERS_FROM,
  whenCouncilIsSetUp,
} from './set-up.ts';
export type { SetUpCouncil } from './set-up.ts';
export { FORWARDING_STEPS, MAIL_CHOICES } from './settings.ts';
export type { ForwardingStep, MailChoice } from './settings.ts';
export { insertBodies } from './store/bodies.ts';
export { insertPerson, insertSeat } from './store/people.ts';
export { councilSetting, holdSettings, saveSettings } from './store/settings.ts';
export { unseatedActor } from './unseated-actor.ts';
