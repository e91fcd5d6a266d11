/** How much may come in before the house asks for more work or says no. Counts, over the given time. */
export interface Incoming {
  /** From one network in the last hour. */
  readonly networkHour: number;
  /** From one network on that day. */
  readonly networkDay: number;
  /** The same of the wide network around it, where an owner of many is one. */
  readonly wideHour: number;
  readonly wideDay: number;
  /** To the council from everywhere in the last hour. */
  readonly councilHour: number;
  /** Waiting for the council's office, without what looks like a robot's. */
  readonly waiting: number;
  /** What looks like a robot's and waits apart. */
  readonly suspects: number;
}

export interface SubmissionLimits {
  readonly networkHour: number;
  readonly networkDay: number;
  readonly wideHour: number;
  readonly wideDay: number;
  readonly waiting: number;
  readonly suspects: number;
  /** Of one group of alike ones. */
  readonly groupSuspects: number;
}

/** What holds until a council decides otherwise; a village behind one mast shares a network. */
export const USUAL_LIMITS: SubmissionLimits = {
  networkHour: 15,
  networkDay: 60,
  wideHour: 60,
  wideDay: 240,
  waiting: 1_000,
  suspects: 5_000,
  groupSuspects: 300,
};

export type LimitReason =
  | 'submissions.network_busy'
  | 'submissions.office_full'
  | 'submissions.looks_like_robots';

/** What is suspect takes nobody's place, and nobody's place is refused for it. */
export function overLimit(
  incoming: Incoming,
  limits: SubmissionLimits,
  isSuspect: boolean,
  groupSize = 0,
): LimitReason | null {
  const { networkHour, networkDay, wideHour, wideDay } = incoming;
  if (
    networkHour >= limits.networkHour ||
    networkDay >= limits.networkDay ||
    wideHour >= limits.wideHour ||
    wideDay >= limits.wideDay
  )
    return 'submissions.network_busy';
  if (isSuspect)
    return incoming.suspects >= limits.suspects || groupSize >= limits.groupSuspects
      ? 'submissions.looks_like_robots'
      : null;
  return incoming.waiting >= limits.waiting ? 'submissions.office_full' : null;
}

const USUAL_BITS = 15;
const BUSY_HOUR = 30;
/** An old phone does this in some seconds; more would shut it out before any robot. */
const MOST_BITS = 18;

/** The work asked of a browser: a second as a rule, twice as much each time the hour's flood doubles. */
export function bitsFor(incoming: Pick<Incoming, 'councilHour' | 'networkHour'>): number {
  const flood = Math.max(incoming.councilHour / BUSY_HOUR, incoming.networkHour / 2, 1);
  return Math.min(MOST_BITS, USUAL_BITS + Math.ceil(Math.log2(flood)));
}

const QUIET = { questions: 1, seconds: 20 } as const;
const FLOODED = { questions: 2, seconds: 40 } as const;

/** How hard the way by question is: in a flood two questions and twice the time. */
export function questionsFor({
  councilHour,
  suspects,
}: Pick<Incoming, 'councilHour' | 'suspects'>) {
  return councilHour >= BUSY_HOUR || suspects > 0 ? FLOODED : QUIET;
}
