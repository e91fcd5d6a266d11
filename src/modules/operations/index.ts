export { operationsRoom } from './room.ts';
