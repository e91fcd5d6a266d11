import { dutyVisibleTo } from '#src/council/duties/index.ts';
import { readCode } from '#src/council/numbering/index.ts';
import { seenBy } from '#src/modules/petitions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import type { DescribedSource } from '../hooks.ts';

/** The petitions this reader may see. */
export async function petitionSources(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DescribedSource>> {
  if (ids.length === 0) return new Map();
  const rows = await petitions(db, actor)
    .where('p.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, code, title }) => [id, { title, code, href: `/petitions/${code}` }]),
  );
}

export async function petitionNamed(db: Db, actor: Actor, typed: string): Promise<string | null> {
  const by = keyOf(typed, 'KN');
  if (!by) return null;
  const row = await petitions(db, actor).where(`p.${by.column}`, '=', by.value).executeTakeFirst();
  return row?.id ?? null;
}

function petitions(db: Db, actor: Actor) {
  return db
    .selectFrom('petitions as p')
    .select(['p.id', 'p.code', 'p.title'])
    .where('p.tenant_id', '=', actor.tenantId)
    .where(seenBy(actor));
}

/** The duties this reader may see. */
export async function dutySources(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DescribedSource>> {
  if (ids.length === 0) return new Map();
  const rows = await duties(db, actor)
    .where('d.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, code, title }) => [id, { title, code, href: `/duties/${id}` }]));
}

export async function dutyNamed(db: Db, actor: Actor, typed: string): Promise<string | null> {
  const by = keyOf(typed, 'NV');
  if (!by) return null;
  const row = await duties(db, actor).where(`d.${by.column}`, '=', by.value).executeTakeFirst();
  return row?.id ?? null;
}

function duties(db: Db, actor: Actor) {
  return db
    .selectFrom('duties as d')
    .select(['d.id', 'd.code', 'd.title'])
    .where('d.tenant_id', '=', actor.tenantId)
    .where(dutyVisibleTo(actor));
}

function keyOf(typed: string, prefix: string): { column: 'id' | 'code'; value: string } | null {
  if (isId(typed)) return { column: 'id', value: typed };
  const code = readCode(typed);
  return code?.startsWith(`${prefix}-`) ? { column: 'code', value: code } : null;
}
