export { accusationIn } from './accusations.ts';
export type { Accusation } from './accusations.ts';
export { personalDataIn, withoutPersonalData } from './personal-data.ts';
export type { PersonalDatum, PersonalKind } from './personal-data.ts';
export { publicName, publicNumber, publicPlace } from './unapproved-words.ts';
export { publicationRoom } from './room.ts';
export type { PublicationTables } from './schema.ts';
export {
  approvePublication,
  approveWaiting,
  holdBack,
  proposePublication,
  withdrawPublication,
} from './commands/index.ts';
export { cleaned, draftOf } from './drafting.ts';
export { countPublicPetitions, isPortalOpen, publicPetitions } from './queries/public.ts';
export { publicCounts } from './queries/public-counts.ts';
export type { PublicCount } from './queries/public-counts.ts';
export type { PublicLine } from './queries/public.ts';
export type { PublicAsk, PublicFigure, PublicGroup } from './queries/public-asked.ts';
export { LIST_TABS, publicationList } from './queries/waiting.ts';
export {
  contactPublicity,
  publicCodes,
  publicPetition,
  publicTellings,
} from './queries/public-record.ts';
export type {
  PublicAnswer,
  PublicCheck,
  PublicPetition,
  PublicTelling,
  WithdrawnPetition,
} from './queries/public-record.ts';
export { publicPathOfCode } from './queries/public-path.ts';
