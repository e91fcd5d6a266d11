export { runFirst, firstActor } from './commands.ts';
export { firstRun, firstRunRoom } from './room.ts';
