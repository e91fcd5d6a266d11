import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { isRare } from '#src/platform/db/word-search.ts';
import { searchKey, toTsQuery } from '#src/platform/text/search-key.ts';
import type { PublicLabel } from '#src/modules/petitions/schema.ts';
import { publicName } from '../unapproved-words.ts';
import { askedOf } from './public-asked.ts';
import type { PublicAsk } from './public-asked.ts';

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
    .where(askedOf(ask))
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

type Council = PublicAsk & { readonly councilId: string };

/** A council is known and no words are asked: indexes of its public petitions alone give the rows. */
const isOfCouncil = (ask: PublicAsk): ask is Council =>
  ask.councilId !== undefined && ask.text === undefined && ask.order !== 'approved';

/** The public petitions of a council, by what `petitions` alone knows of them. */
export function publicOnes(db: Db, ask: Council) {
  const isOpen = opens(sql`${ask.tenantId}::uuid`, sql`${ask.councilId}::uuid`);
  return db
    .selectFrom('petitions as p')
    .where('p.tenant_id', '=', ask.tenantId)
    .where('p.council_id', '=', ask.councilId)
    .where(sql<SqlBool>`p.is_public and ${isOpen}`)
    .where(askedOf(ask));
}

/** The rows of a page, named before anything else is read of them. */
function pageOf(db: Db, ask: Council) {
  const ids = publicOnes(db, ask)
    .select('p.id')
    .$if(ask.cursor !== undefined, (from) => from.where(sql<SqlBool>`p.id < ${lastRead(ask)}`))
    .$if(ask.order === 'answered', (from) =>
      from.where('p.answered_on', 'is not', null).orderBy('p.answered_on', 'desc'),
    )
    .orderBy('p.id', 'desc')
    .limit(ask.limit + 1);
  return db
    .selectFrom('publications as o')
    .innerJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'o.tenant_id').onRef('p.id', '=', 'o.petition_id'),
    )
    .where('p.tenant_id', '=', ask.tenantId)
    .where(sql<SqlBool>`p.id = any(array(${ids}))`)
    .where('o.state', '=', 'published');
}

const lastRead = ({ tenantId, cursor }: PublicAsk) =>
  sql`(select c.id from petitions c where c.tenant_id = ${tenantId} and c.code = ${cursor})`;

/** Said of both tables: a plan that walks the two side by side begins neither of them at its newest row. */
function isAfter(ask: PublicAsk) {
  return sql<SqlBool>`o.petition_id < ${lastRead(ask)} and p.id < ${lastRead(ask)}`;
}

async function rowsOf(db: Db, ask: PublicAsk) {
  if (isOfCouncil(ask)) return pageOf(db, ask);
  return publicRows(db, ask, await knownWords(db, ask)).$if(ask.cursor !== undefined, (from) =>
    from.where(isAfter(ask)),
  );
}

/** The petitions anybody may read, and of each only what a named person approved. */
export async function publicPetitions(db: Db, ask: PublicAsk): Promise<PublicPage> {
  const rows = await (
    await rowsOf(db, ask)
  )
    .innerJoin('units as u', 'u.code', 'p.unit_code')
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.id', '=', 'p.responsible_body_id'),
    )
    .select(['p.code', 'o.title', 'o.asked', 'p.unit_code', 'u.name as unit_name'])
    .select(['p.field_code', 'p.public_label', 'b.name as body_name', 'p.received_on'])
    .select(['p.due_on', 'p.due_is_proposed', 'p.answered_on', 'p.times_raised'])
    .select(['o.changed_at', 'p.last_act_at'])
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
  const all = isOfCouncil(ask)
    ? publicOnes(db, ask).select('p.id')
    : publicRows(db, ask, await knownWords(db, ask)).select('p.id');
  const some = all.limit(COUNTED).as('some');
  const { count } = await db
    .selectFrom(some)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
