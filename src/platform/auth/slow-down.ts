/**
 * Guessing is slowed down, never locked. What counts is a login together with the network it is tried
 * from, so that a stranger elsewhere cannot shut a person out; a whole network is slowed only for
 * devices that never signed in to the account (OWASP, device cookies).
 */
export interface FailureTally {
  /** Failures of this login from this place since its last success. */
  readonly here: number;
  readonly lastHere: Date | null;
  /** Failures of any login from this network within the hour. */
  readonly network: number;
  readonly lastNetwork: Date | null;
}

const HERE = { free: 5, first: 10, longest: 900, doubleEvery: 1 };
const NETWORK = { free: 50, first: 2, longest: 60, doubleEvery: 10 };

/** Seconds until the next try is looked at; 0 when at once. */
export function secondsToWait(tally: FailureTally, now: Date): number {
  return Math.max(
    remaining(pause(tally.here, HERE), tally.lastHere, now),
    remaining(pause(tally.network, NETWORK), tally.lastNetwork, now),
  );
}

function pause(failures: number, scale: typeof HERE): number {
  if (failures < scale.free) return 0;
  const doublings = (failures - scale.free) / scale.doubleEvery;
  return Math.min(scale.longest, scale.first * 2 ** doublings);
}

function remaining(seconds: number, since: Date | null, now: Date): number {
  if (seconds === 0 || !since) return 0;
  // A failure from the future: the clock was put back, and nobody waits until it is there again.
  const passed = (now.getTime() - since.getTime()) / 1000;
  return passed < -seconds ? 0 : Math.min(seconds, Math.max(0, Math.ceil(seconds - passed)));
}
