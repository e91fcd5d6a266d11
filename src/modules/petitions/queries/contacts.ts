import type { Selectable } from 'kysely';
import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { VoterContactRow } from '../store/contact-rows.ts';
import { visibleTo } from '../visible.ts';

export type Contact = Selectable<VoterContactRow> & {
  unit_name: string;
  session_name: string | null;
  group_name: string | null;
};
export type ListedContact = Contact & { opinion_count: number | null };

const PAGE = 50;

function contacts(db: Db | Tx, actor: Actor) {
  const councilId = visibleTo(actor).ownCouncilId;
  return db
    .selectFrom('voter_contacts as c')
    .innerJoin('units as u', 'u.code', 'c.unit_code')
    .leftJoin('council_sessions as s', (join) =>
      join.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.session_id'),
    )
    .leftJoin('bodies as g', (join) =>
      join.onRef('g.tenant_id', '=', 'c.tenant_id').onRef('g.id', '=', 'c.delegate_group_id'),
    )
    .selectAll('c')
    .select(['u.name as unit_name', 's.name as session_name', 'g.short_name as group_name'])
    .where('c.tenant_id', '=', actor.tenantId)
    .where('c.council_id', '=', councilId);
}

/** A contact of the reader's own council, by id or code. */
export async function contactById(
  db: Db | Tx,
  actor: Actor,
  idOrCode: string,
): Promise<Contact | null> {
  const column = idOrCode.startsWith('TX-') ? 'c.code' : 'c.id';
  const row = await contacts(db, actor).where(column, '=', idOrCode).executeTakeFirst();
  return row ?? null;
}

export async function contactsOf(
  db: Db,
  actor: Actor,
  after: { heldOn: string; id: string } | null,
): Promise<{ items: readonly ListedContact[]; next: { heldOn: string; id: string } | null }> {
  const rows = await contacts(db, actor)
    .select((is) =>
      is
        .selectFrom('petitions as p')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('p.tenant_id', '=', 'c.tenant_id')
        .whereRef('p.contact_id', '=', 'c.id')
        .as('opinion_count'),
    )
    .where('c.state', '<>', 'planned')
    .$if(after !== null, (query) =>
      query.where((is) =>
        is(is.refTuple('c.held_on', 'c.id'), '<', is.tuple(after?.heldOn ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('c.held_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE && last ? { heldOn: last.held_on, id: last.id } : null };
}

const MOST_CHOICES = 60;

/** Contacts that were held, newest first, to choose where voters were told. */
export async function heldContactChoices(
  db: Db,
  actor: Actor,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const rows = await contacts(db, actor)
    .where('c.state', '=', 'held')
    .orderBy('c.held_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(MOST_CHOICES)
    .execute();
  return rows.map((row) => ({
    value: row.code,
    label: `${formatDay(day(row.held_on))}: ${row.place}, ${row.unit_name}`,
  }));
}

/** What is announced and not yet told of, nearest first: past days wait to be completed. */
export async function plannedContacts(db: Db, actor: Actor): Promise<readonly Contact[]> {
  return await contacts(db, actor)
    .where('c.state', '=', 'planned')
    .orderBy('c.held_on')
    .orderBy('c.id')
    .limit(MOST_CHOICES)
    .execute();
}
