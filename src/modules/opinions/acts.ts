import {
  acceptAppraisal,
  assignAppraisal,
  handInAppraisal,
  liftAppraisal,
  sendBackAppraisal,
} from './commands/appraisals.ts';
import {
  askParty,
  askWritten,
  draftOpinion,
  putOnAgenda,
  recordResult,
} from './commands/deciding.ts';
import { receive, resubmit, returnIncomplete, withdraw } from './commands/receiving.ts';

/** The command behind each act on one submission. */
export const ACT_COMMANDS = {
  receive,
  return: returnIncomplete,
  resubmit,
  withdraw,
  assign: assignAppraisal,
  handIn: handInAppraisal,
  accept: acceptAppraisal,
  sendBack: sendBackAppraisal,
  lift: liftAppraisal,
  party: askParty,
  agenda: putOnAgenda,
  written: askWritten,
  result: recordResult,
  draft: draftOpinion,
} as const;
export type ActName = keyof typeof ACT_COMMANDS;

export const isActName = (name: string): name is ActName => Object.hasOwn(ACT_COMMANDS, name);
