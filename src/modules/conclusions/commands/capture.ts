import { newCode } from '#src/council/numbering/index.ts';
import { agendaOf } from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { atMeeting, itemOf, numberUntilIssued, refuseBeforeMeeting } from '../acting/at-meeting.ts';
import type { AtMeeting } from '../acting/at-meeting.ts';
import { columnsOf, readFacts } from '../acting/facts.ts';
import { contextOfMeeting } from '../acting/read-due.ts';
import { CODE_PREFIX, readSources } from '../acting/read-sources.ts';
import { conclusionFailure } from '../failures.ts';
import { captureInput, captureManyInput } from '../inputs.ts';
import type { ConclusionInput } from '../inputs.ts';
import { mayNotRecord } from '../policy.ts';
import { isUnderWay, missingOf } from '../rules.ts';
import { insertConclusion, nextPosition, setCoBodies, setSources } from '../store/conclusions.ts';
import { outdate } from '../store/notices.ts';

type New = ConclusionInput & { readonly itemId: string; readonly takenFrom?: string };

/** One conclusion, written down while the item is discussed. */
export const captureConclusion = command({
  name: 'conclusions.capture',
  input: captureInput,
  async run(ctx, input) {
    const at = await openMeeting(ctx, input.meetingId);
    const written = await write(ctx, at, await around(ctx, at), input);
    await numberUntilIssued(ctx, at);
    return written;
  },
});

/** Several at once: a passage that was read, and that a person has looked through. */
export const captureMany = command({
  name: 'conclusions.capture_many',
  input: captureManyInput,
  async run(ctx, { meetingId, rows }) {
    const at = await openMeeting(ctx, meetingId);
    const read = await around(ctx, at);
    const made: string[] = [];
    for (const row of rows) made.push((await write(ctx, at, read, row)).id);
    await numberUntilIssued(ctx, at);
    return { ids: made, count: made.length };
  },
});

/** After the notice is issued a new conclusion waits for the corrected one. */
async function openMeeting(ctx: CommandContext, meetingId: string): Promise<AtMeeting> {
  const at = await atMeeting(ctx, meetingId, mayNotRecord);
  refuseBeforeMeeting(at.meeting);
  if (isUnderWay(at.paperState))
    throw conclusionFailure('RuleBroken', 'conclusions.notice_under_way');
  if (at.notice.issued_on === null) await outdate(ctx.tx, at.notice);
  return at;
}

/** What every conclusion of the meeting is read against. */
async function around({ tx, actor }: CommandContext, { meeting }: AtMeeting) {
  return {
    agenda: await agendaOf(tx, actor, meeting.id),
    context: await contextOfMeeting(tx, meeting),
  };
}

async function write(
  ctx: CommandContext,
  { meeting }: AtMeeting,
  { agenda, context }: Awaited<ReturnType<typeof around>>,
  input: New,
) {
  const { actor, now, tx } = ctx;
  const item = itemOf(ctx, agenda, input.itemId);
  const facts = await readFacts(ctx, context, input);
  const row = {
    tenant_id: actor.tenantId,
    id: newId(),
    code: newCode(CODE_PREFIX),
    council_id: meeting.council_id,
    meeting_id: meeting.id,
    item_id: item.id,
    position: await nextPosition(tx, actor.tenantId, meeting.id),
    kind: input.kind,
    ...columnsOf(facts),
    is_restricted: item.isRestricted || meeting.is_restricted,
    taken_from: input.takenFrom ?? '',
    confirmed_by: null,
    confirmed_seat_id: null,
    confirmed_at: null,
    issued_on: null,
    created_by: actor.personId,
    created_at: now,
    changed_at: now,
  };
  await insertConclusion(tx, row);
  await setCoBodies(tx, actor.tenantId, row.id, facts.coBodyIds);
  await setSources(
    tx,
    actor.tenantId,
    row.id,
    await readSources(tx, actor.tenantId, input.sources),
  );
  const missing = missingOf({ ...facts, kind: input.kind });
  ctx.emit({
    name: 'conclusion.captured',
    subjectKind: 'conclusion',
    subjectId: row.id,
    councilId: row.council_id,
    data: { code: row.code, kind: row.kind, meeting: meeting.id, missing },
  });
  return { id: row.id, code: row.code, missing };
}
