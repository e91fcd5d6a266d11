import { z } from '@hono/zod-openapi';
import { both } from '#src/platform/web/api-description.ts';
import type { DutyAbilities } from '../policy.ts';
import type { ActView } from '../queries/acts.ts';
import type { RegisterRow } from '../queries/register.ts';
import { isLate } from '../rules.ts';
import { DUTY_STATES } from '../schema.ts';

const bodyShape = z.object({ id: z.string(), name: z.string() });
const dayShape = z.string().nullable();

export const dutyShape = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  link: z.string(),
  record: z.object({ kind: z.string(), id: z.string() }),
  state: z.enum(DUTY_STATES),
  round: z.number().int(),
  debtor: bodyShape,
  creditor: bodyShape,
  part: z.enum(['lead', 'co']),
  partOf: z.string().nullable(),
  field: z.string().nullable(),
  unit: z.string().nullable(),
  placedOn: z.string(),
  dueOn: dayShape,
  firstDueOn: dayShape,
  dueIsProposed: z.boolean(),
  pausedOn: dayShape,
  answeredOn: dayShape,
  endedOn: dayShape,
  outcome: z.string().nullable(),
  isLate: z.boolean(),
  lateSince: dayShape,
  escalationStep: z.number().int(),
  version: z.number().int(),
  url: z.string(),
});

const actShape = z.object({
  id: z.string(),
  act: z.string(),
  round: z.number().int(),
  on: z.string(),
  recordedAt: z.string(),
  by: z.string().nullable(),
  body: z.string().nullable(),
  onBehalf: z.boolean(),
  document: z.object({ number: z.string().nullable(), on: dayShape }),
  speaker: z.string().nullable(),
  note: z.string(),
  data: z.record(z.string(), z.unknown()),
});

export const fullDutyShape = dutyShape
  .extend({
    acts: z.array(actShape),
    abilities: z.record(z.string(), z.string().nullable()).openapi({
      description: both(
        'Với mỗi việc: null, hoặc mã lý do chưa làm được.',
        'For each act null, or the code of the reason why not.',
      ),
    }),
  })
  .openapi('FullDuty');

export function toShape(row: RegisterRow, today: string): z.output<typeof dutyShape> {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    title: row.title,
    link: row.link,
    record: { kind: row.record_kind, id: row.record_id },
    state: row.state,
    round: row.round,
    debtor: { id: row.debtor_body_id, name: row.debtorName },
    creditor: { id: row.creditor_body_id, name: row.creditorName },
    part: row.part,
    partOf: row.parent_duty_id,
    field: row.field_code,
    unit: row.unit_code,
    placedOn: row.placed_on,
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    dueIsProposed: row.due_is_proposed,
    pausedOn: row.paused_on,
    answeredOn: row.answered_on,
    endedOn: row.ended_on,
    outcome: row.outcome,
    isLate: isLate(row, today),
    lateSince: row.late_since,
    escalationStep: row.escalation_step,
    version: row.version,
    url: `/duties/${row.id}`,
  };
}

export function toFullShape(
  row: RegisterRow,
  acts: readonly ActView[],
  abilities: DutyAbilities,
  today: string,
): z.output<typeof fullDutyShape> {
  return { ...toShape(row, today), acts: acts.map(toActShape), abilities: { ...abilities } };
}

function toActShape(act: ActView): z.output<typeof actShape> {
  return {
    id: act.id,
    act: act.act,
    round: act.round,
    on: act.happened_on,
    recordedAt: act.recorded_at.toISOString(),
    by: act.personName,
    body: act.bodyName,
    onBehalf: act.is_on_behalf,
    document: { number: act.document_number, on: act.document_on },
    speaker: act.speaker,
    note: act.note,
    data: act.data,
  };
}
