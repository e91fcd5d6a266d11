import { formatDay } from '#src/council/calendar/index.ts';
import { day } from '#src/council/calendar/index.ts';
import type { Facts } from '#src/platform/errors.ts';
import type { ActInput } from './act-input.ts';
import { actRule, LAST_STEP } from './acts.ts';
import type { ActName, Need } from './acts.ts';
import type { InputCode } from './failures.ts';
import type { Duty } from './rules.ts';

export interface InputProblem {
  readonly field: string;
  readonly code: InputCode | 'duties.open_parts';
  readonly facts?: Facts;
}

/** What the duty's surroundings add to the check. */
export interface InputFacts {
  readonly openParts: number;
  /** Open parts whose body leads: at most one at a time. */
  readonly openLeads: number;
  /** The date of the duty this one is a part of. */
  readonly wholeDueOn: string | null;
}

type Check = (duty: Duty, input: ActInput, on: string, facts: InputFacts) => InputProblem | null;

/** The first thing wrong with what an act is given, or null. */
export function checkInput(
  duty: Duty,
  act: ActName,
  input: ActInput,
  facts: InputFacts,
  today: string,
): InputProblem | null {
  const rule = actRule(act);
  const on = input.on ?? today;
  if (on > today) return { field: 'on', code: 'duties.on_future' };
  if (on < duty.placed_on) {
    return { field: 'on', code: 'duties.on_before', facts: { placed: shown(duty.placed_on) } };
  }
  for (const need of rule.needs) {
    const problem = CHECKS[need](duty, input, on, facts);
    if (problem) return problem;
  }
  return (
    checkDates(duty, act, input, on) ??
    checkBehalf(act, input) ??
    (input.documentOn && input.documentOn > today
      ? { field: 'documentOn', code: 'duties.document_future' as const }
      : null) ??
    checkParts(act, input, facts)
  );
}

const CHECKS: Record<Need, Check> = {
  reason: (_, { note }) => (filled(note) ? null : { field: 'note', code: 'duties.reason_needed' }),
  content: (_, { note, documentNumber }) =>
    filled(note) || filled(documentNumber)
      ? null
      : { field: 'note', code: 'duties.content_needed' },
  outcome: (_, { outcome }) =>
    outcome ? null : { field: 'outcome', code: 'duties.outcome_needed' },
  result: (_, { result }) => (result ? null : { field: 'result', code: 'duties.result_needed' }),
  dueOn: checkDue,
  body: (duty, { toBodyId }) => {
    if (!toBodyId) return { field: 'toBodyId', code: 'duties.body_needed' };
    const same = toBodyId === duty.debtor_body_id;
    return same ? { field: 'toBodyId', code: 'duties.same_body' } : null;
  },
  parts: checkNewParts,
  channel: checkUrging,
  step: checkStep,
  document: (_, input) => documentProblem(input),
};

function newDue({ dueOn, due }: ActInput): string | null {
  return due?.dueOn ?? dueOn ?? null;
}

/** The date as it was proposed, even where it has passed meanwhile. */
function confirmsProposed(duty: Duty, due: string): boolean {
  return duty.due_is_proposed && due === duty.due_on;
}

function checkDue(duty: Duty, input: ActInput, on: string, facts: InputFacts): InputProblem | null {
  const due = newDue(input);
  if (due === null) return { field: 'dueOn', code: 'duties.due_needed' };
  if (due < on && !confirmsProposed(duty, due)) return { field: 'dueOn', code: 'duties.due_past' };
  return withinWhole(due, facts.wholeDueOn, 'dueOn');
}

/** An extension gives more time; a date that was only proposed may be confirmed as it is. */
function checkDates(duty: Duty, act: ActName, input: ActInput, on: string): InputProblem | null {
  const due = newDue(input);
  if (due === null) return null;
  if (due < on && !confirmsProposed(duty, due)) {
    return { field: 'dueOn', code: 'duties.due_past' };
  }
  if (act !== 'extend' || duty.due_on === null) return null;
  const late = duty.due_is_proposed || due > duty.due_on;
  return late
    ? null
    : { field: 'dueOn', code: 'duties.due_not_later', facts: { due: shown(duty.due_on) } };
}

function withinWhole(due: string, whole: string | null, field: string): InputProblem | null {
  if (whole === null || due <= whole) return null;
  return { field, code: 'duties.due_after_whole', facts: { due: shown(whole) } };
}

function checkNewParts(
  duty: Duty,
  input: ActInput,
  on: string,
  facts: InputFacts,
): InputProblem | null {
  const parts = input.parts ?? [];
  if (parts.length === 0) return { field: 'parts', code: 'duties.parts_needed' };
  const leads = parts.filter(({ part }) => part === 'lead').length + facts.openLeads;
  if (leads !== 1) return { field: 'parts', code: 'duties.one_lead' };
  const bodies = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const at = `parts.${index}`;
    if (part.bodyId === '') return { field: `${at}.bodyId`, code: 'duties.body_needed' };
    if (part.bodyId === duty.debtor_body_id)
      return { field: `${at}.bodyId`, code: 'duties.same_body' };
    if (bodies.has(part.bodyId)) return { field: `${at}.bodyId`, code: 'duties.body_twice' };
    bodies.add(part.bodyId);
    if (part.dueOn === undefined) continue;
    if (part.dueOn < on) return { field: `${at}.dueOn`, code: 'duties.due_past' };
    const late = withinWhole(part.dueOn, duty.due_on, `${at}.dueOn`);
    if (late) return late;
  }
  return null;
}

function checkUrging(_: Duty, input: ActInput, on: string): InputProblem | null {
  const { channel, reached, promisedBy } = input;
  if (!channel) return { field: 'channel', code: 'duties.channel_needed' };
  if (promisedBy !== undefined && promisedBy < on)
    return { field: 'promisedBy', code: 'duties.promise_past' };
  if (channel === 'letter') return documentProblem(input);
  if (channel === 'clock') return null;
  return filled(reached) ? null : { field: 'reached', code: 'duties.reached_needed' };
}

function checkStep(duty: Duty, { step, note }: ActInput): InputProblem | null {
  if (step === undefined || step < 1 || step > LAST_STEP)
    return { field: 'step', code: 'duties.step_needed' };
  if (step <= duty.escalation_step) return { field: 'step', code: 'duties.step_back' };
  const skips = step > duty.escalation_step + 1 && !filled(note);
  return skips ? { field: 'note', code: 'duties.step_skipped' } : null;
}

function documentProblem(input: ActInput): InputProblem | null {
  if (!filled(input.documentNumber))
    return { field: 'documentNumber', code: 'duties.document_needed' };
  return input.documentOn ? null : { field: 'documentOn', code: 'duties.document_needed' };
}

function checkBehalf(act: ActName, input: ActInput): InputProblem | null {
  if (!input.onBehalf) return null;
  if (!actRule(act).onBehalf) return { field: 'onBehalf', code: 'duties.behalf_not_allowed' };
  const byPaper = filled(input.documentNumber) && Boolean(input.documentOn);
  const sourced = byPaper || filled(input.speaker) || (input.fileIds?.length ?? 0) > 0;
  return sourced ? null : { field: 'documentNumber', code: 'duties.behalf_needs_source' };
}

function checkParts(act: ActName, input: ActInput, facts: InputFacts): InputProblem | null {
  if (!actRule(act).endsParts || facts.openParts === 0) return null;
  if (input.endParts || (act === 'transfer' && input.toSuccessor)) return null;
  return { field: 'endParts', code: 'duties.open_parts', facts: { count: facts.openParts } };
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function shown(dayText: string): string {
  return formatDay(day(dayText));
}
