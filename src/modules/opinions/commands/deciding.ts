import { standingCommitteeOf } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { draftPaper } from '#src/council/papers/index.ts';
import { addAgendaItem } from '#src/modules/meetings/index.ts';
import { openWrittenVote } from '#src/modules/sittings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { heldFor, record } from '../acting/held.ts';
import { heading } from '../heading.ts';
import { atField, opinionFailure } from '../failures.ts';
import { agendaInput, draftInput, partyInput, resultInput, writtenInput } from '../inputs.ts';
import { documentFor } from '../opinion-text.ts';
import { RECORD_KIND } from '../queries/facts.ts';
import { openMeetingsOf } from '../queries/choices.ts';
import { endedRoad } from '../queries/roads.ts';

/** That the Party committee was asked: number and day, no word of it. */
export const askParty = command({
  name: 'opinions.party_asked',
  input: partyInput,
  async run(ctx, { id, version, documentNumber, documentOn }) {
    const submission = await heldFor(ctx, 'party', { id, version });
    if (documentOn > dayAt(ctx.now)) {
      throw atField(ctx.actor.locale, 'documentOn', 'opinions.day_in_future');
    }
    const change = { party_number: documentNumber, party_on: documentOn };
    await record(ctx, 'party', submission, change, { documentNumber, documentOn });
    return { id, code: submission.code };
  },
});

/** Onto the agenda of a coming meeting. */
export const putOnAgenda = command({
  name: 'opinions.put_on_agenda',
  input: agendaInput,
  async run(ctx, { id, version, meetingId, minutes }) {
    const submission = await heldFor(ctx, 'agenda', { id, version });
    const meetings = await openMeetingsOf(ctx.tx, ctx.actor);
    if (!meetings.some((meeting) => meeting.id === meetingId)) {
      throw atField(ctx.actor.locale, 'meetingId', 'opinions.unknown_meeting');
    }
    const item = await addAgendaItem(ctx, {
      meetingId,
      kind: 'opinionOnSubmission',
      title: `Cho ý kiến về ${submission.title}`.slice(0, 500),
      presenterBodyId: submission.body_id,
      minutes,
      sources: [{ recordKind: RECORD_KIND, recordId: id }],
    });
    await record(ctx, 'agenda', submission, {}, { data: { meeting: meetingId, item: item.id } });
    return { id, code: submission.code, itemId: item.id };
  },
});

/** Out to the members in writing, between two sittings. */
export const askWritten = command({
  name: 'opinions.ask_in_writing',
  input: writtenInput,
  async run(ctx, { id, version, closesOn, text }) {
    const submission = await heldFor(ctx, 'written', { id, version });
    const standing = await standingCommitteeOf(ctx.tx, ctx.actor, dayAt(ctx.now));
    const vote = await openWrittenVote(ctx, {
      subject: heading(submission.title),
      text: text || submission.asked,
      closesOn,
      bodyId: standing?.id ?? ctx.actor.councilId,
      recordKind: RECORD_KIND,
      recordId: id,
    });
    await record(ctx, 'written', submission, {}, { data: { vote: vote.code, closesOn } });
    return { id, code: submission.code, voteCode: vote.code };
  },
});

/** What came out of the sitting or the slips, confirmed by a person. */
export const recordResult = command({
  name: 'opinions.record_result',
  input: resultInput,
  async run(ctx, { id, version, decision, text }) {
    const submission = await heldFor(ctx, 'result', { id, version });
    if (decision !== 'agreed' && text === '') {
      throw atField(ctx.actor.locale, 'text', 'opinions.reason_needed');
    }
    const road = await endedRoad(ctx.tx, submission.tenant_id, id);
    if (!road) throw opinionFailure('RuleBroken', 'opinions.no_result_yet');
    const change = {
      decision,
      decision_text: text,
      decided_on: road.on,
      decided_item_id: road.kind === 'item' ? road.id : null,
      decided_vote_id: road.kind === 'vote' ? road.id : null,
      decided_by: ctx.actor.personId,
    };
    await record(ctx, 'result', submission, change, { on: road.on, data: { decision } });
    return { id, code: submission.code };
  },
});

/** The opinion document, drawn up from submission, appraisal and result. */
export const draftOpinion = command({
  name: 'opinions.draft_document',
  input: draftInput,
  async run(ctx: CommandContext, { id, version }) {
    const submission = await heldFor(ctx, 'draft', { id, version });
    const paper = await draftPaper(ctx, {
      ...(await documentFor(ctx.tx, submission, dayAt(ctx.now))),
      councilId: submission.council_id,
      kind: 'opinionDocument',
      recordKind: RECORD_KIND,
      recordId: id,
    });
    await record(ctx, 'draft', submission, { paper_id: paper.id });
    return { id, code: submission.code, paperId: paper.id };
  },
});
