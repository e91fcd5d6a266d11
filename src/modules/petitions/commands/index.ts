/** Every change of this room, for those who tell its stories: the demo world, imports, tests. */
export { assignPetition } from './assign.ts';
export { enterAnswer } from './answer.ts';
export { passBatchStep, returnBatch, submitBatch } from './batch-steps.ts';
export { changeDraft, prepareBatch } from './batches.ts';
export { carryOverSession } from './carry-over.ts';
export { classifyPetition } from './classify.ts';
export { correctContact } from './correct-contact.ts';
export { editPetition } from './edit-petition.ts';
export { continueFollowing, endPetition } from './end.ts';
export { enterOpinions } from './enter-opinions.ts';
export { evaluateAnswer } from './judge.ts';
export { escalatePetition, extendReply, pauseReply, resumeReply, urgePetition } from './press.ts';
export { acceptPetition, declinePetition, referPetition, reportProgress } from './receive.ts';
export { raiseAgain } from './raise-again.ts';
export { recordContact } from './record-contact.ts';
export { recordPetition } from './record-petition.ts';
export { verifyPetition } from './verify.ts';
