export { crosschecksRoom } from './room.ts';
export { differingPetitions, talliesByBody } from './queries/by-body.ts';
export { DENOMINATORS, MEASURES, figures, figuresWithGroups } from './queries/figures.ts';
export type { Figure, FigureAsk, Figures, Measure } from './queries/figures.ts';
