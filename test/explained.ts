import { openDb, openPool } from '#src/platform/db/open-database.ts';
import type { Db } from '#src/platform/db/database.ts';

export interface Explained {
  readonly db: Db;
  /** The plans of what `work` asked that read one of these tables from end to end. */
  scansOf(work: (db: Db) => Promise<unknown>): Promise<readonly string[]>;
  /** All plans of the last work, as one text. */
  plans(): string;
  close(): Promise<void>;
}

interface Plan {
  readonly rows: readonly { 'QUERY PLAN': string }[];
}

/** `kept`: the plan that serves every value of a prepared statement. */
export type ExplainedPlan = 'own' | 'kept';

/** A database whose every select is explained before it runs. */
export function openExplained(
  url: string,
  tables: readonly string[],
  which: ExplainedPlan = 'own',
): Explained {
  const plans: string[] = [];
  const pool = openPool({ connectionString: url, max: 2 });
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (text: string, values: unknown) => Promise<Plan>;
    const explain = async (text: string, values: unknown) => {
      if (!/^\s*(select|with)/.test(text)) return await query(text, values);
      const plan =
        which === 'own'
          ? await query(`explain ${text}`, values)
          : await query(`explain (generic_plan) ${text}`, undefined);
      plans.push(plan.rows.map((row) => row['QUERY PLAN']).join('\n'));
      return await query(text, values);
    };
    Object.assign(client, { query: explain });
  });
  const db = openDb(pool);
  const whole = new RegExp(`Seq Scan on (?:${tables.join('|')})\\b`);
  return {
    db,
    plans: () => plans.join('\n'),
    close: async () => await db.destroy(),
    async scansOf(work) {
      plans.length = 0;
      await work(db);
      if (plans.length === 0) return ['nothing was explained'];
      return plans.filter((plan) => whole.test(plan));
    },
  };
}
