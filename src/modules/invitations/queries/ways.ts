import { sql } from 'kysely';
import type { ToldPerson } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Invitee, ToldWay } from '../schema.ts';
import { inviteesOf } from './invitees.ts';

type Told = Pick<Invitee, 'id' | 'email'>;

/**
 * By which way each of them hears of a meeting: a mail where mail can leave, else the bell of an account,
 * else neither.
 */
export async function waysOf(
  db: Db | Tx,
  tenantId: string,
  invitees: readonly Told[],
  at: Date,
  isMailOn = true,
): Promise<ReadonlyMap<string, Exclude<ToldWay, 'other'>>> {
  const withBell = await idsWithBell(
    db,
    tenantId,
    invitees.map(({ id }) => id),
    at,
  );
  return new Map(
    invitees.map(({ id, email }) => {
      if (isMailOn && email !== '') return [id, 'mail'];
      return [id, withBell.has(id) ? 'bell' : 'none'];
    }),
  );
}

/** Who hears by which way of what is done with the meeting next: those told of it before. */
export async function toldPeople(
  db: Db,
  { tenant_id, id }: { readonly tenant_id: string; readonly id: string },
  at: Date,
  isMailOn: boolean,
): Promise<readonly ToldPerson[]> {
  const told = (await inviteesOf(db, tenant_id, id)).filter(({ told_at }) => told_at !== null);
  const ways = await waysOf(db, tenant_id, told, at, isMailOn);
  return told.map((one) => ({
    name: one.name,
    way: ways.get(one.id) ?? 'none',
    isMailHeld: !isMailOn && one.email !== '',
  }));
}

/** Those who, or whose body's people, sign in with an account. */
export async function idsWithBell(
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
  at: Date,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select distinct i.id
    from invitees i
    join seats s on s.tenant_id = i.tenant_id and ((i.person_id is not null and s.id = i.seat_id)
      or (i.person_id is null and s.body_id = i.body_id and s.role not in ('admin', 'auditor')))
    join accounts a on a.tenant_id = s.tenant_id and a.person_id = s.person_id
      and a.disabled_at is null
    where i.tenant_id = ${tenantId} and i.id = any(${[...ids]}::uuid[])
      and s.from_on <= (${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
      and (s.to_on is null or s.to_on >= (${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
