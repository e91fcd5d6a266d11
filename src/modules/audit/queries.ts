import type { Db } from '#src/platform/db/database.ts';
import type { EventData } from '#src/platform/events/schema.ts';

export interface EventView {
  readonly id: string;
  readonly happenedAt: Date;
  readonly name: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly person: string | null;
  readonly data: EventData;
  readonly sealNumber: number | null;
}

export interface EventFilter {
  readonly name?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Only events older than this id. */
  readonly before?: string | undefined;
}

export const PAGE_SIZE = 50;

/** Newest first; one row more than a page says that there are older ones. */
export async function eventsOfCouncil(
  db: Db,
  tenantId: string,
  councilId: string,
  filter: EventFilter,
): Promise<EventView[]> {
  let query = db
    .selectFrom('events as e')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.person_id'),
    )
    .select([
      'e.id',
      'e.happened_at as happenedAt',
      'e.name',
      'e.subject_kind as subjectKind',
      'e.subject_id as subjectId',
      'p.full_name as person',
      'e.data',
      'e.seal_number as sealNumber',
    ])
    .where('e.tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('e.council_id', '=', councilId), eb('e.council_id', 'is', null)]))
    .orderBy('e.id', 'desc')
    .limit(PAGE_SIZE + 1);
  if (filter.name) query = query.where('e.name', 'like', `${filter.name}%`);
  if (filter.subjectId) query = query.where('e.subject_id', '=', filter.subjectId);
  if (filter.before) query = query.where('e.id', '<', filter.before);
  return await query.execute();
}

export async function chainState(
  db: Db,
  tenantId: string,
): Promise<{ sealed: number; unsealed: number }> {
  const [head, tail] = await Promise.all([
    db
      .selectFrom('event_chains')
      .select('sealed_count')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirst(),
    db
      .selectFrom('events')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('tenant_id', '=', tenantId)
      .where('seal_number', 'is', null)
      .executeTakeFirstOrThrow(),
  ]);
  return { sealed: head?.sealed_count ?? 0, unsealed: tail.n };
}
