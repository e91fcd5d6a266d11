export { authenticator } from './authenticator.ts';
export { keyCommand } from './key-command.ts';
export { readerNames } from './reader-names.ts';
export { rightsChanged } from './rights-changed.ts';
export { seatChoices } from './seat-choices.ts';
export { accountsRoom } from './room.ts';
