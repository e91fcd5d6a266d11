/** Acts of this room, for those who tell its stories: the demo world, imports, tests. */
export { markLeft, markPresent } from './attendance.ts';
export { finishItem, startItem } from './items.ts';
export { closeSitting, openSitting } from './opening.ts';
export { answerQuestion, askQuestion, owedAnswer } from './questions.ts';
export { recordSpeech } from './speeches.ts';
export { recordVote } from './votes.ts';
