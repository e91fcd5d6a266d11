export { mayRead } from './access.ts';
export { openMetrics } from './metrics.ts';
export type { Area, Metrics } from './metrics.ts';
