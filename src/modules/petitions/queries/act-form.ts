import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { sql } from 'kysely';
import type { BodyKind } from '#src/council/bodies/index.ts';
import type { Option } from '#src/ui/index.ts';
import { petitionFailure } from '../failures.ts';
import type { Petition } from '../store/petitions.ts';
import { sees, visibleTo } from '../visible.ts';
import { fieldsOf } from './fields.ts';

/** The petitions of a form, in the order asked; those the reader may not see are left out. */
export async function petitionsByIds(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Petition[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('petitions')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  const audience = await db
    .selectFrom('petition_audience')
    .select(['petition_id', 'viewer_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where('petition_id', 'in', [...ids])
    .execute();
  const sight = visibleTo(actor);
  const seen = new Map(
    rows
      .filter((row) => {
        const viewers = audience.filter(({ petition_id }) => petition_id === row.id);
        return sees(
          sight,
          row,
          viewers.map(({ viewer_id }) => viewer_id),
        );
      })
      .map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => seen.get(id) ?? []);
}

export async function petitionForAct(db: Db, actor: Actor, id: string): Promise<Petition> {
  const [petition] = await petitionsByIds(db, actor, [id]);
  if (!petition) throw petitionFailure('NotFound', 'petitions.not_found');
  return petition;
}

export interface ShownAnswer {
  readonly id: string;
  readonly text: string;
  readonly replyClass: string;
  readonly roadmap: string;
  readonly completesOn: string | null;
  readonly documentId: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly bodyName: string;
  readonly round: number;
}

/** The newest reply that counts for the petition, beside its question. */
export async function newestAnswer(
  db: Db,
  tenantId: string,
  petitionId: string,
): Promise<ShownAnswer | null> {
  const row = await db
    .selectFrom('petition_answers as a')
    .innerJoin('answer_documents as d', (join) =>
      join.onRef('d.tenant_id', '=', 'a.tenant_id').onRef('d.id', '=', 'a.document_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'd.tenant_id').onRef('b.id', '=', 'd.body_id'),
    )
    .select([
      'a.id',
      'a.answer_text as text',
      'a.reply_class as replyClass',
      'a.roadmap',
      'a.completes_on as completesOn',
      'a.round',
      'd.id as documentId',
      'd.number',
      'd.issued_on as issuedOn',
      'b.name as bodyName',
    ])
    .where('a.tenant_id', '=', tenantId)
    .where('a.petition_id', '=', petitionId)
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function fieldOptions(db: Db, actor: Actor): Promise<readonly Option[]> {
  const fields = await fieldsOf(db, actor.tenantId, actor.councilId, actor.locale);
  return fields.map(({ code, label }) => ({ value: code, label }));
}

const NEVER_RECEIVES: readonly BodyKind[] = [
  'council',
  'office',
  'committee',
  'delegateGroup',
  'hamlet',
];
const OF_OTHERS: readonly BodyKind[] = ['standingCommittee', 'executive'];

interface Receiver {
  readonly id: string;
  readonly name: string;
  /** Offices type "UBND" or "Sở TC" as often as the whole name. */
  readonly short_name: string;
  readonly council: string | null;
  readonly own: boolean;
}

/** Bodies a letter can go to on a day: the council's own side first, then other tiers, then outside bodies. */
export async function receiverOptions(
  db: Db,
  actor: Actor,
  on: string,
): Promise<readonly Option[]> {
  const { rows } = await sql<Receiver>`
    select b.id, b.name, b.short_name, c.short_name as council, (b.council_id = ${actor.councilId}) is true as own
    from bodies b left join bodies c on c.tenant_id = b.tenant_id and c.id = b.council_id
    where b.tenant_id = ${actor.tenantId} and (b.valid_to is null or b.valid_to >= ${on})
      and b.kind <> all(${[...NEVER_RECEIVES]}) and (
        (b.council_id = ${actor.councilId} and b.kind <> 'standingCommittee')
        or b.council_id is null
        or (b.council_id <> ${actor.councilId} and b.kind = any(${[...OF_OTHERS]})))
    order by own desc, b.council_id is null desc, c.sort_order, c.short_name, b.sort_order, b.name
    limit 1000`.execute(db);
  const words = GROUPS[actor.locale];
  return rows.map(({ council, own, ...body }) => ({
    ...bodyOption(body),
    group: own ? words.own : council === null ? words.outside : words.others,
  }));
}

/** A body by its name, found by its short name too. */
export function bodyOption(body: { id: string; name: string; short_name: string }): Option {
  const { id, name, short_name: short } = body;
  return { value: id, label: name, detail: short === name ? undefined : short };
}

const GROUPS = {
  vi: {
    own: 'Cơ quan cùng cấp',
    outside: 'Cơ quan trung ương và cơ quan khác',
    others: 'Cấp khác',
  },
  en: { own: 'Bodies of this tier', outside: 'Central and outside bodies', others: 'Other tiers' },
} as const;

interface Assigning {
  readonly tenantId: string;
  readonly debtorBodyId: string;
  readonly on: string;
}

/** The bodies under an executive on a day, to be named lead or co-body. */
export async function bodiesToAssign(db: Db | Tx, { tenantId, debtorBodyId, on }: Assigning) {
  return await db
    .selectFrom('bodies as b')
    .innerJoin('bodies as d', (join) =>
      join.onRef('d.tenant_id', '=', 'b.tenant_id').onRef('d.council_id', '=', 'b.council_id'),
    )
    .select(['b.id', 'b.name', 'b.short_name'])
    .where('b.tenant_id', '=', tenantId)
    .where('d.id', '=', debtorBodyId)
    .where('b.kind', 'in', [
      'department',
      'police',
      'tax',
      'insurance',
      'power',
      'telecom',
      'irrigation',
      'outside',
    ])
    .where('b.id', '<>', debtorBodyId)
    .where('b.valid_from', '<=', on)
    .where((is) => is.or([is('b.valid_to', 'is', null), is('b.valid_to', '>=', on)]))
    .orderBy('b.sort_order')
    .orderBy('b.name')
    .execute();
}

/** Bodies that look on the ground and have no seat of their own here. */
export async function watcherOptions(db: Db, actor: Actor): Promise<readonly Option[]> {
  const rows = await db
    .selectFrom('bodies')
    .select(['id', 'name'])
    .where('tenant_id', '=', actor.tenantId)
    .where('council_id', '=', actor.councilId)
    .where('kind', 'in', ['front', 'committee', 'delegateGroup', 'hamlet', 'standingCommittee'])
    .where('id', '<>', actor.bodyId)
    .orderBy('sort_order')
    .execute();
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}

export async function bodyName(db: Db, tenantId: string, id: string): Promise<string> {
  const row = await db
    .selectFrom('bodies')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? '';
}
