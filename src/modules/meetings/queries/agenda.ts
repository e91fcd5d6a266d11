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

type Read = Pick<MeetingView, 'tenant_id' | 'id' | 'starts_at' | 'access'>;

/** The same for a meeting already read for this reader. */
export async function agendaFor(db: Db | Tx, meeting: Read): Promise<readonly AgendaLine[]> {
  const [agenda] = await agendasFor(db, meeting.tenant_id, [meeting]);
  return agenda ?? [];
}

/** The same for several meetings at once, in their order. */
export async function agendasFor(
  db: Db | Tx,
  tenantId: string,
  meetings: readonly Read[],
): Promise<readonly (readonly AgendaLine[])[]> {
  const rows = await itemRows(db, tenantId, idsOf(meetings));
  const seen = meetings.map((meeting) =>
    seenOf(meeting, rows.filter((row) => row.meeting_id === meeting.id).map(toItem)),
  );
  const sources = Map.groupBy(
    await sourceRows(db, tenantId, idsOf(seen.flat())),
    ({ item_id }) => item_id,
  );
  return seen.map((agenda) =>
    agenda.map((line) => ({ ...line, sources: sources.get(line.id) ?? [] })),
  );
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

function seenOf({ access, starts_at }: Read, rows: readonly ReturnType<typeof toItem>[]) {
  const items = inOrder(rows);
  const times = agendaTimes(items, starts_at);
  const byId = new Map(items.map((item) => [item.id, item]));
  return items
    .filter((item) => seesItem(access, item, item.parentId ? byId.get(item.parentId) : undefined))
    .map((item) => ({
      ...item,
      ...(times.get(item.id) ?? { number: '', startsAt: null, endsAt: null }),
    }));
}

async function itemRows(db: Db | Tx, tenantId: string, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return [];
  return await db
    .selectFrom('agenda_items as i')
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'i.tenant_id').onRef('b.id', '=', 'i.presenter_body_id'),
    )
    .leftJoin('units as u', 'u.code', 'i.unit_code')
    .selectAll('i')
    .select(['b.name as presenterBody', 'b.short_name as presenterShort', 'u.name as unitName'])
    .where('i.tenant_id', '=', tenantId)
    .where('i.meeting_id', 'in', [...meetingIds])
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
