import type pg from 'pg';

/**
 * How far row-level security guards a table:
 *
 * - `shared`: it has no tenant; the reason stands beside it.
 * - `directory`: read before the tenant is known, written in the tenant's context only.
 * - `register`: read freely, because text search would lose its index behind a policy and `visibleTo`
 *   answers there; written in the tenant's context only.
 * - `sealed`: read and written in the tenant's context only.
 */
export interface TableClasses {
  readonly shared: Readonly<Record<string, string>>;
  readonly directory: Readonly<Record<string, string>>;
  readonly register: readonly string[];
  readonly sealed: readonly string[];
}

export type Guard = 'open' | 'sealed';

/** Without a tenant the function refuses aloud; an empty answer would hide that one was forgotten. */
export const SPEAKING_TENANT = `
create function speaking_tenant() returns uuid language plpgsql stable parallel safe as $$
declare said text := current_setting('nghisu.tenant', true);
begin
  if said is null or said = '' then
    raise exception 'no tenant speaks here' using errcode = 'insufficient_privilege';
  end if;
  return said::uuid;
end $$;
`;

const MINE = 'tenant_id = speaking_tenant()';

/** The statements that guard a table: `open` to readers, or `sealed`. For migrations. */
export function guard(table: string, kind: Guard): string {
  const rules =
    kind === 'sealed'
      ? [`create policy tenant_alone on ${table} using (${MINE}) with check (${MINE})`]
      : [
          `create policy all_read on ${table} for select using (true)`,
          `create policy tenant_inserts on ${table} for insert with check (${MINE})`,
          `create policy tenant_updates on ${table} for update using (${MINE}) with check (${MINE})`,
          `create policy tenant_deletes on ${table} for delete using (${MINE})`,
        ];
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    // The owner is the operator: upgrades, backups and moves see every tenant.
    `create policy operator on ${table} to current_user using (true) with check (true)`,
    ...rules,
  ]
    .map((statement) => `${statement};\n`)
    .join('');
}

interface Found {
  readonly name: string;
  readonly has_tenant: boolean;
  readonly is_forced: boolean;
  readonly policies: string;
}

const FOUND = `
select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as is_forced,
  exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
    and not a.attisdropped) as has_tenant,
  coalesce((select string_agg(p.polname, ' ' order by p.polname) from pg_policy p
    where p.polrelid = c.oid), '') as policies
from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
order by 1`;

const POLICIES = {
  shared: '',
  directory: 'all_read operator tenant_deletes tenant_inserts tenant_updates',
  register: 'all_read operator tenant_deletes tenant_inserts tenant_updates',
  sealed: 'operator tenant_alone',
} as const;

export function classOf(classes: TableClasses, table: string): keyof TableClasses | null {
  const kinds = ['shared', 'directory', 'register', 'sealed'] as const;
  const holds = (kind: keyof TableClasses): boolean => {
    const named = classes[kind];
    return Array.isArray(named) ? named.includes(table) : table in named;
  };
  return kinds.find(holds) ?? null;
}

/** What differs between the declared classes and the database; nothing where all is well. */
export async function guardFaults(pool: pg.Pool, classes: TableClasses): Promise<string[]> {
  const { rows } = await pool.query<Found>(FOUND);
  return rows.flatMap(({ name, has_tenant, is_forced, policies }) => {
    const kind = classOf(classes, name);
    if (kind === null) return [`${name}: no class in src/table-classes.ts`];
    if (kind === 'shared') return has_tenant ? [`${name}: has tenant_id, yet is shared`] : [];
    if (!is_forced) return [`${name}: row-level security is not forced`];
    return policies === POLICIES[kind] ? [] : [`${name}: ${policies || 'no policy'}, not ${kind}`];
  });
}
