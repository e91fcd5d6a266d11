import { dayAt } from '#src/council/calendar/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Paper } from '../schema.ts';

export interface TemplateLine {
  readonly id: string;
  readonly kind: string;
  readonly file_name: string;
  readonly valid_from: string;
  readonly note: string;
  readonly set_at: Date;
  readonly isOwn: boolean;
  readonly setBy: string | null;
}

/** An office's own template in force on the day of the paper; null means the stock one. */
export async function templateContent(
  db: Db | Tx,
  paper: Pick<Paper, 'tenant_id' | 'council_id' | 'kind' | 'dated_on'>,
  now: Date,
): Promise<Buffer | null> {
  const row = await inForce(db, paper, now).select('content').executeTakeFirst();
  return row?.content ?? null;
}

/** The newest a council has set for the kind by the day of the paper. */
function inForce(
  db: Db | Tx,
  paper: Pick<Paper, 'tenant_id' | 'council_id' | 'kind' | 'dated_on'>,
  now: Date,
) {
  return db
    .selectFrom('paper_templates')
    .where('tenant_id', '=', paper.tenant_id)
    .where('council_id', '=', paper.council_id)
    .where('kind', '=', paper.kind)
    .where('valid_from', '<=', paper.dated_on ?? dayAt(now))
    .orderBy('valid_from', 'desc');
}

/** Whether the Word file of a paper is drawn into a template of the office's own. */
export async function hasOwnTemplate(
  db: Db | Tx,
  paper: Pick<Paper, 'tenant_id' | 'council_id' | 'kind' | 'dated_on'>,
  now: Date,
): Promise<boolean> {
  const row = await inForce(db, paper, now)
    .select((eb) => eb('content', 'is not', null).$castTo<boolean>().as('isOwn'))
    .executeTakeFirst();
  return row?.isOwn ?? false;
}

/** Every template a council has set, newest first; the files themselves stay behind. */
export async function templatesOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<readonly TemplateLine[]> {
  return await db
    .selectFrom('paper_templates as t')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.set_by'),
    )
    .select(['t.id', 't.kind', 't.file_name', 't.valid_from', 't.note', 't.set_at'])
    .select((eb) => [
      eb('t.content', 'is not', null).$castTo<boolean>().as('isOwn'),
      'p.full_name as setBy',
    ])
    .where('t.tenant_id', '=', tenantId)
    .where('t.council_id', '=', councilId)
    .orderBy('t.valid_from', 'desc')
    .execute();
}
