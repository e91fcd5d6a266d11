export { authenticator } from './authenticator.ts';
export { keyCommand } from './key-command.ts';
export { seatChoices } from './seat-choices.ts';
export { accountsRoom } from './room.ts';
