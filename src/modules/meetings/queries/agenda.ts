import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { seesItem } from '../access.ts';
import { agendaTimes } from '../agenda-clock.ts';
import { inOrder } from '../agenda-order.ts';
import type { AgendaSourceRow, ItemKind, ItemState } from '../schema.ts';
import { meetingById } from './meeting.ts';
import type { MeetingView } from './meeting.ts';
import type { Selectable } from 'kysely';

export interface AgendaLine {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
  /** `2.1`; empty for what was withdrawn or deferred. */
  readonly number: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly note: string;
  readonly presenterBodyId: string | null;
  readonly presenterBody: string | null;
  readonly presenterShort: string | null;
  readonly presenterName: string;
  readonly minutes: number | null;
  readonly fixedStart: Date | null;
  /** The running clock time. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly place: string;
  readonly isRestricted: boolean;
  readonly state: ItemState;
  readonly withdrawnReason: string | null;
  readonly isAddedAtSitting: boolean;
  readonly version: number;
  readonly sources: readonly Selectable<AgendaSourceRow>[];
}

/** The items this reader may see, in their order, with numbers and times of the whole agenda. */
export async function agendaOf(
  db: Db | Tx,
  actor: Actor,
  meetingId: string,
): Promise<readonly AgendaLine[]> {
  const meeting = await meetingById(db, actor, meetingId);
  return meeting ? await agendaFor(db, meeting) : [];
}

/** The same for a meeting already read for this reader. */
export async function agendaFor(db: Db | Tx, meeting: MeetingView): Promise<readonly AgendaLine[]> {
  const items = inOrder((await itemRows(db, meeting)).map(toItem));
  const times = agendaTimes(items, meeting.starts_at);
  const byId = new Map(items.map((item) => [item.id, item]));
  const seen = items.filter((item) =>
    seesItem(meeting.access, item, item.parentId ? byId.get(item.parentId) : undefined),
  );
  const sources = await sourceRows(
    db,
    meeting.tenant_id,
    seen.map(({ id }) => id),
  );
  return seen.map((item) => ({
    ...item,
    ...(times.get(item.id) ?? { number: '', startsAt: null, endsAt: null }),
    sources: sources.filter(({ item_id }) => item_id === item.id),
  }));
}

async function itemRows(db: Db | Tx, { tenant_id, id }: MeetingView) {
  return await db
    .selectFrom('agenda_items as i')
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'i.tenant_id').onRef('b.id', '=', 'i.presenter_body_id'),
    )
    .leftJoin('units as u', 'u.code', 'i.unit_code')
    .selectAll('i')
    .select(['b.name as presenterBody', 'b.short_name as presenterShort', 'u.name as unitName'])
    .where('i.tenant_id', '=', tenant_id)
    .where('i.meeting_id', '=', id)
    .execute();
}

function toItem(row: Awaited<ReturnType<typeof itemRows>>[number]) {
  return {
    id: row.id,
    parentId: row.parent_id,
    position: row.position,
    kind: row.kind,
    title: row.title,
    note: row.note,
    presenterBodyId: row.presenter_body_id,
    presenterBody: row.presenterBody,
    presenterShort: row.presenterShort,
    presenterName: row.presenter_name,
    minutes: row.minutes_planned,
    fixedStart: row.starts_at,
    unitCode: row.unit_code,
    unitName: row.unitName,
    place: row.place,
    isRestricted: row.is_restricted,
    state: row.state,
    withdrawnReason: row.withdrawn_reason,
    isAddedAtSitting: row.is_added_at_sitting,
    version: row.version,
  };
}

async function sourceRows(db: Db | Tx, tenantId: string, itemIds: readonly string[]) {
  if (itemIds.length === 0) return [];
  return await db
    .selectFrom('agenda_sources')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('item_id', 'in', [...itemIds])
    .orderBy('record_kind')
    .orderBy('record_id')
    .execute();
}
