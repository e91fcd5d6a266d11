import type pg from 'pg';
import { databaseCode } from '../db/database-failure.ts';
import { StartFailure } from '../start-failure.ts';
import { ofTenant, speakFor, tablesOf, tablesTaken } from './catalogue.ts';
import { listed, named } from './session.ts';
import type { Tenant } from './tenant.ts';

export async function expectAbsent(client: pg.ClientBase, tenant: Tenant): Promise<void> {
  const { rows } = await client.query('select from public.tenants where id = $1', [tenant.id]);
  if (rows.length === 0) return;
  throw new StartFailure(
    `Hệ thống này đã có ${tenant.name}: chỉ phục hồi được một đơn vị sử dụng vào nơi chưa có đơn vị đó.`,
  );
}

/**
 * Brings one tenant's rows into the tables in use. Tables refer to each other in circles, so all of
 * them go in by one statement: keys are checked at its end.
 */
export async function moveTenant(
  client: pg.ClientBase,
  from: string,
  tenant: Tenant,
): Promise<void> {
  const tables = tablesTaken(await tablesOf(client), tenant.id);
  const inserts = tables.map((table, at) => {
    const columns = listed(table.columns);
    return `t${at} as (insert into public.${named(table.name)} (${columns})
      select ${columns} from ${named(from)}.${named(table.name)}${ofTenant(table, tenant.id)})`;
  });
  await speakFor(client, tenant.id);
  try {
    await client.query(`with ${inserts.join(',\n')} select`);
  } catch (error) {
    throw explained(error, tenant);
  }
}

function explained(error: unknown, tenant: Tenant): unknown {
  if (databaseCode(error) !== '23505') return error;
  const detail = error instanceof Error && 'detail' in error ? String(error.detail) : '';
  const login = /\(login\)=\(([^)]*)\)/.exec(detail)?.[1];
  if (login === undefined) return error;
  return new StartFailure(
    `Tên đăng nhập "${login}" của ${tenant.name} đã có người khác dùng trong hệ thống này: hãy đổi tên đăng nhập ở đây rồi phục hồi lại.`,
  );
}
