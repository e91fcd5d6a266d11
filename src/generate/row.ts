import { newCode } from '#src/council/numbering/index.ts';
import { publicLabelOf } from '#src/modules/petitions/index.ts';
import type { PetitionState } from '#src/modules/petitions/schema.ts';
import { Dice, idAt } from './random.ts';
import { write } from './text.ts';
import type { Written } from './text.ts';
import type { Ground } from './ground.ts';

const DAY = 86_400_000;
/** How far back the first petition lies. */
export const SPAN_DAYS = 1_460;
const REPLY_DAYS = 40;

/** One petition and the duty it led to, before they become rows. */
export interface Synthetic extends Written {
  readonly id: string;
  readonly code: string;
  readonly dutyId: string | null;
  readonly dutyCode: string;
  readonly at: number;
  readonly receivedOn: string;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly answeredOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly state: PetitionState;
  readonly label: string;
  readonly replyClass: string | null;
  readonly evaluation: string | null;
  readonly kind: 'petition' | 'opinion';
  readonly fieldCode: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitKey: string;
  readonly bodyId: string | null;
  readonly sessionId: string | null;
  readonly timesRaised: number;
  readonly sessionsOpen: number;
  readonly step: number;
  readonly hasDiscrepancy: boolean;
  readonly isProposed: boolean;
  readonly dice: Dice;
}

type Shares = readonly (readonly [PetitionState, number])[];

const FRESH: Shares = [
  ['recorded', 34],
  ['classified', 16],
  ['proposed', 8],
  ['forwarded', 22],
  ['accepted', 12],
  ['answered_on_spot', 8],
];
const RUNNING: Shares = [
  ['forwarded', 10],
  ['accepted', 14],
  ['in_progress', 34],
  ['declined', 4],
  ['answered', 16],
  ['following', 4],
  ['ended', 10],
  ['answered_on_spot', 8],
];
const OLD: Shares = [
  ['in_progress', 5],
  ['accepted', 1],
  ['answered', 5],
  ['following', 9],
  ['ended', 73],
  ['answered_on_spot', 7],
];

const REPLIES = [
  ['explained', 40],
  ['solved.carried-out', 22],
  ['solved.inspected', 8],
  ['solved.document', 4],
  ['considering.roadmap', 16],
  ['considering.no-resources', 10],
] as const;
const SENT: ReadonlySet<PetitionState> = new Set([
  'forwarded',
  'accepted',
  'declined',
  'in_progress',
  'answered',
  'following',
  'ended',
]);
const REPLIED: ReadonlySet<PetitionState> = new Set(['answered', 'following', 'ended']);

/** The row of this number on this ground: the same every time. */
export function synthesise(ground: Ground, index: number, share: number, now: number): Synthetic {
  const dice = new Dice(ground.seed, index);
  const ageDays = (1 - share) * SPAN_DAYS;
  const at = now - ageDays * DAY;
  const state = dice.weighted(ageDays < 14 ? FRESH : ageDays < 75 ? RUNNING : OLD);
  const isSent = SENT.has(state);
  const waited = Math.min(ageDays, 3 + dice.below(9));
  const dueAge = ageDays - waited - REPLY_DAYS;
  const answered = REPLIED.has(state) ? Math.max(0, dueAge + 30 - dice.below(45)) : null;
  const answeredAge = answered === null ? null : Math.min(answered, ageDays - waited);
  const replyClass = answeredAge === null ? null : dice.weighted(REPLIES);
  const endReason =
    state === 'ended' ? (replyClass === 'explained' ? 'explained' : 'resolved') : null;
  const unit = dice.favourite(ground.units);
  return {
    ...write(dice),
    id: idAt(at, dice),
    code: codeOf('KN', dice),
    dutyId: isSent ? idAt(at + 1, dice) : null,
    dutyCode: codeOf('NV', dice),
    at,
    receivedOn: dayOf(at),
    sentOn: dayOf(now - (ageDays - waited) * DAY),
    dueOn: dayOf(now - dueAge * DAY),
    answeredOn: answeredAge === null ? null : dayOf(now - answeredAge * DAY),
    endedOn:
      endReason === null || answeredAge === null
        ? null
        : dayOf(now - Math.max(0, answeredAge - 7) * DAY),
    endReason,
    state,
    label: publicLabelOf(state, endReason),
    replyClass,
    evaluation: state === 'ended' ? 'end' : state === 'following' ? 'follow' : null,
    kind: dice.chance(0.1) ? 'opinion' : 'petition',
    unitCode: unit.code,
    unitName: unit.name,
    unitKey: unit.key,
    bodyId: isSent && state !== 'declined' ? dice.weighted(ground.receivers) : null,
    sessionId: ground.sessionOn(dayOf(at)),
    timesRaised: dice.chance(0.04) ? 2 + dice.below(3) : 1,
    sessionsOpen: 1 + Math.min(4, Math.floor((isSent && endReason === null ? ageDays : 0) / 150)),
    step: dueAge > 30 && state === 'in_progress' ? dice.below(4) : 0,
    hasDiscrepancy: answeredAge !== null && dice.chance(0.015),
    isProposed: dice.chance(0.02),
    dice,
  };
}

/** `7E3` would read as a number to PostgreSQL's parser of words, so no code holds an E. */
function codeOf(prefix: string, dice: Dice): string {
  for (;;) {
    const code = newCode(prefix, (size) => dice.bytes(size));
    if (!code.includes('E')) return code;
  }
}

const VIETNAM = 7 * 3_600_000;

export function dayOf(milliseconds: number): string {
  return new Date(milliseconds + VIETNAM).toISOString().slice(0, 10);
}
