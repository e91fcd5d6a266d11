import { DUTY_ACTS } from '#src/council/duties/acts.ts';
import { raiseAgain } from '#src/modules/petitions/commands/raise-again.ts';
import {
  leaveTogetherInput,
  linkAgainInput,
  mergeInput,
  togetherInput,
  unlinkAgainInput,
  unmergeInput,
} from '#src/modules/petitions/inputs/links.ts';
import { ACT_INPUTS, answerInput, batchInput } from '#src/modules/petitions/inputs/acts.ts';

/** Files do not travel as JSON, and the petition stands in the path. */
const NOT_IN_BODY: ReadonlySet<string> = new Set(['petitionIds', 'petitionId', 'files', 'rows']);

const fieldsOf = (...shapes: { readonly shape: object }[]): readonly string[] =>
  [...new Set(shapes.flatMap(({ shape }) => Object.keys(shape)))].filter(
    (name) => !NOT_IN_BODY.has(name),
  );

const answerRow = {
  shape: { version: 0, replyClass: 0, annexLine: 0, text: 0, roadmap: 0, completesOn: 0 },
};

/** What the commands take: the description of the API must say the same. */
export const PETITION_ACT_INPUTS: Readonly<Record<string, readonly string[]>> = {
  forward: fieldsOf(batchInput),
  answer: fieldsOf(answerInput, answerRow),
  merge: fieldsOf(mergeInput),
  unmerge: fieldsOf(unmergeInput),
  raise_again: fieldsOf(raiseAgain.input),
  link_again: fieldsOf(linkAgainInput),
  unlink_again: fieldsOf(unlinkAgainInput),
  together: fieldsOf(togetherInput),
  leave_together: fieldsOf(leaveTogetherInput),
  ...Object.fromEntries(Object.entries(ACT_INPUTS).map(([act, shape]) => [act, fieldsOf(shape)])),
};

export const DUTY_ACT_NAMES: readonly string[] = DUTY_ACTS;
