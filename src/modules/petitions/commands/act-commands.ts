import { assignPetition } from './assign.ts';
import { classifyPetition } from './classify.ts';
import { continueFollowing, endPetition } from './end.ts';
import { evaluateAnswer } from './judge.ts';
import { escalatePetition, extendReply, pauseReply, resumeReply, urgePetition } from './press.ts';
import { acceptPetition, declinePetition, referPetition, reportProgress } from './receive.ts';
import { tellPetitions } from './tell.ts';
import { verifyPetition } from './verify.ts';

/** The acts that work on one petition or many by the same form, route and API. */
export const ACT_COMMANDS = {
  classify: classifyPetition,
  accept: acceptPetition,
  decline: declinePetition,
  refer: referPetition,
  assign: assignPetition,
  report: reportProgress,
  evaluate: evaluateAnswer,
  verify: verifyPetition,
  urge: urgePetition,
  extend: extendReply,
  pause: pauseReply,
  resume: resumeReply,
  escalate: escalatePetition,
  end: endPetition,
  reopen: continueFollowing,
  tell: tellPetitions,
} as const;

export type FormAct = keyof typeof ACT_COMMANDS;

export function isFormAct(name: string): name is FormAct {
  return Object.hasOwn(ACT_COMMANDS, name);
}
