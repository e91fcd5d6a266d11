import type { Pool } from 'pg';
import { addressesOf } from './addresses.ts';
import { mirrored } from './double.ts';
import type { Form } from './forms.ts';
import { withIdsOf } from './operations.ts';
import type { Operation } from './operations.ts';
import { askers, judge } from './reads.ts';
import type { AskedRoute, Scope } from './reads.ts';
import type { Asked } from './house.ts';
import type { Reader, Side } from './readers.ts';
import { nameOf } from './readers.ts';

/** Fields that every house has; what names a row is an id or a code. */
const NAMES_A_ROW = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-|\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{5}\b/;

interface Write {
  readonly what: string;
  readonly route: string;
  readonly address: string;
  readonly body: { form?: Readonly<Record<string, string>>; json?: unknown };
}

/** A form of another side, sent by a reader of this one. */
export async function sendForeignForm(
  scope: Scope,
  route: AskedRoute,
  { form, from, own }: { form: Form; from: Side; own: Side },
): Promise<void> {
  const text = JSON.stringify(form);
  if (!NAMES_A_ROW.test(text)) return;
  const isNear = own.province === from.province;
  const { action, fields } = isNear ? form : (JSON.parse(mirrored(text)) as Form);
  const what = isNear ? 'forms of a sister council' : 'forms of another province';
  const write = { what, route: route.path, address: action, body: { form: fields } };
  for (const reader of askers(scope, route, own)) await send(scope, reader, from, write);
}

/** An address of another side with nothing to send: for what no page of it showed a form for. */
export async function sendToForeign(
  scope: Scope,
  route: AskedRoute,
  { own, other }: { own: Side; other: Side },
): Promise<void> {
  const what =
    own.province === other.province ? 'forms of a sister council' : 'forms of another province';
  const [found] = await addressesOf(scope.two.world.pool, route.path, other, 1);
  if (!found?.isOwned) return;
  const fields = {
    version: '1',
    reason: 'Lý do',
    note: 'Ghi chú',
    text: 'Nội dung',
    on: '2026-11-20',
  };
  const write = { what, route: route.path, address: found.address, body: { form: fields } };
  for (const reader of askers(scope, route, own)) await send(scope, reader, other, write);
}

/** An operation of the API with ids of another side in its address and in its body. */
export async function callForeign(
  scope: Scope,
  operation: Operation,
  { own, other }: { own: Side; other: Side },
): Promise<void> {
  const { pool } = scope.two.world;
  const isNear = own.province === other.province;
  const what = isNear ? 'operations on a sister council' : 'operations on another province';
  const { body, named } = await withIdsOf(pool, other, operation.example);
  const [found] = await addressesOf(pool, operation.path, other, 1);
  if (found === undefined || (named === 0 && !found.isOwned)) return;
  const route: AskedRoute = { ...operation, audience: 'council' };
  const write = { what, route: operation.path, address: found.address, body: { json: body } };
  for (const reader of askers(scope, route, own)) await send(scope, reader, other, write);
}

async function send(scope: Scope, reader: Reader, other: Side, write: Write): Promise<void> {
  const { two, tally } = scope;
  const { what, route, address, body } = write;
  const answer = await two.house.ask(reader, 'POST', address, body);
  tally.add({ what, route, role: reader.role, pair: `${nameOf(reader.side)} ${nameOf(other)}` });
  judge(scope, what, reader, answer);
  const isDone =
    answer.status < 300 || (answer.status === 303 && !answer.to.startsWith('/sign-in'));
  if (isDone) scope.kind.push(kindly(reader, answer));
}

const kindly = (reader: Reader, { address, status, to }: Asked): string =>
  `POST ${address} (${reader.key}) answered ${status} ${to}`;

/** Of every table, a fingerprint of the rows of each province. */
export async function fingerprints(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id' order by 1`);
  const prints = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await pool.query<{ tenant: string; print: string }>(
      `select tenant_id::text as tenant, md5(string_agg(h, '' order by h)) as print
       from (select tenant_id, md5(t::text) as h from ${name} t) r group by 1`,
    );
    for (const { tenant, print } of rows) prints.set(`${name} ${tenant}`, print);
  }
  return prints;
}
