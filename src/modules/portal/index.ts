export { councilOfUnit } from './queries/councils.ts';
export type { OpenCouncil } from './queries/councils.ts';
export { portalRoom } from './room.ts';
export { councilSite, houseSite } from './site.ts';
