/** What becomes of a petition; `stories/` says how. */
export type Fate =
  | 'recorded'
  | 'spot'
  | 'noted'
  | 'classified'
  | 'atCommittee'
  | 'atOffice'
  | 'atSigner'
  | 'atRegistry'
  | 'forwarded'
  | 'accepted'
  | 'declined'
  | 'redirected'
  | 'working'
  | 'urged'
  | 'escalated'
  | 'extended'
  | 'paused'
  | 'answered'
  | 'answeredLate'
  | 'askedAgain'
  | 'following'
  | 'resolved'
  | 'explained'
  | 'notPossible'
  | 'duplicate'
  | 'discrepancy'
  | 'reopened'
  | 'up'
  | 'upAnswered'
  | 'down'
  | 'downAnswered'
  | 'assembly'
  | 'assemblyAnswered';

/** When voters were met, and the letter that then sent their petitions on; days before the loading. */
export interface Round {
  /** The session it stands by, counted from 0. */
  readonly session: number;
  readonly timing: 'before' | 'after';
  readonly met: number;
  readonly classified: number;
  readonly letter: number;
}

export const ROUNDS = [
  { session: 0, timing: 'after', met: -203, classified: -198, letter: -190 },
  { session: 1, timing: 'before', met: -150, classified: -145, letter: -138 },
  { session: 1, timing: 'after', met: -117, classified: -111, letter: -100 },
  { session: 2, timing: 'before', met: -73, classified: -67, letter: -60 },
  { session: 2, timing: 'after', met: -45, classified: -41, letter: -38 },
  { session: 3, timing: 'before', met: -14, classified: -9, letter: -3 },
] as const satisfies readonly Round[];

type Part = Partial<Record<Fate, number>>;

/** How many petitions of each round meet which fate, at the province. */
export const PROVINCE_PLAN: readonly Part[] = [
  { resolved: 4, explained: 3, following: 1, escalated: 1, duplicate: 1, assemblyAnswered: 2 },
  {
    resolved: 3,
    explained: 3,
    following: 3,
    askedAgain: 1,
    reopened: 1,
    notPossible: 1,
    assembly: 2,
    downAnswered: 2,
  },
  {
    resolved: 1,
    explained: 2,
    urged: 2,
    escalated: 1,
    following: 2,
    redirected: 2,
    discrepancy: 1,
    assembly: 1,
    paused: 1,
    spot: 1,
  },
  {
    answered: 3,
    answeredLate: 2,
    working: 3,
    urged: 1,
    extended: 2,
    explained: 1,
    down: 2,
    declined: 1,
    spot: 1,
  },
  { accepted: 2, working: 4, answered: 3, declined: 1, forwarded: 2, assembly: 1, spot: 1 },
  {
    recorded: 4,
    classified: 3,
    atCommittee: 1,
    atOffice: 1,
    atRegistry: 1,
    forwarded: 2,
    noted: 1,
  },
];

export const LOC_HA_PLAN: readonly Part[] = [
  {},
  {},
  { resolved: 2, explained: 1 },
  { answered: 2, urged: 1, up: 1, upAnswered: 1, following: 1 },
  { working: 1, accepted: 1, forwarded: 1, discrepancy: 1 },
  { recorded: 1, classified: 1, atSigner: 1 },
];

/** The other communes take turns at these. */
export const COMMUNE_PLANS: readonly (readonly Part[])[] = [
  [{}, {}, {}, { resolved: 1, up: 1 }, { working: 1, spot: 1 }, { recorded: 1, classified: 1 }],
  [
    {},
    {},
    { explained: 1 },
    { answered: 1 },
    { working: 1, accepted: 1 },
    { recorded: 1, noted: 1 },
  ],
  [
    {},
    {},
    {},
    { working: 1, discrepancy: 1 },
    { answered: 1, urged: 1 },
    { classified: 1, recorded: 1 },
  ],
];
