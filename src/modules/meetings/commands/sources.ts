import { command } from '#src/platform/command.ts';
import { addAgendaItem, writeSources } from '../acting/agenda.ts';
import { emitItem, heldItem, heldMeeting } from '../acting/locked.ts';
import { readSources } from '../acting/read-sources.ts';
import { atField, meetingFailure } from '../failures.ts';
import { linkInput, unlinkInput } from '../inputs/agenda.ts';
import { describeSource } from '../queries/sources.ts';
import { removeSource } from '../store/items.ts';
import { refuseAgenda } from './agenda.ts';

/** Puts a record on an agenda: at an item that is there, or as an item of its own. */
export const linkRecord = command({
  name: 'meetings.link_record',
  input: linkInput,
  async run(ctx, { itemId, meetingId, record, reason }) {
    const { tx, actor } = ctx;
    const found = await readSources(ctx, record, 'record');
    const sources = found.map((source) => ({ ...source, reason }));
    if (itemId) {
      const { meeting } = await heldItem(ctx, itemId);
      refuseAgenda(ctx, meeting);
      await writeSources(ctx, itemId, sources);
      emitItem(ctx, 'source_added', meeting, itemId, { sources: sources.length });
      return { id: itemId, code: meeting.code };
    }
    if (!meetingId) throw atField(actor.locale, 'itemId', 'meetings.item_not_found');
    const meeting = await heldMeeting(ctx, meetingId);
    refuseAgenda(ctx, meeting);
    const [first] = sources;
    const described = first && (await describeSource(tx, actor, first));
    const added = await addAgendaItem(ctx, {
      meetingId,
      kind: first?.recordKind === 'petition' ? 'petitionReport' : 'other',
      title: described?.title.slice(0, 500) || record,
      sources,
    });
    return { ...added, code: meeting.code };
  },
});

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
