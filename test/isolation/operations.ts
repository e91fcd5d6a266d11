import type { Pool } from 'pg';
import type { House } from './house.ts';
import type { Side } from './readers.ts';

/** An operation of the API with a body that would be right, but for whose ids it names. */
export interface Operation {
  readonly method: string;
  /** As the house writes it: `/api/v1/duties/:id/acts/report`. */
  readonly path: string;
  readonly example: Readonly<Record<string, unknown>>;
}

interface Described {
  readonly paths: Record<
    string,
    Record<
      string,
      { requestBody?: { content: Record<string, { example?: Record<string, unknown> }> } }
    >
  >;
}

export async function operationsOf(house: House): Promise<readonly Operation[]> {
  const { text } = await house.ask(null, 'GET', '/api/openapi.json');
  const { paths } = JSON.parse(text.slice(text.indexOf('\n') + 1)) as Described;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) =>
      method === 'get'
        ? []
        : [
            {
              method: method.toUpperCase(),
              path: `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
              example: requestBody?.content['application/json']?.example ?? {},
            },
          ],
    ),
  );
}

/** The last word of a field’s name, and the table whose id it is. */
const ROWS: Readonly<Record<string, string>> = {
  petition: 'petitions',
  lead: 'petitions',
  body: 'bodies',
  council: 'bodies',
  meeting: 'meetings',
  item: 'agenda_items',
  paper: 'agenda_papers',
  duty: 'duties',
  file: 'files',
  person: 'people',
  seat: 'seats',
  session: 'council_sessions',
  contact: 'voter_contacts',
  invitee: 'invitees',
  conclusion: 'conclusions',
  vote: 'sitting_votes',
  rule: 'majority_rules',
  batch: 'petition_batches',
  document: 'answer_documents',
  submission: 'executive_submissions',
};

/** The same words with every id taken from that side. */
export async function withIdsOf(
  pool: Pool,
  side: Side,
  body: Readonly<Record<string, unknown>>,
): Promise<{ body: Record<string, unknown>; named: number }> {
  let named = 0;
  const changed = async (name: string, value: unknown): Promise<unknown> => {
    if (Array.isArray(value))
      return await Promise.all(value.map(async (one) => await changed(name, one)));
    if (typeof value === 'object' && value !== null) {
      const entries = await Promise.all(
        Object.entries(value).map(
          async ([key, inner]) => [key, await changed(key, inner)] as const,
        ),
      );
      return Object.fromEntries(entries);
    }
    const word = /([A-Za-z]+?)(?:Ids?|ies|s)?$/.exec(name)?.[1]?.replace(/^.*(?=[A-Z])/, '');
    const table = ROWS[(word ?? '').toLowerCase()];
    if (table === undefined || !/Ids?$/.test(name)) return value;
    const id = await rowOf(pool, side, table);
    if (id === undefined) return value;
    named += 1;
    return id;
  };
  return { body: (await changed('', body)) as Record<string, unknown>, named };
}

async function rowOf(pool: Pool, { councilId }: Side, table: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from isolation.owned where table_name = $1 and council_id = $2
     order by is_shared, id desc limit 1`,
    [table, councilId],
  );
  return rows[0]?.id;
}
