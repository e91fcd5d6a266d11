export { conclusionsRoom } from './room.ts';
export { conclusionsOf, conclusionById } from './queries/conclusions.ts';
export type { ConclusionView } from './queries/conclusions.ts';
export { openConclusions } from './queries/open.ts';
export type { OpenConclusion } from './queries/open.ts';
