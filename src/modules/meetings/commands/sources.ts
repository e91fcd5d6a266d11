import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { addAgendaItem, writeSources } from '../acting/agenda.ts';
import { emitItem, heldItem, heldMeeting } from '../acting/locked.ts';
import { readSources } from '../acting/read-sources.ts';
import { atField, meetingFailure } from '../failures.ts';
import { linkInput, unlinkInput } from '../inputs/agenda.ts';
import { meetingById } from '../queries/meeting.ts';
import { meetingOfItem } from '../queries/of-item.ts';
import { describeSource } from '../queries/sources.ts';
import { removeSource } from '../store/items.ts';
import { refuseAgenda } from './agenda.ts';

/** Puts a record on an agenda: at an item that is there, or as an item of its own. */
export const linkRecord = command({
  name: 'meetings.link_record',
  input: linkInput,
  async run(ctx, { itemId, meetingId, record, reason }) {
    const { tx, actor } = ctx;
    await refuseUnknownTarget(ctx, itemId, meetingId);
    const found = await readSources(ctx, record, 'record');
    if (found.length === 0) throw unknownRecord(ctx, record);
    const sources = found.map((source) => ({ ...source, reason }));
    if (itemId) {
      const { meeting } = await heldItem(ctx, itemId);
      refuseAgenda(ctx, meeting);
      await writeSources(ctx, itemId, sources);
      emitItem(ctx, 'source_added', meeting, itemId, { sources: sources.length });
      return { id: itemId, code: meeting.code };
    }
    const meeting = await heldMeeting(ctx, meetingId ?? '');
    refuseAgenda(ctx, meeting);
    const [first] = sources;
    const described = first && (await describeSource(tx, actor, first));
    const added = await addAgendaItem(ctx, {
      meetingId: meeting.id,
      kind: first?.recordKind === 'petition' ? 'petitionReport' : 'other',
      title: described?.title.slice(0, 500) || record,
      sources,
    });
    return { ...added, code: meeting.code };
  },
});

/** Said at the field that named it: neither an item nor a meeting, or one nobody here knows. */
async function refuseUnknownTarget(
  { tx, actor }: CommandContext,
  itemId: string | null,
  meetingId: string | null,
): Promise<void> {
  const { locale, tenantId } = actor;
  if (itemId) {
    const meeting = await meetingOfItem(tx, tenantId, itemId);
    if (meeting && (await meetingById(tx, actor, meeting))) return;
    throw atField(locale, 'itemId', 'meetings.item_not_found');
  }
  if (meetingId && (await meetingById(tx, actor, meetingId))) return;
  throw atField(locale, 'meetingId', 'meetings.not_found');
}

function unknownRecord({ actor }: CommandContext, typed: string) {
  return atField(actor.locale, 'record', 'meetings.unknown_source', { typed });
}

export const unlinkRecord = command({
  name: 'meetings.unlink_record',
  input: unlinkInput,
  async run(ctx, { itemId, recordKind, recordId }) {
    const { meeting } = await heldItem(ctx, itemId);
    refuseAgenda(ctx, meeting);
    const source = { tenantId: ctx.actor.tenantId, itemId, recordKind, recordId };
    if (!(await removeSource(ctx.tx, source))) {
      throw meetingFailure('NotFound', 'meetings.item_not_found');
    }
    emitItem(ctx, 'source_removed', meeting, itemId, { kind: recordKind });
    return { id: itemId, code: meeting.code };
  },
});
