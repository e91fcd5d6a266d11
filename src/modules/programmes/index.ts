export { changeItem, closeItem } from './commands/items.ts';
export {
  addItem as addProgrammeItem,
  approveProgramme,
  openProgramme,
  pasteItems,
} from './commands/programmes.ts';
export { declineProposal, proposeItem } from './commands/proposals.ts';
export { chooseItems } from './commands/choose.ts';
export { suggestionsFor } from './queries/suggestions.ts';
export { programmesRoom } from './room.ts';
