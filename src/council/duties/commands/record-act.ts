import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { ActInput } from '../act-input.ts';
import { DEBTOR_ACTS } from '../acts.ts';
import type { ActName, RecordedAct } from '../acts.ts';
import { pausedDays } from '../apply-act.ts';
import type { StoredAct, StoredDuty } from '../schema.ts';
import { insertAct } from '../store/duties.ts';

export interface Done {
  readonly before: StoredDuty;
  readonly after: StoredDuty;
  readonly act: ActName;
  readonly input: ActInput;
  readonly today: string;
}

const PAST: Record<RecordedAct, string> = {
  place: 'placed',
  accept: 'accepted',
  decline: 'declined',
  report: 'reported',
  answer: 'answered',
  delegate: 'delegated',
  verify: 'verified',
  settle: 'settled',
  return: 'returned',
  extend: 'extended',
  pause: 'paused',
  resume: 'resumed',
  transfer: 'transferred',
  urge: 'urged',
  escalate: 'escalated',
  note: 'noted',
  lift: 'lifted',
  reopen: 'reopened',
  late: 'late',
};

/** Appends the act to the duty's history and its event to the log. */
export async function recordAct(context: CommandContext, done: Done): Promise<StoredAct> {
  const { tx, actor, now } = context;
  const { before, after, act, input, today } = done;
  const recorded = await insertAct(tx, {
    tenant_id: actor.tenantId,
    id: newId(),
    duty_id: before.id,
    act,
    round: before.round,
    happened_on: input.on ?? today,
    recorded_at: now,
    person_id: actor.via === 'job' ? null : actor.personId,
    seat_id: actor.seatId,
    body_id: bodyOf(context, done),
    is_on_behalf: input.onBehalf ?? false,
    document_number: input.documentNumber?.trim() || null,
    document_on: input.documentOn ?? null,
    speaker: input.speaker?.trim() || null,
    note: input.note?.trim() ?? '',
    data: JSON.stringify(dataOf(done)),
  });
  context.emit({
    name: `duty.${PAST[act]}`,
    subjectKind: 'duty',
    subjectId: before.id,
    councilId: before.council_id,
    data: {
      act: recorded.id,
      from: before.state,
      to: after.state,
      round: after.round,
      dueOn: after.due_on,
      debtor: after.debtor_body_id,
      onBehalf: input.onBehalf ?? false,
    },
  });
  return recorded;
}

function bodyOf({ actor }: CommandContext, { before, act, input }: Done): string | null {
  if (actor.via === 'job') return null;
  if (DEBTOR_ACTS.includes(act)) return before.debtor_body_id;
  if (input.onBehalf && input.forBodyId) return input.forBodyId;
  return actor.bodyId;
}

const KEPT = [
  'outcome',
  'result',
  'channel',
  'reached',
  'promised',
  'promisedBy',
  'step',
  'toSuccessor',
  'parts',
  'fileIds',
] as const;

function dataOf({ before, after, act, input, today }: Done): Record<string, unknown> {
  const data: Record<string, unknown> = { ...input.data };
  for (const key of KEPT) if (input[key] !== undefined) data[key] = input[key];
  if (after.state !== before.state) Object.assign(data, { from: before.state, to: after.state });
  if (after.due_on !== before.due_on) {
    Object.assign(data, { dueFrom: before.due_on, dueTo: after.due_on });
  }
  if (after.debtor_body_id !== before.debtor_body_id) {
    Object.assign(data, { fromBody: before.debtor_body_id, toBody: after.debtor_body_id });
  }
  if (before.paused_on !== null && after.paused_on === null) {
    data['pausedDays'] = pausedDays(before, input.on ?? today);
  }
  if (after.escalation_step !== before.escalation_step) data['step'] = after.escalation_step;
  if (act === 'late') data['lateSince'] = after.late_since;
  return data;
}
