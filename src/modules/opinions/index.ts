export { assignAppraisal, handInAppraisal, acceptAppraisal } from './commands/appraisals.ts';
export { askWritten, draftOpinion, putOnAgenda, recordResult } from './commands/deciding.ts';
export { receive as receiveSubmission, submit as submitToCommittee } from './commands/receiving.ts';
export { reportToSession } from './commands/reporting.ts';
export { opinionsRoom } from './room.ts';
