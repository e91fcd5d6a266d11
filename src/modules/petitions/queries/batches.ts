import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { petitionFailure } from '../failures.ts';
import { visibleTo } from '../visible.ts';
import { DEFAULT_FIELDS } from '../fields.ts';

export interface ListedBatch {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly step: string;
  readonly direction: string;
  readonly toName: string;
  readonly letterNumber: string | null;
  readonly letterOn: string | null;
  readonly count: number;
  readonly createdAt: Date;
}

/** The council's own lists, and those another office has sent to a body the reader acts for. */
function batchRows(db: Db, actor: Actor) {
  const { ownCouncilId } = visibleTo(actor);
  const receivers = actor.permissions.has('petitions.read') ? [...actor.bodyIds] : [];
  return db
    .selectFrom('petition_batches as b')
    .innerJoin('bodies as t', (join) =>
      join.onRef('t.tenant_id', '=', 'b.tenant_id').onRef('t.id', '=', 'b.to_body_id'),
    )
    .where('b.tenant_id', '=', actor.tenantId)
    .where((is) =>
      is.or([
        is('b.council_id', '=', ownCouncilId),
        is.and([
          is('b.to_body_id', '=', is.fn.any(is.val(receivers))),
          is('b.step', '=', 'issued'),
        ]),
      ]),
    );
}

export async function batchesOf(
  db: Db,
  actor: Actor,
  filter: { step?: string | undefined; before?: string | undefined; limit: number },
): Promise<ListedBatch[]> {
  let query = batchRows(db, actor);
  if (filter.step === 'waiting')
    query = query.where('b.step', 'not in', ['draft', 'issued', 'dropped']);
  else if (filter.step) query = query.where('b.step', '=', filter.step);
  if (filter.before) query = query.where('b.id', '<', filter.before);
  const rows = await query
    .select((eb) => [
      'b.id',
      'b.code',
      'b.title',
      'b.step',
      'b.direction',
      't.name as toName',
      'b.letter_number as letterNumber',
      'b.letter_on as letterOn',
      'b.created_at as createdAt',
      eb
        .selectFrom('petition_batch_items as i')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('i.tenant_id', '=', 'b.tenant_id')
        .whereRef('i.batch_id', '=', 'b.id')
        .as('count'),
    ])
    .orderBy('b.id', 'desc')
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count ?? 0) }));
}

/** How many lists wait at each step, for the tabs and for my desk. */
export async function batchCounts(db: Db, actor: Actor): Promise<ReadonlyMap<string, number>> {
  const rows = await batchRows(db, actor)
    .select((eb) => ['b.step', eb.fn.countAll<number>().as('n')])
    .groupBy('b.step')
    .execute();
  return new Map(rows.map(({ step, n }) => [step, Number(n)]));
}

export interface BatchItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly field: string;
  readonly reportGroup: string | null;
  readonly state: string;
}

export interface BatchView {
  readonly id: string;
  readonly code: string;
  readonly councilId: string;
  readonly councilName: string;
  readonly title: string;
  readonly step: string;
  readonly direction: string;
  readonly toBodyId: string;
  readonly toName: string;
  readonly letterNumber: string | null;
  readonly letterOn: string | null;
  readonly signer: string | null;
  readonly dueOn: string | null;
  readonly note: string;
  readonly version: number;
  readonly items: readonly BatchItem[];
  readonly steps: readonly {
    readonly step: string;
    readonly decision: string;
    readonly at: Date;
    readonly who: string;
    /** Whose decision it is where `who` entered it from paper. */
    readonly onBehalfOf: string | null;
    readonly note: string;
  }[];
}

export async function batchView(db: Db, actor: Actor, id: string): Promise<BatchView> {
  const row = await batchRows(db, actor)
    .innerJoin('bodies as c', (join) =>
      join.onRef('c.tenant_id', '=', 'b.tenant_id').onRef('c.id', '=', 'b.council_id'),
    )
    .where('b.id', '=', id)
    .select([
      'b.id',
      'b.code',
      'b.council_id as councilId',
      'c.name as councilName',
      'b.title',
      'b.step',
      'b.direction',
      'b.to_body_id as toBodyId',
      't.name as toName',
      'b.letter_number as letterNumber',
      'b.letter_on as letterOn',
      'b.signer',
      'b.due_on as dueOn',
      'b.note',
      'b.version',
    ])
    .executeTakeFirst();
  if (!row) throw petitionFailure('NotFound', 'petitions.batch_not_found');
  return { ...row, items: await itemsOf(db, actor, id), steps: await stepsOf(db, actor, id) };
}

async function itemsOf(db: Db, actor: Actor, batchId: string): Promise<BatchItem[]> {
  const rows = await db
    .selectFrom('petition_batch_items as i')
    .innerJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.petition_id'),
    )
    .leftJoin('petition_fields as f', (join) =>
      join
        .onRef('f.tenant_id', '=', 'p.tenant_id')
        .onRef('f.council_id', '=', 'p.council_id')
        .onRef('f.code', '=', 'p.field_code')
        .on('f.valid_to', 'is', null),
    )
    .innerJoin('units as u', 'u.code', 'p.unit_code')
    .select([
      'p.id',
      'p.code',
      'p.title',
      'p.working_text as text',
      'u.name as unitName',
      'p.place_text as placeText',
      'p.state',
      'p.field_code as fieldCode',
      actor.locale === 'vi' ? 'f.label_vi as label' : 'f.label_en as label',
      'f.report_group as reportGroup',
    ])
    .where('i.tenant_id', '=', actor.tenantId)
    .where('i.batch_id', '=', batchId)
    .orderBy('i.ordinal')
    .execute();
  return rows.map(({ unitName, placeText, fieldCode, label, ...row }) => ({
    ...row,
    reportGroup: row.reportGroup ?? commonField(fieldCode)?.group ?? null,
    place: placeText || unitName,
    field: label ?? commonField(fieldCode)?.[actor.locale] ?? '',
  }));
}

/** A council without a tree of its own classifies by the common one. */
function commonField(code: string | null) {
  return DEFAULT_FIELDS.find((field) => field.code === code);
}

async function stepsOf(db: Db, actor: Actor, batchId: string): Promise<BatchView['steps']> {
  const rows = await db
    .selectFrom('petition_batch_steps as s')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'),
    )
    .leftJoin('seats as o', (join) =>
      join.onRef('o.tenant_id', '=', 's.tenant_id').onRef('o.id', '=', 's.on_behalf_seat_id'),
    )
    .leftJoin('people as signer', (join) =>
      join.onRef('signer.tenant_id', '=', 'o.tenant_id').onRef('signer.id', '=', 'o.person_id'),
    )
    .select([
      's.step',
      's.decision',
      's.recorded_at as at',
      's.note',
      'p.full_name as who',
      'signer.full_name as onBehalfOf',
    ])
    .where('s.tenant_id', '=', actor.tenantId)
    .where('s.batch_id', '=', batchId)
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({ ...row, who: row.who ?? '—' }));
}
