import { sql } from 'kysely';
import type { ExpressionBuilder, RawBuilder, SqlBool } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { Tables } from '#src/platform/db/tables.ts';
import { isRare } from '#src/platform/db/word-search.ts';
import { searchKey, toTsQuery } from '#src/platform/text/search-key.ts';
import { petitionConditions } from '#src/modules/petitions/index.ts';
import type { Outcome } from '#src/modules/petitions/index.ts';
import type { PublicLabel } from '#src/modules/petitions/schema.ts';
import { publicName } from '../unapproved-words.ts';

/** Beside the public labels: anything that was answered, and what the place confirmed on the ground. */
export const PUBLIC_GROUPS = ['replied', 'confirmed'] as const;
export type PublicGroup = (typeof PUBLIC_GROUPS)[number];

export interface PublicAsk {
  readonly tenantId: string;
  readonly councilId?: string | undefined;
  readonly unitCode?: string | undefined;
  readonly field?: string | undefined;
  readonly state?: PublicLabel | PublicGroup | undefined;
  readonly sessionId?: string | undefined;
  readonly contactCode?: string | undefined;
  /** The voter contact at which results were told. */
  readonly toldAtCode?: string | undefined;
  /** The rows behind one of the council's figures: the words of the register itself. */
  readonly figure?: PublicFigure | undefined;
  readonly text?: string | undefined;
  /** Most of the words instead of all; the name of the place counts as words too. */
  readonly isNear?: boolean | undefined;
  /** The code of the last petition read; no id ever leaves. */
  readonly cursor?: string | undefined;
  readonly order?: 'newest' | 'answered' | 'approved';
  readonly limit: number;
}

/** How far petitions received since a day have come. */
export interface PublicFigure {
  readonly outcome: Outcome;
  readonly from: string;
  readonly today: string;
}

/** A line of the public register: every column is named here, one by one. */
export interface PublicLine {
  readonly code: string;
  readonly title: string;
  readonly asked: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly fieldCode: string | null;
  readonly publicLabel: PublicLabel;
  readonly answeringBodyName: string | null;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
  readonly timesRaised: number;
  readonly updatedAt: Date;
}

export interface PublicPage {
  readonly items: readonly PublicLine[];
  readonly next: string | null;
}

type From = Tables & {
  o: Tables['publications'];
  p: Tables['petitions'];
  u: Tables['units'];
  b: Tables['bodies'];
  v: Tables['voter_contacts'];
};
type Where = ExpressionBuilder<From, 'o' | 'p'>;

type Id = RawBuilder<unknown>;

/** As a value and not as `not exists`: the planner takes an anti-join with known ids for one that leaves no row. */
const opens = (tenant: Id, council: Id) => sql<SqlBool>`(
  select s.value from council_settings s where s.tenant_id = ${tenant}
    and s.council_id = ${council} and s.key = 'portal.isOpen') is distinct from 'false'::jsonb`;

/** Of a council whose portal is open: that of a row `of` with its tenant and council, or of a council itself. */
export const isPortalOpen = (of = 'o', council = 'council_id') =>
  opens(sql.ref(`${of}.tenant_id`), sql.ref(`${of}.${council}`));

/** Approved, and of a council whose portal is open. */
export const isPublic = () => sql<SqlBool>`o.state = 'published' and ${isPortalOpen()}`;

/** The same, asked once of a council that is known instead of once for each row. */
function isPublicOf({ tenantId, councilId }: PublicAsk) {
  if (councilId === undefined) return isPublic();
  const isOpen = opens(sql`${tenantId}::uuid`, sql`${councilId}::uuid`);
  return sql<SqlBool>`o.state = 'published' and ${isOpen}`;
}

/** Of the tenant and council; `isRead` off where the index of words finds the rows, not that of the council. */
function own({ tenantId, councilId }: PublicAsk, isRead = true) {
  const tenant = sql<SqlBool>`o.tenant_id = ${tenantId}`;
  const all =
    councilId === undefined ? tenant : sql<SqlBool>`${tenant} and o.council_id = ${councilId}`;
  return isRead ? sql<SqlBool>`(${all})` : sql<SqlBool>`(${all}) is true`;
}

/** What the words of a text are, before its rows are looked for. */
interface KnownWords {
  /** Rare words are looked up; common ones are met soon among the newest texts. */
  readonly areRare: boolean;
  /** The units called by any of them, where nearly fitting texts are asked for. */
  readonly places: readonly string[];
}

const NO_WORDS: KnownWords = { areRare: false, places: [] };

async function knownWords(db: Db, { text, isNear }: PublicAsk): Promise<KnownWords> {
  const query = text && (isNear === true ? anyOf(wordsOf(text)) : toTsQuery(text));
  if (!query) return NO_WORDS;
  const areRare = await isRare(db, 'publications', query);
  if (isNear !== true) return { areRare, places: [] };
  const { rows } = await sql<{ code: string }>`select n.code from units n
    where to_tsvector('simple', n.search_key) @@ to_tsquery('simple', ${query})`.execute(db);
  return { areRare, places: rows.map(({ code }) => code) };
}

export function publicRows(db: Db, ask: PublicAsk, known = NO_WORDS) {
  const words = ask.text === undefined ? [] : wordsOf(ask.text);
  const query = ask.text === undefined || ask.isNear === true ? null : toTsQuery(ask.text);
  return db
    .selectFrom('publications as o')
    .innerJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'o.tenant_id').onRef('p.id', '=', 'o.petition_id'),
    )
    .where(own(ask, query === null || !known.areRare))
    .where(isPublicOf(ask))
    .$if(ask.councilId !== undefined, (from) =>
      from.where('p.council_id', '=', ask.councilId ?? ''),
    )
    .$if(ask.unitCode !== undefined, (from) => from.where('p.unit_code', '=', ask.unitCode ?? ''))
    .$if(ask.field !== undefined, (from) => from.where('p.field_code', '=', ask.field ?? ''))
    .$if(ask.sessionId !== undefined, (from) =>
      from.where('p.session_id', '=', ask.sessionId ?? ''),
    )
    .$if(ask.contactCode !== undefined, (from) =>
      from.where('p.contact_id', '=', (is) =>
        is
          .selectFrom('voter_contacts as v')
          .select('v.id')
          .where('v.tenant_id', '=', ask.tenantId)
          .where('v.code', '=', ask.contactCode ?? ''),
      ),
    )
    .$if(ask.toldAtCode !== undefined, (from) =>
      from.where('p.id', 'in', (is) =>
        is
          .selectFrom('petition_tellings as t')
          .innerJoin('voter_contacts as v', (join) =>
            join.onRef('v.tenant_id', '=', 't.tenant_id').onRef('v.id', '=', 't.contact_id'),
          )
          .select('t.petition_id')
          .where('t.tenant_id', '=', ask.tenantId)
          .where('t.taken_back_at', 'is', null)
          .where('v.code', '=', ask.toldAtCode ?? ''),
      ),
    )
    .$if(ask.state !== undefined, (from) => from.where(inState(ask.state ?? 'ended')))
    .$if(ask.figure !== undefined, (from) => from.where(behind(ask.figure)))
    .$if(query !== null, (from) =>
      from.where(sql<SqlBool>`o.search @@ to_tsquery('simple', ${query})`),
    )
    .$if(ask.isNear === true && words.length > 0, (from) =>
      from.where(among(ask, words, known)).where(hasMost(words)),
    );
}

const MOST_WORDS = 12;
/** Among so many of the newest, what nearly fits is looked for. */
const MOST_LOOKED_AT = 2_000;

function wordsOf(text: string): readonly string[] {
  const words = searchKey(text).match(/[a-z0-9]+/g) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const anyOf = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' | ');

/** Asked once and not of each row: there are few units and many texts. */
const unitsCalled = (query: string) => sql`(array(select n.code from units n
  where to_tsvector('simple', n.search_key) @@ to_tsquery('simple', ${query})))`;

/** The newest texts with any of the words, and the newest texts of places so called. */
function among(ask: PublicAsk, words: readonly string[], { areRare, places }: KnownWords) {
  const withWords = sql`(select o.petition_id from publications o
    where ${own(ask, !areRare)} and o.state = 'published'
      and o.search @@ to_tsquery('simple', ${anyOf(words)})
    order by o.petition_id desc limit ${MOST_LOOKED_AT})`;
  if (places.length === 0) return sql<SqlBool>`o.petition_id in ${withWords}`;
  return sql<SqlBool>`o.petition_id in (${withWords} union all
    (select o.petition_id from publications o
      join petitions p on p.tenant_id = o.tenant_id and p.id = o.petition_id
      where ${own(ask)} and o.state = 'published' and p.unit_code = any(${[...places]})
      order by o.petition_id desc limit ${MOST_LOOKED_AT}))`;
}

/** Two thirds of the words, in the approved text or in the name of its unit. */
function hasMost(words: readonly string[]) {
  const least = Math.max(1, Math.ceil((words.length * 2) / 3));
  const found = words.map((word) => {
    const query = `'${word}'`;
    return sql`(o.search @@ to_tsquery('simple', ${query}) or p.unit_code = any${unitsCalled(query)})::int`;
  });
  return sql<SqlBool>`(${sql.join(found, sql` + `)}) >= ${least}`;
}

function behind(figure: PublicFigure | undefined) {
  if (figure === undefined) return sql<SqlBool>`true`;
  const { outcome, from, today } = figure;
  return sql<SqlBool>`${petitionConditions({ scope: 'own', outcome, from }, today)}`;
}

function inState(state: PublicLabel | PublicGroup) {
  return (is: Where) => {
    if (state === 'replied') return is('p.answered_on', 'is not', null);
    if (state === 'confirmed') return is('p.check_finding', '=', 'matches');
    return is('p.public_label', '=', state);
  };
}

/** Said of both tables: a plan that walks the two side by side begins neither of them at its newest row. */
function isAfter({ tenantId, cursor }: PublicAsk) {
  const last = sql`(select c.id from petitions c where c.tenant_id = ${tenantId} and c.code = ${cursor})`;
  return sql<SqlBool>`o.petition_id < ${last} and p.id < ${last}`;
}

/** The petitions anybody may read, and of each only what a named person approved. */
export async function publicPetitions(db: Db, ask: PublicAsk): Promise<PublicPage> {
  const rows = await publicRows(db, ask, await knownWords(db, ask))
    .innerJoin('units as u', 'u.code', 'p.unit_code')
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.id', '=', 'p.responsible_body_id'),
    )
    .select(['p.code', 'o.title', 'o.asked', 'p.unit_code', 'u.name as unit_name'])
    .select(['p.field_code', 'p.public_label', 'b.name as body_name', 'p.received_on'])
    .select(['p.due_on', 'p.due_is_proposed', 'p.answered_on', 'p.times_raised'])
    .select(['o.changed_at', 'p.last_act_at'])
    .$if(ask.cursor !== undefined, (from) => from.where(isAfter(ask)))
    .$if(ask.order === 'answered', (from) =>
      from
        .where('p.answered_on', 'is not', null)
        .orderBy('p.answered_on', 'desc')
        .orderBy('p.id', 'desc'),
    )
    .$if(ask.order === 'approved', (from) => from.orderBy('o.approved_at', 'desc'))
    .$if(ask.order === undefined || ask.order === 'newest', (from) =>
      from.orderBy('o.petition_id', 'desc'),
    )
    .limit(ask.limit + 1)
    .execute();
  const items = rows.slice(0, ask.limit).map((row) => ({
    code: row.code,
    title: row.title ?? '',
    asked: row.asked ?? '',
    unitCode: row.unit_code,
    unitName: row.unit_name,
    fieldCode: row.field_code,
    publicLabel: row.public_label,
    answeringBodyName: publicName(row.body_name),
    receivedOn: row.received_on,
    dueOn: row.due_is_proposed ? null : row.due_on,
    answeredOn: row.answered_on,
    timesRaised: row.times_raised,
    updatedAt: row.last_act_at > row.changed_at ? row.last_act_at : row.changed_at,
  }));
  return { items, next: rows.length > ask.limit ? (items.at(-1)?.code ?? null) : null };
}

const COUNTED = 1_000;

/** How many there are, counted as far as a reader cares. */
export async function countPublicPetitions(db: Db, ask: PublicAsk): Promise<number> {
  const some = publicRows(db, ask, await knownWords(db, ask))
    .select('p.code')
    .limit(COUNTED)
    .as('some');
  const { count } = await db
    .selectFrom(some)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
