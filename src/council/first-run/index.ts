export { firstRun, firstRunRoom } from './room.ts';
