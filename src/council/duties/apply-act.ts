import { addDays, day, daysBetween } from '#src/council/calendar/index.ts';
import type { ActInput } from './act-input.ts';
import { actRule, LAST_URGING_STEP } from './acts.ts';
import type { ActName } from './acts.ts';
import { isEnded } from './rules.ts';
import type { Duty, DutyStanding } from './rules.ts';

/** The columns an act changes. */
export type DutyChanges = Partial<DutyStanding> & {
  /** The reason of a computed date; null where a person set it. */
  readonly due_explanation?: object | null;
};

/** What an allowed act changes. Pure: the caller has asked `checkAct` and `checkInput`. */
export function applyAct(
  duty: Duty,
  act: ActName,
  input: ActInput,
  today: string,
  earlierLateSince: string | null = null,
): DutyChanges {
  const on = input.on ?? today;
  const state = actRule(act).moves[duty.state] ?? duty.state;
  const changes: DutyChanges = state === duty.state ? {} : { state };
  return { ...changes, ...EFFECTS[act](duty, input, on, earlierLateSince) };
}

type Effect = (
  duty: Duty,
  input: ActInput,
  on: string,
  earlierLateSince: string | null,
) => DutyChanges;

const nothing: Effect = () => ({});

const EFFECTS: Record<ActName, Effect> = {
  accept: (duty, _, on) => ({ accepted_on: duty.accepted_on ?? on }),
  report: (duty, _, on) => (duty.state === 'assigned' ? { accepted_on: on } : {}),
  delegate: (duty, _, on) => ({ accepted_on: duty.accepted_on ?? on }),
  answer,
  verify: nothing,
  note: nothing,
  settle: (_, { outcome }, on) => ({ ended_on: on, outcome: outcome ?? 'completed' }),
  lift: (duty, _, on) => ({ ...runAgain(duty, on), ended_on: on, outcome: 'lifted' }),
  decline: (duty, _, on) => ({ ...runAgain(duty, on), ended_on: on, outcome: 'declined' }),
  return: (duty, input) => ({ ...nextRound(duty), ...dueFrom(duty, input) }),
  reopen: (duty, input) => ({
    ...nextRound(duty),
    ...dueFrom(duty, input),
    ended_on: null,
    outcome: null,
    ...(duty.state === 'lifted' ? { accepted_on: null } : {}),
  }),
  extend: (duty, input, on) => ({ ...runAgain(duty, on), ...dueFrom(duty, input) }),
  pause: (_, { note }, on) => ({ paused_on: on, pause_reason: note?.trim() ?? '' }),
  resume: runAgainOn,
  transfer: (duty, input, on) => ({
    ...runAgain(duty, on),
    ...(input.dueOn || input.due ? dueFrom(duty, input) : {}),
    debtor_body_id: input.toBodyId ?? duty.debtor_body_id,
    accepted_on: null,
  }),
  urge: (duty, { channel }, on) => ({
    last_urged_on: on,
    ...(channel === 'letter' && duty.escalation_step < LAST_URGING_STEP
      ? { escalation_step: duty.escalation_step + 1 }
      : {}),
  }),
  escalate: (duty, { step }) => ({ escalation_step: step ?? duty.escalation_step }),
  late: (duty) => (duty.due_on === null ? {} : { late_since: dayAfter(duty.due_on) }),
};

/**
 * The first answer of a round is the one that counts for being on time; later ones supplement it. An
 * answer entered after its day corrects a lateness the clock noted meanwhile.
 */
function answer(duty: Duty, _: ActInput, on: string, earlierLateSince: string | null): DutyChanges {
  if (duty.state === 'answered') return {};
  const running = runAgain(duty, on);
  const dueOn = running.due_on ?? duty.due_on;
  const base = { ...running, answered_on: on, accepted_on: duty.accepted_on ?? on };
  if (dueOn === null || duty.due_is_proposed) return base;
  if (on > dueOn) return { ...base, late_since: duty.late_since ?? dayAfter(dueOn) };
  const notedWrongly = duty.late_since !== null && duty.late_since > dueOn;
  return notedWrongly ? { ...base, late_since: earlierLateSince } : base;
}

function nextRound(duty: Duty): DutyChanges {
  return { round: duty.round + 1, answered_on: null };
}

function dueFrom(duty: Duty, { due, dueOn }: ActInput): DutyChanges {
  const next = due?.dueOn ?? dueOn;
  if (next === undefined) return {};
  return {
    due_on: next,
    due_is_proposed: due?.proposed ?? false,
    due_explanation: due?.explanation ?? null,
    first_due_on: duty.first_due_on ?? next,
  };
}

function runAgainOn(duty: Duty, _: ActInput, on: string): DutyChanges {
  return runAgain(duty, on);
}

/** Paused days are not counted: the date moves by as many calendar days as the pause lasted. */
function runAgain(duty: Duty, on: string): DutyChanges {
  if (duty.paused_on === null) return {};
  const days = pausedDays(duty, on);
  return {
    paused_on: null,
    pause_reason: null,
    ...(duty.due_on === null ? {} : { due_on: addDays(day(duty.due_on), days) }),
  };
}

export function pausedDays(duty: Pick<Duty, 'paused_on'>, on: string): number {
  return duty.paused_on === null ? 0 : Math.max(0, daysBetween(day(duty.paused_on), day(on)));
}

/** The next day the clock urges before a due day: the earliest of the kind's days still ahead. */
export function nextUrgeOn(
  duty: Pick<Duty, 'state' | 'due_on' | 'paused_on' | 'due_is_proposed'>,
  daysBefore: readonly number[],
  after: string,
): string | null {
  const silent = isEnded(duty.state) || duty.state === 'answered';
  if (silent || duty.due_on === null || duty.paused_on !== null || duty.due_is_proposed)
    return null;
  const dueOn = day(duty.due_on);
  const ahead = daysBefore.map((days) => addDays(dueOn, -days)).filter((on) => on > after);
  return ahead.toSorted()[0] ?? null;
}

function dayAfter(of: string): string {
  return addDays(day(of), 1);
}
