export { openLog } from './log.ts';
export type { Log, RequestLine } from './log.ts';
