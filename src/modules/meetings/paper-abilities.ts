import type { Actor } from '#src/platform/auth/actor.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { checkAccept, checkAdmit, checkGive, checkReturn, checkWithdraw } from './paper-rules.ts';
import { mayNotChoose, mayNotDecide, mayNotGive } from './policy.ts';
import type { StoredMeeting, StoredPaper } from './schema.ts';

export const PAPER_ACTS = ['give', 'admit', 'accept', 'return', 'withdraw'] as const;
export type PaperAct = (typeof PAPER_ACTS)[number];

/** Why not: it is not this person's to do, or the paper's state does not allow it. */
export interface NotNow {
  readonly kind: 'person' | 'state';
  readonly code: string;
  readonly sentence: string;
}
export type PaperAbilities = Readonly<Record<PaperAct, NotNow | null>>;

/** For each act null, or why not: buttons and the API draw from this. */
export function paperAbilities(
  actor: Actor,
  paper: StoredPaper,
  meeting: Pick<StoredMeeting, 'council_id' | 'state'>,
  today: string,
): PaperAbilities {
  const say = (person: string | null, state: string | null): NotNow | null => {
    const code = person ?? state;
    if (!code) return null;
    const sentence = failureSentence(actor.locale, code, {});
    return { kind: person ? 'person' : 'state', code, sentence };
  };
  const choose = mayNotChoose(actor, meeting);
  return {
    give: say(mayNotGive(actor, paper, meeting), checkGive(paper, meeting.state)),
    admit: say(mayNotDecide(actor, meeting), checkAdmit(paper, today, meeting.state)),
    accept: say(choose, checkAccept(paper, today)),
    return: say(choose, checkReturn(paper, meeting.state)),
    withdraw: say(choose, checkWithdraw(paper)),
  };
}
