export { newCode, readCode } from './codes.ts';
export { seedNumberTemplates } from './seed.ts';
export { acceptTypedNumber, differsFromTemplate, takeNumber, templateInForce } from './store.ts';
export { numberingRoom } from './room.ts';
