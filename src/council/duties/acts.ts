import type { Permission } from '#src/council/bodies/index.ts';
import type { DutyState } from './schema.ts';

/**
 * How a person stands to a duty. `creditor` is the council that follows it; `giver`, of a part, the
 * body that gave it out, while the council looks on as `council`; `watcher` a body asked to look on;
 * `clock` the nightly job.
 */
export const PARTIES = ['debtor', 'creditor', 'giver', 'council', 'watcher', 'clock'] as const;
export type Party = (typeof PARTIES)[number];

/** What an act must be given. */
export const NEEDS = [
  'reason',
  'content',
  'outcome',
  'result',
  'dueOn',
  'body',
  'parts',
  'channel',
  'step',
  'document',
] as const;
export type Need = (typeof NEEDS)[number];

export interface ActRule {
  /** Who may, each with the permission it takes. */
  readonly who: Partial<Readonly<Record<Party, Permission | null>>>;
  /** From which states, each with the state it leads to. */
  readonly moves: Partial<Readonly<Record<DutyState, DutyState>>>;
  readonly needs: readonly Need[];
  /** May be entered for a body without an account, from its paper or its call (nhập thay). */
  readonly onBehalf: boolean;
  /** Judges what the debtor did: closed to whoever owes, and to whoever entered it. */
  readonly judges: boolean;
  /** Needs no open part under the duty, or says that the open parts end with it. */
  readonly endsParts: boolean;
}

const plain = { needs: [], onBehalf: false, judges: false, endsParts: false } as const;
const OPEN_TO_LIFTED = { assigned: 'lifted', working: 'lifted', answered: 'lifted' } as const;
const STAYS_OPEN = { assigned: 'assigned', working: 'working' } as const;
const STAYS = {
  assigned: 'assigned',
  working: 'working',
  answered: 'answered',
  settled: 'settled',
  lifted: 'lifted',
} as const;

/** Every act there is: who may, from which state to which, and what it must be given. */
export const ACTS = {
  accept: {
    ...plain,
    who: { debtor: 'duties.owe' },
    moves: { assigned: 'working' },
    onBehalf: true,
  },
  decline: {
    ...plain,
    who: { debtor: 'duties.owe' },
    moves: { assigned: 'lifted', working: 'lifted' },
    needs: ['reason'],
    onBehalf: true,
    endsParts: true,
  },
  report: {
    ...plain,
    who: { debtor: 'duties.owe' },
    moves: { assigned: 'working', working: 'working', answered: 'answered' },
    needs: ['content'],
    onBehalf: true,
  },
  answer: {
    ...plain,
    who: { debtor: 'duties.owe' },
    moves: { assigned: 'answered', working: 'answered', answered: 'answered' },
    needs: ['content'],
    onBehalf: true,
  },
  delegate: {
    ...plain,
    who: { debtor: 'duties.delegate' },
    moves: { assigned: 'working', working: 'working' },
    needs: ['parts'],
    onBehalf: true,
  },
  verify: {
    ...plain,
    who: {
      watcher: 'duties.verify',
      creditor: 'duties.verify',
      council: 'duties.verify',
      giver: 'duties.delegate',
    },
    moves: { assigned: 'assigned', working: 'working', answered: 'answered', settled: 'settled' },
    needs: ['result', 'content'],
    onBehalf: true,
    judges: true,
  },
  settle: {
    ...plain,
    who: { creditor: 'duties.settle', giver: 'duties.delegate' },
    moves: { answered: 'settled' },
    needs: ['outcome'],
    judges: true,
    endsParts: true,
  },
  return: {
    ...plain,
    who: { creditor: 'duties.settle', giver: 'duties.delegate' },
    moves: { answered: 'working' },
    needs: ['reason', 'dueOn'],
    judges: true,
  },
  extend: {
    ...plain,
    who: { creditor: 'duties.settle', giver: 'duties.delegate' },
    moves: STAYS_OPEN,
    needs: ['dueOn', 'reason'],
  },
  pause: {
    ...plain,
    who: { creditor: 'duties.settle', giver: 'duties.delegate' },
    moves: STAYS_OPEN,
    needs: ['reason'],
  },
  resume: {
    ...plain,
    who: { creditor: 'duties.settle', giver: 'duties.delegate' },
    moves: STAYS_OPEN,
  },
  transfer: {
    ...plain,
    who: { creditor: 'duties.place', giver: 'duties.delegate' },
    moves: { assigned: 'assigned', working: 'assigned' },
    needs: ['body', 'reason'],
    endsParts: true,
  },
  urge: {
    ...plain,
    who: {
      creditor: 'duties.urge',
      council: 'duties.urge',
      giver: 'duties.delegate',
      clock: null,
    },
    moves: STAYS_OPEN,
    needs: ['channel'],
  },
  escalate: {
    ...plain,
    who: { creditor: 'duties.escalate' },
    moves: { assigned: 'assigned', working: 'working', answered: 'answered' },
    needs: ['step', 'document'],
  },
  note: {
    ...plain,
    who: { debtor: null, creditor: null, giver: null, council: null, watcher: null },
    moves: STAYS,
    needs: ['content'],
  },
  lift: {
    ...plain,
    who: { creditor: 'duties.settle', giver: 'duties.delegate' },
    moves: OPEN_TO_LIFTED,
    needs: ['reason'],
    judges: true,
    endsParts: true,
  },
  reopen: {
    ...plain,
    who: { creditor: 'duties.settle', giver: 'duties.delegate' },
    moves: { settled: 'working', lifted: 'assigned' },
    needs: ['reason', 'dueOn'],
    judges: true,
  },
  late: { ...plain, who: { clock: null }, moves: STAYS_OPEN },
} as const satisfies Record<string, ActRule>;

export type ActName = keyof typeof ACTS;
/** The acts a person may do; being late is noted by the clock alone. */
export type DutyAct = Exclude<ActName, 'late'>;
export const DUTY_ACTS = Object.keys(ACTS).filter((act) => act !== 'late') as DutyAct[];
/** What stands in a duty's history: every act, and its beginning. */
export type RecordedAct = ActName | 'place';

export function actRule(act: ActName): ActRule {
  return ACTS[act];
}

export function isDutyAct(name: string): name is DutyAct {
  return name !== 'late' && Object.hasOwn(ACTS, name);
}

export function isActName(name: string): name is ActName {
  return Object.hasOwn(ACTS, name);
}

/** What the debtor does itself: whoever enters one of these judges nothing of it. */
export const DEBTOR_ACTS: readonly RecordedAct[] = DUTY_ACTS.filter(
  (act) => 'debtor' in ACTS[act].who && act !== 'note',
);

export const OPEN_STATES = ['assigned', 'working', 'answered'] as const;
/** The debtor is to move: only here can a duty be late. */
export const OWED_STATES = ['assigned', 'working'] as const;
export const ENDED_STATES = ['settled', 'lifted'] as const;

export const SETTLE_OUTCOMES = ['completed', 'partly', 'explained', 'notCompleted'] as const;
export const LIFT_OUTCOMES = ['declined', 'lifted', 'withParent'] as const;
export type DutyOutcome = (typeof SETTLE_OUTCOMES)[number] | (typeof LIFT_OUTCOMES)[number];

export const VERIFY_RESULTS = ['matches', 'partly', 'no'] as const;
export type VerifyResult = (typeof VERIFY_RESULTS)[number];

export const URGE_CHANNELS = ['letter', 'telephone', 'message', 'inPerson'] as const;
export type UrgeChannel = (typeof URGE_CHANNELS)[number] | 'clock';

/** domain: the seven measures after oversight, from the first urging to the report to the council. */
export const ESCALATION_STEPS = [1, 2, 3, 4, 5, 6, 7] as const;
export const LAST_STEP = 7;
/** An urging letter reaches no further than the second measure. */
export const LAST_URGING_STEP = 2;
