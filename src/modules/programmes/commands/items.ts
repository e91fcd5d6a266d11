import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atField, programmeFailure } from '../failures.ts';
import { changeItemInput, closeItemInput } from '../inputs.ts';
import { mayNotManage } from '../policy.ts';
import { cannotChangeItem, isOutside } from '../rules.ts';
import type { Programme, ProgrammeItem } from '../rules.ts';
import { lockItem, lockProgramme, updateItem } from '../store.ts';
import { refuseUnknownBody } from './programmes.ts';

async function heldItem(ctx: CommandContext, id: string, version: number | undefined) {
  const refused = mayNotManage(ctx.actor);
  if (refused) throw programmeFailure('Forbidden', refused);
  const item = await lockItem(ctx.tx, ctx.actor, id);
  const programme = item && (await lockProgramme(ctx.tx, ctx.actor, item.programme_id));
  if (!item || !programme) throw programmeFailure('NotFound', 'programmes.not_found');
  if (version !== undefined && version !== item.version) {
    throw programmeFailure('Conflict', 'programmes.changed_meanwhile');
  }
  return { item, programme };
}

/** What was approved is moved or taken out only with a reason. */
function needReason(ctx: CommandContext, programme: Programme, reason: string, field: string) {
  if (programme.state === 'draft' || reason !== '') return;
  throw atField(ctx.actor.locale, field, 'programmes.moved_needs_reason');
}

function emitItem(ctx: CommandContext, name: string, item: ProgrammeItem, data = {}): void {
  ctx.emit({
    name: `programme.item_${name}`,
    subjectKind: 'programme',
    subjectId: item.programme_id,
    councilId: item.council_id,
    data: { item: item.id, ...data },
  });
}

/** Other words, another body, another month; the month it was first planned for stays on record. */
export const changeItem = command({
  name: 'programmes.change_item',
  input: changeItemInput,
  async run(ctx, { id, title, kind, bodyId, month, reason, version }) {
    const { item, programme } = await heldItem(ctx, id, version);
    const over = cannotChangeItem(item);
    if (over) throw programmeFailure('RuleBroken', over);
    await refuseUnknownBody(ctx, bodyId);
    if (isOutside(programme, month)) {
      throw programmeFailure('InvalidInput', 'programmes.outside_programme', {
        year: programme.year,
      });
    }
    const isMoved = month !== item.month;
    if (isMoved) needReason(ctx, programme, reason, 'reason');
    const firstMonth = programme.state === 'draft' ? month : item.first_month;
    await updateItem(ctx.tx, item, {
      title,
      kind,
      body_id: bodyId,
      month,
      first_month: firstMonth,
      closed_note: isMoved
        ? [item.closed_note, reason].filter(Boolean).join('; ')
        : item.closed_note,
      moved_count: item.moved_count + (isMoved && programme.state === 'approved' ? 1 : 0),
    });
    emitItem(ctx, isMoved ? 'moved' : 'edited', item, { from: item.month, to: month });
    return { id };
  },
});

/** Delivered without a meeting, taken out, or planned again. */
export const closeItem = command({
  name: 'programmes.close_item',
  input: closeItemInput,
  async run(ctx, { id, state, note, version }) {
    const { item, programme } = await heldItem(ctx, id, version);
    if (state === item.state) {
      ctx.nothingChanged();
      return { id };
    }
    const over = state === 'planned' ? null : cannotChangeItem(item);
    if (over) throw programmeFailure('RuleBroken', over);
    if (state !== 'delivered') needReason(ctx, programme, note, 'note');
    await updateItem(ctx.tx, item, {
      state,
      delivered_on: state === 'delivered' ? dayAt(ctx.now) : null,
      delivered_meeting_id: null,
      closed_note: note,
    });
    emitItem(ctx, state === 'planned' ? 'planned_again' : state, item);
    return { id };
  },
});
