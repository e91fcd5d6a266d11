import { publicName, publicPlace } from '#src/modules/publication/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { ContactState, ContactTiming } from '#src/modules/petitions/schema.ts';

/** A meeting with voters as it is announced: the place, the day, the group; no note, no free list of names. */
export interface PublicContact {
  readonly code: string;
  readonly heldOn: string;
  /** The unit's name where the place as typed is somebody's home. */
  readonly place: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly sessionName: string | null;
  readonly timing: ContactTiming;
  readonly groupName: string | null;
  readonly voterCount: number | null;
  readonly state: ContactState;
  /** `08:30`; empty where nobody said. */
  readonly startsAt: string;
  /** What it is about, without personal data. */
  readonly topic: string;
  /** As it was first announced, where it was moved since. */
  readonly movedFrom: {
    readonly on: string;
    readonly at: string;
    readonly place: string | null;
  } | null;
  readonly cancelledOn: string | null;
  readonly cancelledWords: string;
  /** As the office typed it; shown only where it names a delegate of the council. */
  readonly typedDelegates: string;
}

export interface ContactAsk {
  readonly tenantId: string;
  readonly councilId: string;
  readonly unitCode?: string | undefined;
  readonly today: string;
  /** The code of the last contact read. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

function contacts(db: Db, { tenantId, councilId }: Pick<ContactAsk, 'tenantId' | 'councilId'>) {
  return db
    .selectFrom('voter_contacts as v')
    .innerJoin('units as u', 'u.code', 'v.unit_code')
    .leftJoin('council_sessions as s', (join) =>
      join.onRef('s.tenant_id', '=', 'v.tenant_id').onRef('s.id', '=', 'v.session_id'),
    )
    .leftJoin('bodies as g', (join) =>
      join.onRef('g.tenant_id', '=', 'v.tenant_id').onRef('g.id', '=', 'v.delegate_group_id'),
    )
    .select(['v.code', 'v.held_on', 'v.place', 'v.unit_code', 'u.name as unit_name'])
    .select(['s.name as session_name', 'v.timing', 'g.name as group_name', 'v.voter_count'])
    .select(['v.delegates', 'v.state', 'v.starts_at', 'v.topic'])
    .select(['v.announced_on', 'v.announced_at', 'v.announced_place'])
    .select(['v.cancelled_on', 'v.cancelled_words'])
    .where('v.tenant_id', '=', tenantId)
    .where('v.council_id', '=', councilId);
}

type Row = Awaited<ReturnType<ReturnType<typeof contacts>['execute']>>[number];

const toContact = (row: Row): PublicContact => ({
  code: row.code,
  heldOn: row.held_on,
  place: publicPlace(row.place) ?? row.unit_name,
  unitCode: row.unit_code,
  unitName: row.unit_name,
  sessionName: publicName(row.session_name),
  timing: row.timing,
  groupName: publicName(row.group_name),
  voterCount: row.voter_count,
  state: row.state,
  startsAt: row.starts_at,
  topic: publicName(row.topic),
  movedFrom:
    row.announced_on === null
      ? null
      : {
          on: row.announced_on,
          at: row.announced_at ?? '',
          place:
            row.announced_place === null || row.announced_place === row.place
              ? null
              : publicPlace(row.announced_place),
        },
  cancelledOn: row.cancelled_on,
  cancelledWords: publicName(row.cancelled_words),
  typedDelegates: row.delegates,
});

export async function publicContacts(
  db: Db,
  ask: ContactAsk,
): Promise<{ readonly items: readonly PublicContact[]; readonly next: string | null }> {
  const rows = await contacts(db, ask)
    .where((is) => is.or([is('v.state', '=', 'held'), is('v.held_on', '<', ask.today)]))
    .$if(ask.unitCode !== undefined, (from) => from.where('v.unit_code', '=', ask.unitCode ?? ''))
    .$if(ask.cursor !== undefined, (from) =>
      from.where((is) =>
        is(
          is.refTuple('v.held_on', 'v.id'),
          '<',
          is
            .selectFrom('voter_contacts as w')
            .select(['w.held_on', 'w.id'])
            .where('w.tenant_id', '=', ask.tenantId)
            .where('w.code', '=', ask.cursor ?? '')
            .$asTuple('held_on', 'id'),
        ),
      ),
    )
    .orderBy('v.held_on', 'desc')
    .orderBy('v.id', 'desc')
    .limit(ask.limit + 1)
    .execute();
  const items = rows.slice(0, ask.limit).map(toContact);
  return { items, next: rows.length > ask.limit ? (items.at(-1)?.code ?? null) : null };
}

const MOST_AHEAD = 40;

/** What is announced from today on, nearest first; what was called off says so until its day. */
export async function contactsAhead(
  db: Db,
  ask: Pick<ContactAsk, 'tenantId' | 'councilId' | 'today'>,
): Promise<readonly PublicContact[]> {
  const rows = await contacts(db, ask)
    .where('v.state', '<>', 'held')
    .where('v.held_on', '>=', ask.today)
    .orderBy('v.held_on')
    .orderBy('v.starts_at')
    .orderBy('v.id')
    .limit(MOST_AHEAD)
    .execute();
  return rows.map(toContact);
}

export async function publicContact(
  db: Db,
  ask: Pick<ContactAsk, 'tenantId' | 'councilId'> & { readonly code: string },
): Promise<PublicContact | null> {
  const row = await contacts(db, ask).where('v.code', '=', ask.code).executeTakeFirst();
  return row ? toContact(row) : null;
}
