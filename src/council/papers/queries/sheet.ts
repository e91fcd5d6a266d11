import { sql } from 'kysely';
import type { BodyKind } from '#src/council/bodies/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Paper } from '../schema.ts';

export interface IssuingBody {
  readonly kind: BodyKind;
  readonly name: string;
  readonly councilName: string;
  /** `Tỉnh Hà Tĩnh`, `Xã Lộc Hà`. */
  readonly unitName: string;
}

/** The body whose name stands at the head, and the council it belongs to. */
export async function issuingBody(
  db: Db | Tx,
  paper: Pick<Paper, 'tenant_id' | 'issuing_body_id' | 'council_id'>,
): Promise<IssuingBody> {
  const { rows } = await sql<IssuingBody>`
    select b.kind, b.name, c.name as "councilName", u.name as "unitName"
    from bodies b
    join bodies c on c.tenant_id = b.tenant_id and c.id = ${paper.council_id}
    join units u on u.code = c.unit_code
    where b.tenant_id = ${paper.tenant_id} and b.id = ${paper.issuing_body_id}`.execute(db);
  const [body] = rows;
  if (!body) throw new Error(`paper without its body: ${paper.issuing_body_id}`);
  return body;
}
