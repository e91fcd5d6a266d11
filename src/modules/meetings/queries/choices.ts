import { roleName } from '#src/council/bodies/index.ts';
import { sessionsOf } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

export interface NamedChoice {
  readonly value: string;
  readonly label: string;
}

export interface MeetingChoices {
  readonly chairs: readonly NamedChoice[];
  readonly secretaries: readonly NamedChoice[];
  readonly sessions: readonly NamedChoice[];
  readonly committees: readonly NamedChoice[];
}

const SECRETARY_BODIES = ['office', 'committee', 'standingCommittee'];

/** What the form of a meeting offers. */
export async function meetingChoices(
  db: Db,
  actor: Actor,
  today: string,
  locale: Locale,
): Promise<MeetingChoices> {
  const { tenantId, councilId } = actor;
  const [seats, sessions, committees] = await Promise.all([
    seatsOf(db, actor, today),
    sessionsOf(db, tenantId, councilId),
    db
      .selectFrom('bodies')
      .select(['id as value', 'name as label'])
      .where('tenant_id', '=', tenantId)
      .where('council_id', '=', councilId)
      .where('kind', '=', 'committee')
      .where('valid_to', 'is', null)
      .orderBy('sort_order')
      .execute(),
  ]);
  const named = (kinds: readonly string[]) =>
    seats
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name, role, body }) => ({
        value: id,
        label: `${name} – ${roleName(role, locale)}, ${body}`,
      }));
  return {
    chairs: named(['standingCommittee', 'committee']),
    secretaries: named(SECRETARY_BODIES),
    sessions: sessions.map(({ id, name }) => ({ value: id, label: name })),
    committees,
  };
}

async function seatsOf(db: Db, { tenantId, councilId }: Actor, today: string) {
  return await db
    .selectFrom('seats as s')
    .innerJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 's.tenant_id').onRef('b.id', '=', 's.body_id'),
    )
    .select(['s.id', 's.role', 'p.full_name as name', 'b.kind', 'b.short_name as body'])
    .where('s.tenant_id', '=', tenantId)
    .where('s.council_id', '=', councilId)
    .where('b.kind', 'in', ['standingCommittee', 'committee', 'office'])
    .where('s.role', 'not in', ['admin', 'auditor'])
    .where('s.from_on', '<=', today)
    .where((is) => is.or([is('s.to_on', 'is', null), is('s.to_on', '>=', today)]))
    .orderBy('b.sort_order')
    .orderBy('s.from_on')
    .orderBy('p.full_name')
    .execute();
}

/** Who may be asked for a paper or present an item: own bodies, outside ones, other councils' heads. */
export async function askableBodies(db: Db, actor: Actor): Promise<readonly NamedChoice[]> {
  const rows = await db
    .selectFrom('bodies')
    .select(['id', 'name', 'council_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where('valid_to', 'is', null)
    .where((is) =>
      is.or([
        is('council_id', '=', actor.councilId),
        is('council_id', 'is', null),
        is('kind', 'in', ['executive', 'standingCommittee']),
      ]),
    )
    .where('kind', 'not in', ['hamlet'])
    .orderBy('sort_order')
    .orderBy('name')
    .execute();
  const nearness = (councilId: string | null): number => {
    if (councilId === actor.councilId) return 0;
    return councilId === null ? 1 : 2;
  };
  return rows
    .toSorted((a, b) => nearness(a.council_id) - nearness(b.council_id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** The units of the tenant a visit may go to. */
export async function unitChoices(db: Db, actor: Actor): Promise<readonly NamedChoice[]> {
  return await db
    .selectFrom('tenants as t')
    .innerJoin('units as u', (join) =>
      join.on((is) =>
        is.or([
          is('u.code', '=', is.ref('t.unit_code')),
          is('u.parent_code', '=', is.ref('t.unit_code')),
        ]),
      ),
    )
    .select(['u.code as value', 'u.name as label'])
    .where('t.id', '=', actor.tenantId)
    .where('u.valid_to', 'is', null)
    .orderBy('u.search_key')
    .execute();
}
