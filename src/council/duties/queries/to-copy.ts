import { bodiesOf, councilSetting } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { DutyLine, DutyToCopy } from '../copying/copy-lines.ts';
import { dutyKind, namesOfFields } from '../kinds.ts';
import { dutyRows } from './duty-view.ts';
import type { RegisterRow } from './register.ts';
import { dutyRegister } from './register.ts';
import { visibleTo } from './visible-to.ts';

type Place = Pick<Platform, 'db' | 'clock' | 'address'>;
type Row = Pick<
  RegisterRow,
  'id' | 'code' | 'kind' | 'field_code' | 'unitName' | 'due_on' | 'due_is_proposed' | 'council_id'
> &
  Pick<RegisterRow, 'debtorName' | 'creditorName' | 'debtor_body_id'>;

const MOST = 500;

/** These duties as a text to copy, as far as the reader sees them; null where none is seen. */
export async function dutiesToCopy(
  place: Place,
  actor: Actor,
  ids: readonly string[],
): Promise<DutyToCopy | null> {
  if (ids.length === 0) return null;
  const rows = await dutyRows(place.db, actor.tenantId)
    .where(visibleTo(actor))
    .where('d.id', 'in', ids.slice(0, MOST))
    .orderBy('d.due_on')
    .orderBy('d.id')
    .execute();
  return await textOf(place, actor, rows);
}

/** Who is late, a text a body, by the id of the body. */
export async function lateToCopy(
  place: Place,
  actor: Actor,
  today: string,
): Promise<ReadonlyMap<string, DutyToCopy>> {
  const late = { late: 'late', scope: 'council', sort: 'due' } as const;
  const { items } = await dutyRegister(place.db, actor, late, today, { limit: MOST });
  const texts = new Map<string, DutyToCopy>();
  const bodies = [...Map.groupBy(items, (row) => row.debtor_body_id)];
  for (const [bodyId, rows] of bodies.toSorted(([, a], [, b]) => b.length - a.length)) {
    const text = await textOf(place, actor, rows);
    if (text) texts.set(bodyId, text);
  }
  return texts;
}

async function textOf(
  { db, clock, address = '' }: Place,
  actor: Actor,
  rows: readonly Row[],
): Promise<DutyToCopy | null> {
  const [first] = rows;
  if (!first) return null;
  const fields = await namesOfFields(db, actor.tenantId, 'vi');
  const isOneDebtor = rows.every((row) => row.debtor_body_id === first.debtor_body_id);
  return {
    debtorName: isOneDebtor ? first.debtorName : null,
    creditorName: first.creditorName,
    today: dayAt(clock()),
    lines: rows.map((row) => lineOf(row, fields)),
    ...(await officeOf(db, actor.tenantId, first.council_id)),
    link: rows.length === 1 ? `${address}/duties/${first.id}` : `${address}/inbox`,
  };
}

const lineOf = (row: Row, fields: ReadonlyMap<string, string>): DutyLine => ({
  code: row.code,
  kind: dutyKind(row.kind).labels.vi,
  field: row.field_code === null ? null : (fields.get(row.field_code) ?? null),
  unit: row.unitName,
  dueOn: row.due_is_proposed ? null : row.due_on,
});

/** Whom to call: the council's office, by the number it gives to everybody. */
async function officeOf(
  db: Db,
  tenantId: string,
  councilId: string,
): Promise<{ office: string; phone: string }> {
  const [office] = await bodiesOf(db, tenantId, councilId, ['office']);
  const phone = await councilSetting(db, tenantId, councilId, 'portal.phone');
  return { office: office?.name ?? '', phone: phone || (office?.phone ?? '') };
}
