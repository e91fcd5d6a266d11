import { bodiesOf, standingCommitteeOf } from '#src/council/bodies/index.ts';
import { dayAt, dueDateFor } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { actOnDuty, placeDuty } from '#src/council/duties/index.ts';
import type { DueDate } from '#src/council/duties/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { restate } from '../acting/duty.ts';
import { APPRAISAL_FILES, isEmpty, keepFiles } from '../acting/files.ts';
import { heldFor, record } from '../acting/held.ts';
import { APPRAISAL_DUTY, APPRAISAL_RULE } from '../duty-kind.ts';
import { heading } from '../heading.ts';
import { atField, opinionFailure } from '../failures.ts';
import { acceptInput, assignInput, handInInput, liftInput, sendBackInput } from '../inputs.ts';
import { mayNotHandIn, mayNotJudge } from '../policy.ts';
import { RECORD_KIND } from '../queries/facts.ts';
import type { Appraisal, ExecutiveSubmission } from '../schema.ts';
import { appraisalsOf, insertAppraisal, updateAppraisal } from '../store.ts';

/** A committee is to appraise it: from now on it owes the report by that day. */
export const assignAppraisal = command({
  name: 'opinions.assign_appraisal',
  input: assignInput,
  async run(ctx, { id, version, bodyId, dueOn, byRule, note }) {
    const { tx, actor, now } = ctx;
    const submission = await heldFor(ctx, 'assign', { id, version });
    const { tenantId, councilId } = actor;
    const committees = await bodiesOf(tx, tenantId, councilId, ['committee']);
    if (!committees.some(({ id: known }) => known === bodyId))
      throw atField(actor.locale, 'bodyId', 'opinions.unknown_committee');
    const before = await appraisalsOf(tx, tenantId, id);
    if (before.some((one) => one.body_id === bodyId && one.state !== 'lifted')) {
      throw atField(actor.locale, 'bodyId', 'opinions.already_assigned');
    }
    const due = await dueOf(ctx, dueOn, byRule);
    const creditor = await standingCommitteeOf(tx, actor, dayAt(now));
    const appraisalId = newId();
    const duty = await placeDuty(ctx, {
      kind: APPRAISAL_DUTY,
      title: heading(submission.title),
      link: `/executive-submissions/${submission.code}`,
      recordKind: RECORD_KIND,
      recordId: id,
      councilId,
      creditorBodyId: creditor?.id ?? councilId,
      debtorBodyId: bodyId,
      fieldCode: submission.field_code,
      due,
      note,
    });
    await insertAppraisal(tx, {
      tenant_id: tenantId,
      id: appraisalId,
      submission_id: id,
      body_id: bodyId,
      duty_id: duty.id,
      due_on: due.dueOn,
      opinion: null,
      document_on: null,
      given_on: null,
      given_by: null,
      created_at: now,
    });
    const held = (await restate(ctx, tenantId, id)) ?? submission;
    const data = { committee: bodyId, dueOn: due.dueOn };
    await record(ctx, 'assign', held, {}, { note, data });
    return { id, code: submission.code, appraisalId };
  },
});

/** A day somebody gives, or the day the deadline table gives from today. */
async function dueOf(
  { tx, actor, now }: CommandContext,
  dueOn: Day | null,
  byRule: boolean,
): Promise<DueDate> {
  const today = dayAt(now);
  if (dueOn) {
    if (dueOn < today) throw atField(actor.locale, 'dueOn', 'opinions.due_past');
    return { dueOn, explanation: null, proposed: false };
  }
  if (!byRule) throw atField(actor.locale, 'dueOn', 'opinions.due_needed');
  const { tenantId, councilId } = actor;
  const ask = { tenantId, councilId, ruleCode: APPRAISAL_RULE, triggerOn: today };
  const due = await dueDateFor(tx, ask);
  if (!due) throw atField(actor.locale, 'dueOn', 'opinions.no_rule');
  return due;
}

async function appraisalIn(
  { tx }: CommandContext,
  submission: ExecutiveSubmission,
  appraisalId: string,
): Promise<Appraisal> {
  const all = await appraisalsOf(tx, submission.tenant_id, submission.id);
  const found = all.find(({ id }) => id === appraisalId);
  if (!found) throw opinionFailure('NotFound', 'opinions.not_found');
  return found;
}

/** The report of the committee, from its own hand or entered from its paper. */
export const handInAppraisal = command({
  name: 'opinions.hand_in_appraisal',
  input: handInInput,
  async run(ctx, { appraisalId, ...input }) {
    const { tx, actor, now } = ctx;
    const submission = await heldFor(ctx, 'handIn', input);
    const appraisal = await appraisalIn(ctx, submission, appraisalId);
    const refused = mayNotHandIn(actor, appraisal.body_id);
    if (refused) throw opinionFailure('Forbidden', refused);
    if (appraisal.state !== 'assigned') throw opinionFailure('RuleBroken', 'opinions.not_now');
    const onBehalf = !actor.bodyIds.includes(appraisal.body_id);
    const { documentNumber, documentOn } = input;
    if (onBehalf && (documentNumber === '' || !documentOn)) {
      throw atField(actor.locale, 'documentNumber', 'opinions.source_needed');
    }
    if (documentOn && documentOn > dayAt(now)) {
      throw atField(actor.locale, 'documentOn', 'opinions.day_in_future');
    }
    if (isEmpty(input)) throw atField(actor.locale, 'files[]', 'opinions.file_needed');
    await keepFiles(ctx, input, { kind: APPRAISAL_FILES, id: appraisal.id });
    await updateAppraisal(tx, appraisal, {
      state: 'given',
      opinion: input.opinion,
      text: input.text,
      document_number: documentNumber,
      document_on: documentOn ?? null,
      given_on: dayAt(now),
      given_by: actor.personId,
      is_on_behalf: onBehalf,
    });
    await act(ctx, appraisal, 'answer', {
      note: input.text.slice(0, 2_000),
      documentNumber: documentNumber || undefined,
      documentOn,
    });
    const held = (await restate(ctx, submission.tenant_id, submission.id)) ?? submission;
    const state = held.state;
    const data = { committee: appraisal.body_id, opinion: input.opinion, onBehalf };
    await record(ctx, 'handIn', held, { state }, { documentNumber, documentOn, data });
    return { id: submission.id, code: submission.code };
  },
});

async function act(
  ctx: CommandContext,
  { duty_id, id }: Appraisal,
  ...[name, input]: [Parameters<typeof actOnDuty>[2], Parameters<typeof actOnDuty>[3]]
): Promise<void> {
  if (!duty_id) return;
  const given = { ...input, data: { ...input.data, appraisal: id } };
  await actOnDuty(ctx, duty_id, name, given, { permittedByRoom: true });
}

function refuseOwn({ actor }: CommandContext, appraisal: Appraisal): void {
  const refused = mayNotJudge(actor, appraisal);
  if (refused) throw opinionFailure('Forbidden', refused);
}

/** Found in order: its duty is settled. Never by the committee, nor by who entered the report. */
export const acceptAppraisal = command({
  name: 'opinions.accept_appraisal',
  input: acceptInput,
  async run(ctx, { appraisalId, note, ...one }) {
    const submission = await heldFor(ctx, 'accept', one);
    const appraisal = await appraisalIn(ctx, submission, appraisalId);
    if (appraisal.state !== 'given') throw opinionFailure('RuleBroken', 'opinions.not_now');
    refuseOwn(ctx, appraisal);
    await act(ctx, appraisal, 'settle', { outcome: 'completed', note });
    return { id: submission.id, code: submission.code };
  },
});

/** Not in order: it is owed again, by a new day. */
export const sendBackAppraisal = command({
  name: 'opinions.send_back_appraisal',
  input: sendBackInput,
  async run(ctx, { appraisalId, reason, dueOn, ...one }) {
    const submission = await heldFor(ctx, 'sendBack', one);
    const appraisal = await appraisalIn(ctx, submission, appraisalId);
    if (appraisal.state !== 'given') throw opinionFailure('RuleBroken', 'opinions.not_now');
    refuseOwn(ctx, appraisal);
    await act(ctx, appraisal, 'return', { note: reason, dueOn });
    return { id: submission.id, code: submission.code };
  },
});

/** The report is no longer asked for. */
export const liftAppraisal = command({
  name: 'opinions.lift_appraisal',
  input: liftInput,
  async run(ctx, { appraisalId, reason, ...one }) {
    const submission = await heldFor(ctx, 'lift', one);
    const appraisal = await appraisalIn(ctx, submission, appraisalId);
    if (appraisal.state !== 'assigned') throw opinionFailure('RuleBroken', 'opinions.not_now');
    await act(ctx, appraisal, 'lift', { note: reason });
    return { id: submission.id, code: submission.code };
  },
});
