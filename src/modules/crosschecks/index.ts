export { crosschecksRoom } from './room.ts';
export { DENOMINATORS, MEASURES, figures } from './queries/figures.ts';
export type { Figure, FigureAsk, Figures, Measure } from './queries/figures.ts';
