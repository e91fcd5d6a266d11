import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { outcomeIs, petitionConditions } from '#src/modules/petitions/index.ts';
import type { Outcome, PetitionFilter } from '#src/modules/petitions/index.ts';

/** Bound it by a session or by days of receipt: then an index gives the rows. */
export interface FigureAsk {
  readonly tenantId: string;
  readonly councilId: string;
  readonly today: string;
  readonly sessionId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly fieldCode?: string | undefined;
  readonly bodyId?: string | undefined;
  /** Only what voters can read. */
  readonly onlyPublished?: boolean;
}

export const MEASURES = ['answered', 'resolved', 'checked', 'matching', 'agreeing'] as const;
export type Measure = (typeof MEASURES)[number];

/** What each measure is counted of. */
export const DENOMINATORS = {
  answered: 'due',
  resolved: 'answered',
  checked: 'answered',
  matching: 'checked',
  agreeing: 'rated',
} as const satisfies Readonly<Record<Measure, Outcome>>;

export interface Figure {
  readonly value: number;
  readonly of: number;
}
export type Figures = Readonly<Record<Measure, Figure>>;

export const GROUPS = ['session', 'field', 'body'] as const;
export type GroupBy = (typeof GROUPS)[number];

export interface GroupedFigures {
  /** The session, field or body; null where the petition has none. */
  readonly key: string | null;
  readonly figures: Figures;
}

/** How many of each outcome, and of which session, field and body where these were asked for. */
type Counts = Readonly<Record<string, number | string | null>>;

/** The four figures of a council. Each number has exactly the rows its link opens. */
export async function figures(db: Db, ask: FigureAsk): Promise<Figures> {
  return figuresIn(summed(await counted(db, ask, [])));
}

export interface FiguresWithGroups {
  readonly all: Figures;
  readonly by: Readonly<Record<GroupBy, readonly GroupedFigures[]>>;
}

/** The figures and their parts by session, field and body: the petitions are read once for all of them. */
export async function figuresWithGroups(db: Db, ask: FigureAsk): Promise<FiguresWithGroups> {
  const rows = await counted(db, ask, GROUPS);
  return {
    all: figuresIn(summed(rows)),
    by: {
      session: grouped(rows, 'session'),
      field: grouped(rows, 'field'),
      body: grouped(rows, 'body'),
    },
  };
}

const KEYS: Readonly<Record<GroupBy, RawBuilder<unknown>>> = {
  session: sql`p.session_id`,
  field: sql`p.field_code`,
  body: sql`p.responsible_body_id`,
};

/** Of most first, those without a name last. */
function grouped(rows: readonly Counts[], by: GroupBy): readonly GroupedFigures[] {
  const byKey = Map.groupBy(rows, (row) => row[by] ?? null);
  return [...byKey]
    .map(([key, own]) => ({ key: key === null ? null : String(key), sums: summed(own) }))
    .filter(({ sums }) => STANDING.some((outcome) => outcome in sums))
    .toSorted((a, b) => (b.sums['due'] ?? 0) - (a.sums['due'] ?? 0) || byName(a.key, b.key))
    .map(({ key, sums }) => ({ key, figures: figuresIn(sums) }));
}

const byName = (a: string | null, b: string | null): number =>
  a === b ? 0 : a !== null && (b === null || a < b) ? -1 : 1;

function summed(rows: readonly Counts[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const row of rows)
    for (const outcome of COUNTED)
      if (outcome in row) sums[outcome] = (sums[outcome] ?? 0) + Number(row[outcome]);
  return sums;
}

/** The rows of what stands and those of what voters said, one after the other. */
async function counted(
  db: Db,
  ask: FigureAsk,
  keys: readonly GroupBy[],
): Promise<readonly Counts[]> {
  const parts = await Promise.all([
    countRows(db, ask, keys, STANDING, sql`true`),
    countRows(db, ask, keys, RATED, isRated(ask)),
  ]);
  return parts.flat();
}

const STANDING: readonly Outcome[] = ['due', 'answered', 'resolved', 'checked', 'matching'];
const RATED: readonly Outcome[] = ['rated', 'agreeing'];
const COUNTED = [...STANDING, ...RATED];

/**
 * Voters rate after they have told: of the petitions of a time, ratings since then name all that are rated. As an
 * array they are looked up one by one; joined, the planner reads every petition of that time once more.
 */
function isRated({ tenantId, from }: FigureAsk): RawBuilder<unknown> {
  const ratings = sql`select r.petition_id from voter_ratings r where r.tenant_id = ${tenantId}`;
  if (from === undefined) return sql`p.id in (${ratings})`;
  return sql`p.id = any(array(${ratings} and r.rated_at >= ${from}::date - 1))`;
}

async function countRows(
  db: Db,
  ask: FigureAsk,
  keys: readonly GroupBy[],
  outcomes: readonly Outcome[],
  also: RawBuilder<unknown>,
): Promise<readonly Counts[]> {
  const counts = outcomes.map(
    (outcome) =>
      sql`(count(*) filter (where ${outcomeIs(outcome, ask.today)}))::int as ${sql.ref(outcome)}`,
  );
  const named = keys.map((key) => sql`${KEYS[key]} as ${sql.ref(key)}`);
  const groups = keys.map((key) => KEYS[key]);
  const { rows } = await sql<Counts>`
    select ${sql.join([...named, ...counts])} from petitions p
    where p.tenant_id = ${ask.tenantId} and p.council_id = ${ask.councilId}
      and ${petitionConditions(filterOf(ask), ask.today)} and ${published(ask)} and ${also}
    ${keys.length === 0 ? sql`` : sql`group by ${sql.join(groups)}`}`.execute(db);
  return rows;
}

/** The same question as a filter of the register. */
export function filterOf(ask: Omit<FigureAsk, 'tenantId' | 'councilId' | 'today'>): PetitionFilter {
  return {
    scope: 'own',
    ...(ask.sessionId !== undefined && { session: ask.sessionId }),
    ...(ask.from !== undefined && { from: ask.from }),
    ...(ask.to !== undefined && { to: ask.to }),
    ...(ask.fieldCode !== undefined && { field: ask.fieldCode }),
    ...(ask.bodyId !== undefined && { body: ask.bodyId }),
  };
}

const published = ({ onlyPublished }: FigureAsk): RawBuilder<unknown> =>
  onlyPublished ? sql`p.is_public` : sql`true`;

function figuresIn(sums: Readonly<Record<string, number>>): Figures {
  const figure = (measure: Measure): Figure => ({
    value: sums[measure] ?? 0,
    of: sums[DENOMINATORS[measure]] ?? 0,
  });
  return {
    answered: figure('answered'),
    resolved: figure('resolved'),
    checked: figure('checked'),
    matching: figure('matching'),
    agreeing: figure('agreeing'),
  };
}
