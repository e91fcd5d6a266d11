import type pg from 'pg';
import { StartFailure } from '../start-failure.ts';

const SCHEMAS = ['public', 'jobs'] as const;

const LACKING = `
select exists (
  select from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($2) and c.relkind in ('r', 'p')
    and not (c.relname = 'migrations' and n.nspname = 'public')
    and not (has_schema_privilege($1, n.oid, 'usage')
      and has_table_privilege($1, c.oid, 'select') and has_table_privilege($1, c.oid, 'insert')
      and has_table_privilege($1, c.oid, 'update') and has_table_privilege($1, c.oid, 'delete'))
) or exists (
  select from unnest($2::text[]) s
  where not exists (select from pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace
    where n.nspname = s and d.defaclrole = current_user::regrole and d.defaclobjtype = 'r'
      and d.defaclacl::text like '%' || $1 || '%')
) as lacking`;

/** Gives the application's role what it needs and no more: rows, never the tables themselves. */
export async function grantRights(client: pg.ClientBase, role: string): Promise<void> {
  const { rows: schemas } = await client.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname = any($1)',
    [SCHEMAS],
  );
  const names = schemas.map(({ name }) => name);
  const { rows } = await client.query<{ lacking: boolean }>(LACKING, [role, names]);
  if (rows[0]?.lacking === false) return;
  const to = `to ${client.escapeIdentifier(role)}`;
  const { rows: server } = await client.query<{ number: string }>(
    "select current_setting('server_version_num') as number",
  );
  // From 17 on a right of its own lets it renew statistics after much was loaded.
  const maintain = Number(server[0]?.number) >= 170_000 ? ', maintain' : '';
  for (const schema of names) {
    const ours = `alter default privileges in schema ${schema}`;
    const rights = `select, insert, update, delete${maintain}`;
    await client.query(`
      grant usage on schema ${schema} ${to};
      grant ${rights} on all tables in schema ${schema} ${to};
      grant usage on all sequences in schema ${schema} ${to};
      ${ours} grant ${rights} on tables ${to};
      ${ours} grant usage on sequences ${to};`);
  }
  await client.query(
    `revoke insert, update, delete on migrations from ${client.escapeIdentifier(role)}`,
  );
}

interface RoleFacts {
  readonly role: string;
  readonly is_super: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
}

/** Refuses a connection that row-level security would not hold: a superuser, an owner, one with BYPASSRLS. */
export async function assertPlainRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<RoleFacts>(`
    select r.rolname as role, r.rolsuper as is_super, r.rolbypassrls as bypasses,
      exists (select from pg_class c where c.relnamespace = 'public'::regnamespace
        and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owns
    from pg_roles r where r.rolname = current_user`);
  const found = rows[0];
  if (found && !found.is_super && !found.bypasses && !found.owns) return;
  const why = found?.is_super
    ? 'là superuser'
    : found?.bypasses
      ? 'có quyền BYPASSRLS'
      : 'là chủ sở hữu của các bảng';
  throw new StartFailure(
    `Ứng dụng không được kết nối bằng tài khoản ${found?.role ?? '?'} vì tài khoản này ${why}: hãy đặt DATABASE_APP_URL trỏ tới một tài khoản thường.`,
  );
}
