export { approvePublication, approveWaiting } from './approve.ts';
export { holdBack, releaseHeld, returnDraft, withdrawPublication } from './keep-back.ts';
export { proposePublication } from './propose.ts';
