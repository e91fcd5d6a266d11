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

type Counts = Readonly<Record<string, number>> & { readonly key: string | null };

/** The four figures of a council. Each number has exactly the rows its link opens. */
export async function figures(db: Db, ask: FigureAsk): Promise<Figures> {
  const [group] = await counted(db, ask, sql`null::text`);
  return group?.figures ?? figuresIn({}, {});
}

export async function figuresBy(
  db: Db,
  ask: FigureAsk,
  by: GroupBy,
): Promise<readonly GroupedFigures[]> {
  return await counted(db, ask, KEYS[by]);
}

const KEYS: Readonly<Record<GroupBy, RawBuilder<unknown>>> = {
  session: sql`p.session_id::text`,
  field: sql`p.field_code`,
  body: sql`p.responsible_body_id::text`,
};

async function counted(
  db: Db,
  ask: FigureAsk,
  key: RawBuilder<unknown>,
): Promise<readonly GroupedFigures[]> {
  const [stood, rated] = await Promise.all([
    countRows(db, ask, key, STANDING, sql`true`),
    countRows(db, ask, key, RATED, isRated(ask)),
  ]);
  const ratings = new Map(rated.map((row) => [row.key, row]));
  return stood.map((row) => ({
    key: row.key,
    figures: figuresIn(row, ratings.get(row.key) ?? {}),
  }));
}

const STANDING: readonly Outcome[] = ['due', 'answered', 'resolved', 'checked', 'matching'];
const RATED: readonly Outcome[] = ['rated', 'agreeing'];

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
  key: RawBuilder<unknown>,
  outcomes: readonly Outcome[],
  also: RawBuilder<unknown>,
): Promise<readonly Counts[]> {
  const counts = outcomes.map(
    (outcome) =>
      sql`(count(*) filter (where ${outcomeIs(outcome, ask.today)}))::int as ${sql.ref(outcome)}`,
  );
  const { rows } = await sql<Counts>`
    select ${key} as key, ${sql.join(counts)} from petitions p
    where p.tenant_id = ${ask.tenantId} and p.council_id = ${ask.councilId}
      and ${petitionConditions(filterOf(ask), ask.today)} and ${published(ask)} and ${also}
    group by 1 order by 2 desc, 1`.execute(db);
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

function figuresIn(
  stood: Readonly<Record<string, number | string | null>>,
  rated: Readonly<Record<string, number | string | null>>,
): Figures {
  const all = { ...stood, ...rated };
  const figure = (measure: Measure): Figure => ({
    value: Number(all[measure] ?? 0),
    of: Number(all[DENOMINATORS[measure]] ?? 0),
  });
  return {
    answered: figure('answered'),
    resolved: figure('resolved'),
    checked: figure('checked'),
    matching: figure('matching'),
    agreeing: figure('agreeing'),
  };
}
