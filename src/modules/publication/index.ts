export { accusationIn } from './accusations.ts';
export type { Accusation } from './accusations.ts';
export { personalDataIn, withoutPersonalData } from './personal-data.ts';
export type { PersonalDatum, PersonalKind } from './personal-data.ts';
export { publicationRoom } from './room.ts';
export type { PublicationTables } from './schema.ts';
export {
  approvePublication,
  holdBack,
  proposePublication,
  withdrawPublication,
} from './commands/index.ts';
export { draftOf } from './drafting.ts';
