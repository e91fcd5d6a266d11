import type pg from 'pg';
import { StartFailure } from '../start-failure.ts';
import { named } from './session.ts';

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly unitCode: string;
}

/** The one tenant a code means: the code of its unit, or its id. */
export async function tenantOf(
  client: pg.ClientBase,
  code: string,
  schema = 'public',
): Promise<Tenant> {
  const { rows } = await client.query<Tenant>(
    `select id, name, unit_code as "unitCode" from ${named(schema)}.tenants
     where unit_code = $1 or id::text = $1 order by created_at`,
    [code],
  );
  const [found, another] = rows;
  if (found === undefined) throw new StartFailure(`Không có đơn vị sử dụng nào mang mã "${code}".`);
  if (another === undefined) return found;
  const list = rows.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new StartFailure(`Có nhiều đơn vị sử dụng mang mã "${code}", hãy ghi rõ một: ${list}.`);
}
