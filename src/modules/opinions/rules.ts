export const STATES = [
  'submitted',
  'returned',
  'received',
  'appraising',
  'appraised',
  'deciding',
  'decided',
  'answered',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** Waiting for something the council's side owes. */
export const OPEN_STATES = [
  'submitted',
  'received',
  'appraising',
  'appraised',
  'deciding',
  'decided',
] as const satisfies readonly State[];

export const APPRAISAL_STATES = ['assigned', 'given', 'accepted', 'lifted'] as const;
export type AppraisalState = (typeof APPRAISAL_STATES)[number];

export const OPINIONS = ['agree', 'agreeWithChanges', 'disagree'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const DECISIONS = ['agreed', 'agreedWithChanges', 'notAgreed'] as const;
export type Decision = (typeof DECISIONS)[number];

export const ACTS = [
  'submit',
  'receive',
  'return',
  'resubmit',
  'withdraw',
  'assign',
  'handIn',
  'accept',
  'sendBack',
  'lift',
  'party',
  'agenda',
  'written',
  'result',
  'draft',
  'issue',
  'unanswer',
  'report',
] as const;
export type Act = (typeof ACTS)[number];

type Moves = Partial<Readonly<Record<State, State>>>;

const UNDER_WAY: Moves = {
  received: 'received',
  appraising: 'appraising',
  appraised: 'appraised',
  deciding: 'deciding',
};
const TAKEN_UP: Moves = {
  received: 'deciding',
  appraising: 'deciding',
  appraised: 'deciding',
  deciding: 'deciding',
};

/**
 * Every act: from which state to which. Where it concerns an appraisal, `afterAppraisal` says whether the
 * submission is still being appraised.
 */
export const MOVES: Readonly<Record<Act, Moves>> = {
  submit: {},
  receive: { submitted: 'received' },
  return: { submitted: 'returned', received: 'returned' },
  resubmit: { returned: 'submitted' },
  withdraw: {
    submitted: 'withdrawn',
    returned: 'withdrawn',
    received: 'withdrawn',
    appraising: 'withdrawn',
    appraised: 'withdrawn',
  },
  assign: UNDER_WAY,
  handIn: { appraising: 'appraising', deciding: 'deciding' },
  accept: { ...UNDER_WAY, decided: 'decided', answered: 'answered' },
  sendBack: UNDER_WAY,
  lift: { appraising: 'appraising', deciding: 'deciding' },
  party: { ...UNDER_WAY },
  agenda: TAKEN_UP,
  written: TAKEN_UP,
  result: { deciding: 'decided' },
  draft: { decided: 'decided' },
  issue: { decided: 'answered', answered: 'answered' },
  unanswer: { answered: 'decided' },
  report: { answered: 'answered' },
};

/** How the appraisals and the roads to a decision stand. */
export interface Facts {
  /** Appraisals not handed in yet. */
  readonly owed: number;
  /** Appraisals handed in. */
  readonly given: number;
  /** On an agenda to come, or out for written opinions. */
  readonly openRoads: number;
  /** Dealt with at a sitting, or a written vote that is closed. */
  readonly endedRoads: number;
  /** An opinion document is being drafted, checked or signed. */
  readonly hasDraft: boolean;
}

export type RuleReason =
  | 'opinions.not_now'
  | 'opinions.appraisal_owed'
  | 'opinions.nothing_given'
  | 'opinions.on_its_way'
  | 'opinions.no_result_yet'
  | 'opinions.has_draft'
  | 'opinions.reported';

/** Why this cannot be done with the submission now, or null. */
export function checkAct(
  act: Act,
  { state, reported_session_id }: { state: State; reported_session_id: string | null },
  facts: Facts,
): RuleReason | null {
  if (MOVES[act][state] === undefined) return 'opinions.not_now';
  switch (act) {
    case 'agenda':
    case 'written':
      return facts.openRoads > 0 ? 'opinions.on_its_way' : null;
    case 'result':
      if (facts.endedRoads === 0) return 'opinions.no_result_yet';
      return facts.owed > 0 ? 'opinions.appraisal_owed' : null;
    case 'draft':
      return facts.hasDraft ? 'opinions.has_draft' : null;
    case 'handIn':
    case 'lift':
      return facts.owed > 0 ? null : 'opinions.nothing_given';
    case 'accept':
    case 'sendBack':
      return facts.given > 0 ? null : 'opinions.nothing_given';
    case 'report':
      return reported_session_id === null ? null : 'opinions.reported';
    default:
      return null;
  }
}

/** The state an act leads to. */
export function nextState(act: Act, state: State): State {
  return MOVES[act][state] ?? state;
}

const BY_APPRAISALS: readonly State[] = ['received', 'appraising', 'appraised'];

/** Before it is taken up, the appraisals say how it stands. */
export function afterAppraisal(
  state: State,
  { owed, given }: Pick<Facts, 'owed' | 'given'>,
): State {
  if (!BY_APPRAISALS.includes(state)) return state;
  if (owed > 0) return 'appraising';
  return given > 0 ? 'appraised' : 'received';
}

/** The road on a page: what is behind, where it stands, what comes. */
export const ROAD = [
  'sent',
  'received',
  'appraised',
  'considered',
  'answered',
  'reported',
] as const;

const BEHIND: Readonly<Record<State, number>> = {
  submitted: 1,
  returned: 1,
  received: 2,
  appraising: 2,
  appraised: 3,
  deciding: 3,
  decided: 4,
  answered: 5,
  withdrawn: 0,
};

/** How many steps of the road are behind. */
export function stepsBehind(state: State, isReported: boolean): number {
  return state === 'answered' && isReported ? ROAD.length : BEHIND[state];
}
