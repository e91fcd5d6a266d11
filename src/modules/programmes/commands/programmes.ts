import { bodyById } from '#src/council/bodies/index.ts';
import { dayAt, termsOf } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { programmeFailure } from '../failures.ts';
import { approveInput, itemInput, pastedItemsInput, programmeInput } from '../inputs.ts';
import { readPastedItems } from '../pasted-items.ts';
import { mayNotApprove, mayNotManage } from '../policy.ts';
import { cannotApprove, isOutside } from '../rules.ts';
import type { Programme } from '../rules.ts';
import { approveRow, insertItems, insertProgramme, itemCount, lockProgramme } from '../store.ts';
import type { NewItem } from '../store.ts';

function refuse(reason: ReturnType<typeof mayNotManage>): void {
  if (reason) throw programmeFailure('Forbidden', reason);
}

export async function ownProgramme(ctx: CommandContext, id: string): Promise<Programme> {
  const programme = await lockProgramme(ctx.tx, ctx.actor, id);
  if (!programme) throw programmeFailure('NotFound', 'programmes.not_found');
  return programme;
}

/** A body of this tenant that may be responsible. */
export async function refuseUnknownBody({ tx, actor }: CommandContext, bodyId: string) {
  const body = await bodyById(tx, actor.tenantId, bodyId);
  if (!body) throw programmeFailure('InvalidInput', 'programmes.unknown_body');
}

/** Opens the programme of a year, or of the whole term. */
export const openProgramme = command({
  name: 'programmes.open',
  input: programmeInput,
  async run(ctx, { kind, year, documentNumber }) {
    refuse(mayNotManage(ctx.actor));
    const { tenantId, councilId } = ctx.actor;
    const within = kind === 'year' ? `${year}-06-30` : dayAt(ctx.now);
    const terms = await termsOf(ctx.tx, tenantId, councilId);
    const term = terms.find((one) => one.starts_on <= within && one.ends_on >= within);
    if (!term) throw programmeFailure('RuleBroken', 'programmes.no_term');
    const title =
      kind === 'year' ? `Chương trình công tác năm ${year}` : `Chương trình ${term.label}`;
    const id = await insertProgramme(ctx.tx, {
      tenant_id: tenantId,
      council_id: councilId,
      kind,
      term_id: term.id,
      year: kind === 'year' ? year : 0,
      title,
      document_number: documentNumber,
      created_at: ctx.now,
    });
    if (id === null) throw programmeFailure('Conflict', 'programmes.already_there', { title });
    ctx.emit({
      name: 'programme.opened',
      subjectKind: 'programme',
      subjectId: id,
      councilId,
      data: { kind, year },
    });
    return { id };
  },
});

async function add(ctx: CommandContext, programme: Programme, items: readonly NewItem[]) {
  for (const { month } of items) {
    if (isOutside(programme, month)) {
      throw programmeFailure('InvalidInput', 'programmes.outside_programme', {
        year: programme.year,
      });
    }
  }
  const ids = await insertItems(ctx.tx, programme, items, ctx.now);
  ctx.emit({
    name: 'programme.items_added',
    subjectKind: 'programme',
    subjectId: programme.id,
    councilId: programme.council_id,
    data: { count: ids.length },
  });
  return ids;
}

export const addItem = command({
  name: 'programmes.add_item',
  input: itemInput,
  async run(ctx, { programmeId, title, kind, bodyId, month }) {
    refuse(mayNotManage(ctx.actor));
    const programme = await ownProgramme(ctx, programmeId);
    await refuseUnknownBody(ctx, bodyId);
    const [id = ''] = await add(ctx, programme, [{ title, kind, body_id: bodyId, month }]);
    return { id };
  },
});

/** Lines from the office's own list; a line without a readable month is planned for any time. */
export const pasteItems = command({
  name: 'programmes.paste_items',
  input: pastedItemsInput,
  async run(ctx, { programmeId, bodyId, lines }) {
    refuse(mayNotManage(ctx.actor));
    const programme = await ownProgramme(ctx, programmeId);
    await refuseUnknownBody(ctx, bodyId);
    const items = readPastedItems(lines, programme.year);
    if (items.length === 0) throw programmeFailure('InvalidInput', 'programmes.nothing_chosen');
    const ids = await add(
      ctx,
      programme,
      items.map((item) => ({ ...item, body_id: bodyId })),
    );
    return { ids };
  },
});

export const approveProgramme = command({
  name: 'programmes.approve',
  input: approveInput,
  async run(ctx, { id, version }) {
    refuse(mayNotApprove(ctx.actor));
    const programme = await ownProgramme(ctx, id);
    if (version !== undefined && version !== programme.version) {
      throw programmeFailure('Conflict', 'programmes.changed_meanwhile');
    }
    const refused = cannotApprove(programme, await itemCount(ctx.tx, programme));
    if (refused) throw programmeFailure('RuleBroken', refused);
    await approveRow(ctx.tx, programme, { personId: ctx.actor.personId, at: ctx.now });
    ctx.emit({
      name: 'programme.approved',
      subjectKind: 'programme',
      subjectId: id,
      councilId: programme.council_id,
      data: { year: programme.year },
    });
    return { id };
  },
});
