import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { isLeftOut } from '../rules.ts';
import type { StoredItem, StoredMeeting } from '../schema.ts';
import { copySources, insertItems, itemsOfMeeting } from '../store/items.ts';
import { papersAsked } from '../store/papers.ts';
import { askForPaper } from './papers.ts';
import { emitMeeting } from './locked.ts';

/**
 * Takes over items, presenters and the papers asked; what the items were about only from a cancelled
 * meeting, which has settled nothing. Days are counted anew: as many days before the meeting as then.
 */
export async function cloneAgenda(
  ctx: CommandContext,
  from: StoredMeeting,
  to: StoredMeeting,
): Promise<{ items: number; papers: number }> {
  const { tx, now } = ctx;
  const earlier = (await itemsOfMeeting(tx, from.tenant_id, from.id)).filter(isTakenOver);
  const here = (await itemsOfMeeting(tx, to.tenant_id, to.id)).length;
  const ids = new Map(earlier.map(({ id }) => [id, newId()]));
  await insertItems(
    tx,
    // A part is written after its whole, which it points at.
    earlier
      .toSorted((a, b) => Number(a.parent_id !== null) - Number(b.parent_id !== null))
      .map((item) => ({
        ...copied(item),
        id: ids.get(item.id) ?? newId(),
        meeting_id: to.id,
        parent_id: item.parent_id === null ? null : (ids.get(item.parent_id) ?? null),
        position: here + item.position,
        withdrawn_reason: null,
        created_at: now,
      })),
  );
  if (from.state === 'cancelled') await copySources(tx, from.tenant_id, ids);
  const papers = await clonePapers(ctx, from, to, ids);
  emitMeeting(ctx, 'agenda_cloned', to, { from: from.code, items: earlier.length, papers });
  return { items: earlier.length, papers };
}

function isTakenOver(item: StoredItem): boolean {
  return !isLeftOut(item.state) && !item.is_added_at_sitting;
}

function copied(item: StoredItem) {
  const { tenant_id, kind, title, note, presenter_body_id, presenter_name, is_restricted } = item;
  return {
    tenant_id,
    kind,
    title,
    note,
    presenter_body_id,
    presenter_name,
    minutes_planned: item.minutes_planned,
    starts_at: null,
    unit_code: item.unit_code,
    place: item.place,
    is_restricted,
  };
}

async function clonePapers(
  ctx: CommandContext,
  from: StoredMeeting,
  to: StoredMeeting,
  ids: ReadonlyMap<string, string>,
): Promise<number> {
  let count = 0;
  for (const paper of await papersAsked(ctx.tx, from.tenant_id, from.id)) {
    const itemId = ids.get(paper.item_id);
    if (!itemId || (paper.state === 'withdrawn' && !paper.fell_with_meeting)) continue;
    await askForPaper(ctx, to, {
      itemId,
      kind: paper.kind,
      title: paper.title,
      bodyId: paper.body_id,
      isRestricted: paper.is_restricted,
      dueRule: paper.due_rule,
      dueOn: null,
      like: { dueOn: paper.due_on, meeting: from },
    });
    count += 1;
  }
  return count;
}
