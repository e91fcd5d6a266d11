export { newCode, readCode } from './codes.ts';
export { seedNumberTemplates } from './seed.ts';
export {
  acceptTypedNumber,
  cancelNumbersOf,
  differsFromTemplate,
  nextSymbol,
  takeNumber,
  templateInForce,
} from './store.ts';
export { numberingRoom } from './room.ts';
