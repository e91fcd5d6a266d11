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
  const events = newestEvents(db, tenantId, filter);
  const council = events.where('council_id', '=', councilId).as('c');
  const tenant = events.where('council_id', 'is', null).as('t');
  return await db
    .selectFrom(
      db.selectFrom(council).selectAll().unionAll(db.selectFrom(tenant).selectAll()).as('e'),
    )
    .leftJoin('people as p', (join) =>
      join.on('p.tenant_id', '=', tenantId).onRef('p.id', '=', 'e.person_id'),
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
    .orderBy('e.id', 'desc')
    .limit(PAGE_SIZE + 1)
    .execute();
}

/**
 * The council's events and those of the tenant alone are asked each for themselves: together they are
 * looked for among all of the tenant's. Ordered by the council too, as only so the index is known to
 * hold those without one in their order.
 */
function newestEvents(db: Db, tenantId: string, { name, subjectId, before }: EventFilter) {
  return db
    .selectFrom('events')
    .select(['id', 'happened_at', 'name', 'subject_kind', 'subject_id', 'person_id'])
    .select(['data', 'seal_number'])
    .where('tenant_id', '=', tenantId)
    .$if(Boolean(name), (events) => events.where('name', 'like', `${name}%`))
    .$if(Boolean(subjectId), (events) => events.where('subject_id', '=', subjectId ?? ''))
    .$if(Boolean(before), (events) => events.where('id', '<', before ?? ''))
    .orderBy('council_id')
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE + 1);
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
