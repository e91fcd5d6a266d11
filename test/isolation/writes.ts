import type { Pool } from 'pg';
import { NAMES_A_ROW } from './forms.ts';
import type { Form } from './forms.ts';
import { MARKS } from './marks.ts';
import { withIdsOf } from './operations.ts';
import type { Operation } from './operations.ts';
import { askedAddresses, judge } from './reads.ts';
import type { AskedRoute, Scope } from './scope.ts';
import type { Asked } from './house.ts';
import type { Reader, Side } from './readers.ts';
import { pairOf, questionsOf, receiversOf, together } from './turns.ts';

interface Write {
  readonly what: string;
  readonly address: string;
  readonly body: { form?: Readonly<Record<string, string>>; json?: unknown };
}

/** Forms of another side, sent by readers of this one. */
export async function sendForeignForms(
  scope: Scope,
  route: AskedRoute,
  shown: readonly { side: Side; form: Form }[],
): Promise<void> {
  const sent = shown
    .filter(({ form }) => JSON.stringify(form).search(NAMES_A_ROW) >= 0)
    .flatMap(({ side, form }) =>
      receiversOf(scope, route, side).map((reader) => ({ side, form: unmarked(form), reader })),
    );
  await together(sent, async ({ side, form, reader }) => {
    const what = whatOf('forms', reader.side, side);
    const write = { what, address: form.action, body: { form: form.fields } };
    await send(scope, route, { reader, other: side, write });
  });
}

/** What is typed comes back in a refused form: it must carry no mark. */
const unmarked = (form: Form): Form =>
  JSON.parse(JSON.stringify(form).replaceAll(MARKS, '')) as Form;

/** Words that many forms have. */
const SOME = {
  version: '1',
  reason: 'Lý do',
  note: 'Ghi chú',
  text: 'Nội dung',
  on: '2026-11-20',
};

/** Addresses of another side with little to send: for what no page of it showed a form for. */
export async function sendToForeign(scope: Scope, route: AskedRoute): Promise<void> {
  await together(questionsOf(scope, route), async ({ reader, other }) => {
    const what = whatOf('forms', reader.side, other);
    const found = await askedAddresses(scope, route.path, other);
    for (const { address, isOwned } of scope.isWhole ? found : found.slice(0, 1))
      if (isOwned)
        await send(scope, route, { reader, other, write: { what, address, body: { form: SOME } } });
  });
}

/** An operation of the API with ids of another side in its address and in its body. */
export async function callForeign(scope: Scope, operation: Operation): Promise<void> {
  const { pool } = scope.two.world;
  const route: AskedRoute = { ...operation, audience: 'council' };
  const bodies = new Map<Side, ReturnType<typeof withIdsOf>>();
  const bodyOf = async (side: Side): ReturnType<typeof withIdsOf> => {
    const made = bodies.get(side) ?? withIdsOf(pool, side, operation.example);
    bodies.set(side, made);
    return await made;
  };
  await together(questionsOf(scope, route), async ({ reader, other }) => {
    const what = whatOf('operations', reader.side, other);
    const { body, named } = await bodyOf(other);
    const [found] = await askedAddresses(scope, operation.path, other);
    if (found === undefined || (named === 0 && !found.isOwned)) return;
    const write = { what, address: found.address, body: { json: body } };
    await send(scope, route, { reader, other, write });
  });
}

const whatOf = (what: 'forms' | 'operations', own: Side, other: Side): string => {
  const isNear = own.province === other.province;
  const word = what === 'forms' ? 'of' : 'on';
  return `${what} ${word} ${isNear ? 'a sister council' : 'another province'}`;
};

async function send(
  scope: Scope,
  route: AskedRoute,
  { reader, other, write }: { reader: Reader; other: Side; write: Write },
): Promise<void> {
  const { two, tally } = scope;
  const { what, address, body } = write;
  const answer = await two.house.ask(reader, route.method, address, body);
  tally.add({ what, route: route.path, role: reader.role, pair: pairOf(reader.side, other) });
  judge(scope, what, reader, answer);
  const isDone =
    answer.status < 300 || (answer.status === 303 && !answer.to.startsWith('/sign-in'));
  if (isDone) scope.kind.push(kindly(reader, answer));
}

const kindly = (reader: Reader, { address, status, to }: Asked): string =>
  `POST ${address} (${reader.key}) answered ${status} ${to}`;

/** Notes each row that anybody writes: says at once which question did it. A write undone leaves none. */
export async function watchWrites(pool: Pool): Promise<() => Promise<readonly string[]>> {
  await pool.query(`
    create unlogged table if not exists isolation.writes (written text);
    create or replace function isolation.note_write() returns trigger language plpgsql
      security definer as $$ begin
        insert into isolation.writes values (lower(tg_op) || ' ' || tg_table_name || ' '
          || left(to_jsonb(coalesce(new, old))::text, 300));
        return null;
      end $$;
    do $$ declare one text; begin
      for one in select table_name from information_schema.columns
        where table_schema = 'public' and column_name = 'tenant_id'
      loop execute format('create or replace trigger zz_note after insert or update or delete on %I
        for each row execute function isolation.note_write()', one); end loop;
    end $$`);
  return async () => {
    const { rows } = await pool.query<{ written: string }>(
      'delete from isolation.writes returning written',
    );
    return rows.map(({ written }) => written);
  };
}

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
