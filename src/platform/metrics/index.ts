export { mayRead } from './access.ts';
export { databaseBytes } from './queries.ts';
export { openMetrics } from './metrics.ts';
export type { Area, Metrics } from './metrics.ts';
