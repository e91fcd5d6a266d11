export { addPublicAddresses } from './other-addresses.ts';
export { drawMap } from './map/draw.ts';
export { outlinesOf } from './map/outlines.ts';
export { councilOfUnit, councilsNamed, unitsOfCouncil } from './queries/councils.ts';
export type { OpenCouncil } from './queries/councils.ts';
export { publicState } from './public-state.ts';
export { portalRoom } from './room.ts';
export { councilSite, houseSite, inSentence } from './site.ts';
export { ToldLines } from './pages/told-lines.tsx';
