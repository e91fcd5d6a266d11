/** How much may come in before the house asks for more work or says no. Counts, over the given time. */
export interface Incoming {
  /** From one network in the last hour. */
  readonly networkHour: number;
  /** From one network on that day. */
  readonly networkDay: number;
  /** To the council from everywhere in the last hour. */
  readonly councilHour: number;
  /** Waiting for the council's office. */
  readonly waiting: number;
}

export interface SubmissionLimits {
  readonly networkHour: number;
  readonly networkDay: number;
  readonly waiting: number;
}

/** What holds until a council decides otherwise; a village behind one mast shares a network. */
export const USUAL_LIMITS: SubmissionLimits = { networkHour: 15, networkDay: 60, waiting: 1_000 };

export type LimitReason = 'submissions.network_busy' | 'submissions.office_full';

export function overLimit(incoming: Incoming, limits: SubmissionLimits): LimitReason | null {
  if (incoming.networkHour >= limits.networkHour || incoming.networkDay >= limits.networkDay)
    return 'submissions.network_busy';
  return incoming.waiting >= limits.waiting ? 'submissions.office_full' : null;
}

const USUAL_BITS = 15;
const BUSY_HOUR = 30;

/** The work asked of a browser: a second as a rule, twice as much each time the hour's flood doubles. */
export function bitsFor(incoming: Pick<Incoming, 'councilHour' | 'networkHour'>): number {
  const flood = Math.max(incoming.councilHour / BUSY_HOUR, incoming.networkHour / 2, 1);
  return USUAL_BITS + Math.min(6, Math.ceil(Math.log2(flood)));
}
