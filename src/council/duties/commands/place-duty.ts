import { dueDateFor } from '#src/council/calendar/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { newCode } from '#src/council/numbering/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { changeCounters } from '#src/platform/db/counters.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { DueDate } from '../act-input.ts';
import { nextUrgeOn } from '../apply-act.ts';
import { figureChanges } from '../figures.ts';
import { dutyKind } from '../kinds.ts';
import type { StoredDuty } from '../schema.ts';
import { addWatchers, insertAct, insertDuty } from '../store/duties.ts';
import { urgeDaysOn } from '../queries/urge-days.ts';

export interface NewDuty {
  readonly kind: string;
  readonly title: string;
  readonly link: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly councilId: string;
  readonly creditorBodyId: string;
  readonly debtorBodyId: string;
  readonly fieldCode?: string | null | undefined;
  readonly unitCode?: string | null | undefined;
  readonly sessionId?: string | null | undefined;
  /** Left out: the kind's rule gives it. Null: no date. */
  readonly due?: DueDate | null | undefined;
  readonly watchers?: readonly string[] | undefined;
  readonly parentDutyId?: string | undefined;
  readonly part?: 'lead' | 'co' | undefined;
  /** The day of the paper that placed it; today unless told. */
  readonly placedOn?: string | undefined;
  /** The paper that placed it. */
  readonly documentNumber?: string | undefined;
  readonly documentOn?: string | undefined;
  readonly note?: string | undefined;
}

/** From now on `debtorBodyId` owes this to `creditorBodyId`. */
export async function placeDuty(
  context: CommandContext,
  input: NewDuty,
): Promise<{ id: string; code: string }> {
  const { tx, actor, now } = context;
  const placedOn = input.placedOn ?? dayAt(now);
  const due = input.due === undefined ? await dueByRule(context, input, placedOn) : input.due;
  const daysOf = await urgeDaysOn(tx, actor.tenantId, dayAt(now));
  const duty = await insertDuty(tx, {
    tenant_id: actor.tenantId,
    id: newId(),
    code: newCode('NV'),
    ...fieldsOf(input),
    ...dueFields(daysOf(input.councilId, input.kind), due, placedOn),
    state: 'assigned',
    placed_on: placedOn,
    placed_by: actor.via === 'job' ? null : actor.personId,
    ...NOTHING_YET,
  });
  await addWatchers(tx, actor.tenantId, duty.id, input.watchers ?? []);
  await changeCounters(tx, actor.tenantId, figureChanges(null, duty));
  await recordPlacing(context, duty, input);
  return { id: duty.id, code: duty.code };
}

const NOTHING_YET = {
  due_override: JSON.stringify(null),
  paused_on: null,
  pause_reason: null,
  accepted_on: null,
  answered_on: null,
  ended_on: null,
  outcome: null,
  last_urged_on: null,
  late_since: null,
} as const;

function fieldsOf(input: NewDuty) {
  return {
    council_id: input.councilId,
    kind: input.kind,
    title: input.title,
    link: input.link,
    record_kind: input.recordKind,
    record_id: input.recordId,
    field_code: input.fieldCode ?? null,
    unit_code: input.unitCode ?? null,
    session_id: input.sessionId ?? null,
    creditor_body_id: input.creditorBodyId,
    debtor_body_id: input.debtorBodyId,
    part: input.part ?? 'lead',
    parent_duty_id: input.parentDutyId ?? null,
  } as const;
}

function dueFields(daysBefore: readonly number[], due: DueDate | null, placedOn: string) {
  const fields = {
    due_on: due?.dueOn ?? null,
    first_due_on: due?.dueOn ?? null,
    due_is_proposed: due?.proposed ?? false,
  };
  const owed = { ...fields, state: 'assigned', paused_on: null } as const;
  return {
    ...fields,
    due_explanation: JSON.stringify(due?.explanation ?? null),
    next_urge_on: nextUrgeOn(owed, daysBefore, placedOn),
  };
}

async function dueByRule(
  { tx, actor }: CommandContext,
  input: NewDuty,
  triggerOn: string,
): Promise<DueDate | null> {
  const ruleCode = dutyKind(input.kind).termRule;
  if (ruleCode === undefined) return null;
  const { tenantId } = actor;
  return await dueDateFor(tx, { tenantId, councilId: input.councilId, ruleCode, triggerOn });
}

async function recordPlacing(
  context: CommandContext,
  duty: StoredDuty,
  input: NewDuty,
): Promise<void> {
  const { tx, actor, now } = context;
  const byClock = actor.via === 'job';
  const act = await insertAct(tx, {
    tenant_id: actor.tenantId,
    id: newId(),
    duty_id: duty.id,
    act: 'place',
    round: 1,
    happened_on: duty.placed_on,
    recorded_at: now,
    person_id: byClock ? null : actor.personId,
    seat_id: actor.seatId,
    body_id: duty.creditor_body_id,
    document_number: input.documentNumber ?? null,
    document_on: input.documentOn ?? null,
    speaker: null,
    note: input.note ?? '',
    data: JSON.stringify({ to: 'assigned', debtor: duty.debtor_body_id, dueTo: duty.due_on }),
  });
  context.emit({
    name: 'duty.placed',
    subjectKind: 'duty',
    subjectId: duty.id,
    councilId: duty.council_id,
    data: {
      code: duty.code,
      kind: duty.kind,
      debtor: duty.debtor_body_id,
      dueOn: duty.due_on,
      act: act.id,
    },
  });
  await dutyKind(duty.kind).hooks?.after?.(context, duty, { ...act, before: null });
}
