export { approveProgramme, openProgramme, pasteItems } from './commands/programmes.ts';
export { proposeItem } from './commands/proposals.ts';
export { chooseItems } from './commands/choose.ts';
export { suggestionsFor } from './queries/suggestions.ts';
export { programmesRoom } from './room.ts';
