import { bodiesOf } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { newCode } from '#src/council/numbering/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { isEmpty, keepFiles, SUBMISSION_FILES } from '../acting/files.ts';
import { appendAct, heldFor, record } from '../acting/held.ts';
import { liftDuty } from '../acting/duty.ts';
import { atField, opinionFailure } from '../failures.ts';
import { reasonInput, receiveInput, resubmitInput, submitInput } from '../inputs.ts';
import { isExecutive, mayNotSubmit } from '../policy.ts';
import { appraisalsOf, insertSubmission, updateAppraisal } from '../store.ts';

/** The executive submits; entered by the office from the paper, it counts as received. */
export const submit = command({
  name: 'opinions.submit',
  input: submitInput,
  async run(ctx, input) {
    const { tx, actor, now } = ctx;
    const refused = mayNotSubmit(actor);
    if (refused) throw opinionFailure('Forbidden', refused);
    refuseDays(ctx, input);
    if (isEmpty(input)) throw atField(actor.locale, 'files[]', 'opinions.file_needed');
    const own = isExecutive(actor);
    const today = dayAt(now);
    const receivedOn = own ? null : (input.receivedOn ?? today);
    if (receivedOn && receivedOn > today) {
      throw atField(actor.locale, 'receivedOn', 'opinions.day_in_future');
    }
    if (receivedOn && receivedOn < input.documentOn) {
      throw atField(actor.locale, 'receivedOn', 'opinions.received_before_written');
    }
    const bodies = await submittersOf(ctx, input.draftingBodyId);
    const submission = await insertSubmission(tx, {
      tenant_id: actor.tenantId,
      id: newId(),
      code: newCode('TT'),
      council_id: actor.councilId,
      body_id: own ? actor.bodyId : bodies.executiveId,
      drafting_body_id: bodies.draftingId,
      document_number: input.documentNumber,
      document_on: input.documentOn,
      title: input.title,
      asked: input.asked,
      field_code: input.fieldCode || null,
      wanted_on: input.wantedOn,
      state: own ? 'submitted' : 'received',
      is_on_behalf: !own,
      submitted_by: actor.personId,
      submitted_at: now,
      received_on: receivedOn,
      received_by: own ? null : actor.personId,
      ...NOTHING_YET,
      created_at: now,
      search_key: searchKey(`${input.title} ${input.documentNumber}`),
    });
    await keepFiles(ctx, input, { kind: SUBMISSION_FILES, id: submission.id });
    const { documentNumber, documentOn } = input;
    await appendAct(ctx, 'submit', submission, {
      documentNumber,
      documentOn,
      data: { onBehalf: !own },
    });
    return { id: submission.id, code: submission.code };
  },
});

const NOTHING_YET = {
  party_number: null,
  party_on: null,
  decision: null,
  decided_on: null,
  decided_item_id: null,
  decided_vote_id: null,
  decided_by: null,
  paper_id: null,
  answer_number: null,
  answered_on: null,
  reported_session_id: null,
  reported_on: null,
  reported_by: null,
} as const;

function refuseDays(
  { actor, now }: CommandContext,
  { documentOn, wantedOn }: { documentOn: string; wantedOn?: string | null },
): void {
  if (documentOn > dayAt(now)) {
    throw atField(actor.locale, 'documentOn', 'opinions.day_in_future');
  }
  if (wantedOn && wantedOn < documentOn) {
    throw atField(actor.locale, 'wantedOn', 'opinions.wanted_before_document');
  }
}

async function submittersOf({ tx, actor }: CommandContext, draftingId: string | null) {
  const { tenantId, councilId, locale } = actor;
  const bodies = await bodiesOf(tx, tenantId, councilId, ['executive', 'department']);
  const executive = bodies.find(({ kind }) => kind === 'executive');
  if (!executive) throw opinionFailure('RuleBroken', 'opinions.unknown_body');
  if (draftingId && !bodies.some(({ id }) => id === draftingId)) {
    throw atField(locale, 'draftingBodyId', 'opinions.unknown_body');
  }
  return { executiveId: executive.id, draftingId };
}

/** The office takes it in, with the day. */
export const receive = command({
  name: 'opinions.receive',
  input: receiveInput,
  async run(ctx, { id, version, receivedOn }) {
    const submission = await heldFor(ctx, 'receive', { id, version });
    const today = dayAt(ctx.now);
    const on = receivedOn ?? today;
    if (on > today) throw atField(ctx.actor.locale, 'receivedOn', 'opinions.day_in_future');
    if (on < submission.document_on) {
      throw atField(ctx.actor.locale, 'receivedOn', 'opinions.received_before_written');
    }
    const change = { received_on: on, received_by: ctx.actor.personId };
    const { code } = await record(ctx, 'receive', submission, change, { on });
    return { id, code };
  },
});

/** Incomplete: it goes back with the reason. */
export const returnIncomplete = command({
  name: 'opinions.return',
  input: reasonInput,
  async run(ctx, { id, version, reason }) {
    const submission = await heldFor(ctx, 'return', { id, version });
    const change = { received_on: null, received_by: null };
    const { code } = await record(ctx, 'return', submission, change, { note: reason });
    return { id, code };
  },
});

/** Completed and sent again. */
export const resubmit = command({
  name: 'opinions.resubmit',
  input: resubmitInput,
  async run(ctx, { id, version, documentNumber, documentOn, note, files, fileIds }) {
    const submission = await heldFor(ctx, 'resubmit', { id, version });
    refuseDays(ctx, { documentOn });
    if (isEmpty({ files, fileIds })) {
      throw atField(ctx.actor.locale, 'files[]', 'opinions.file_needed');
    }
    await keepFiles(ctx, { files, fileIds }, { kind: SUBMISSION_FILES, id });
    const own = isExecutive(ctx.actor);
    const { code } = await record(
      ctx,
      'resubmit',
      submission,
      {
        document_number: documentNumber,
        document_on: documentOn,
        submitted_at: ctx.now,
        search_key: searchKey(`${submission.title} ${documentNumber}`),
      },
      { note, documentNumber, documentOn, data: { onBehalf: !own } },
    );
    return { id, code };
  },
});

/** The executive takes it back; whoever appraises it no longer owes a report. */
export const withdraw = command({
  name: 'opinions.withdraw',
  input: reasonInput,
  async run(ctx, { id, version, reason }) {
    const submission = await heldFor(ctx, 'withdraw', { id, version });
    const changed = await record(ctx, 'withdraw', submission, {}, { note: reason });
    for (const appraisal of await appraisalsOf(ctx.tx, submission.tenant_id, id)) {
      if (appraisal.state !== 'assigned' && appraisal.state !== 'given') continue;
      await updateAppraisal(ctx.tx, appraisal, { state: 'lifted' });
      if (appraisal.duty_id) await liftDuty(ctx, appraisal.duty_id, reason);
    }
    return { id, code: changed.code };
  },
});
