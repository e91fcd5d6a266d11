import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { listenToStatements } from '#test/statements.ts';
import { changeCounters, readCounters } from './counters.ts';
import type { Tx } from './database.ts';
import { newId } from './ids.ts';
import { insertLater, lookedUp } from './insert.ts';
import { writeLater } from './later.ts';
import { inSavepoint } from './savepoint.ts';
import { inTenant } from './tenant.ts';

const asked = listenToStatements();
let test: TestDatabase;
let tenantId: string;
const scopeId = newId();

beforeAll(async () => {
  test = await openTestDatabase();
  tenantId = await buildTenant(test.db);
});
afterAll(async () => await test.close());

const add = async (tx: Tx, key: string): Promise<void> =>
  await changeCounters(tx, tenantId, [{ scopeId, counter: 'things', key, amount: 1 }]);

const change = (counter: string, key: string) => ({ scopeId, counter, key, amount: 1 });

const deltaUnder = (id: string, amount = 1) => ({
  tenant_id: tenantId,
  id,
  scope_id: scopeId,
  counter: 'ids',
  key: id,
  amount,
});

/** A delta under an id that may be taken already. */
const addUnder = async (tx: Tx, id: string): Promise<void> =>
  await insertLater(tx, 'counter_deltas', [deltaUnder(id)]);

async function counted(counter: string, key: string): Promise<number | undefined> {
  const found = await readCounters(test.db, tenantId, [scopeId], [counter]);
  return found.get(counter)?.get(key);
}

const transact = async (work: (tx: Tx) => Promise<void>): Promise<void> =>
  await inTenant(tenantId, async () => await test.db.transaction().execute(work));

const newestKey = lookedUp((db, { counter }: { readonly counter: string }) =>
  db
    .selectFrom('counter_deltas')
    .select('key')
    .where('counter', '=', counter)
    .orderBy('id', 'desc')
    .limit(1),
);

describe('what is written later', () => {
  it('holds what the database finds while it writes, and that is known with it', async () => {
    await transact(async (tx) => await changeCounters(tx, tenantId, [change('sought', 'first')]));
    const happened = async (tx: Tx) => {
      const key = newestKey(tx, { counter: 'sought' });
      const subject = { name: 'thing.happened', subject_kind: 'thing', subject_id: newId() };
      const nobody = { council_id: null, person_id: null, seat_id: null };
      const event = { tenant_id: tenantId, id: newId(), happened_at: new Date(), ...subject };
      await insertLater(tx, 'events', [{ ...event, ...nobody, data: '{}', request_id: key }]);
      return key;
    };
    const [alone, merged, asking, none] = await inTenant(tenantId, async () => [
      await test.db.transaction().execute(happened),
      await test.db.transaction().execute(async (tx) => {
        const key = await happened(tx);
        await changeCounters(tx, tenantId, [change('sought', 'second')]);
        return key;
      }),
      await test.db.transaction().execute(async (tx) => {
        const key = await happened(tx);
        await sql`select 1`.execute(tx);
        return key;
      }),
      newestKey(test.db, { counter: 'sought' }),
    ]);
    expect([alone?.value, merged?.value, asking?.value]).toEqual(['first', 'first', 'second']);
    expect(() => none?.value).toThrow('not written yet');
  });

  it('is there after the commit, and for the next question of its transaction', async () => {
    await transact(async (tx) => {
      await add(tx, 'seen');
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from counter_deltas where tenant_id = ${tenantId} and key = 'seen'`.execute(
        tx,
      );
      expect(rows).toEqual([{ n: 1 }]);
      await add(tx, 'last');
    });
    expect([await counted('things', 'seen'), await counted('things', 'last')]).toEqual([1, 1]);
  });

  it('fails the commit where it fails, and nothing of the transaction stays', async () => {
    const id = newId();
    const twice = transact(async (tx) => {
      await add(tx, 'lost');
      await addUnder(tx, id);
      await addUnder(tx, id);
      await add(tx, 'lost');
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect([await counted('ids', id), await counted('things', 'lost')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('fails the question that follows it, and is gone with a rollback', async () => {
    const id = newId();
    await expect(
      transact(async (tx) => {
        await addUnder(tx, id);
        await addUnder(tx, id);
        await sql`select 1`.execute(tx);
      }),
    ).rejects.toMatchObject({ code: '23505' });
    const given = new Error('given up');
    await expect(
      transact(async (tx) => {
        await add(tx, 'given up');
        throw given;
      }),
    ).rejects.toBe(given);
    expect(await counted('things', 'given up')).toBeUndefined();
  });

  it('goes with the row of a list that is refused, the other rows stay', async () => {
    const id = newId();
    await transact(async (tx) => {
      await add(tx, 'before');
      const refused = inSavepoint(tx, async () => {
        await addUnder(tx, id);
        await addUnder(tx, id);
      });
      await expect(refused).rejects.toMatchObject({ code: '23505' });
      await add(tx, 'after');
    });
    expect([
      await counted('things', 'before'),
      await counted('ids', id),
      await counted('things', 'after'),
    ]).toEqual([1, undefined, 1]);
  });

  it('never hides why a row of a list gave up by itself', async () => {
    const id = newId();
    const given = new Error('given up');
    await transact(async (tx) => {
      const refused = inSavepoint(tx, async () => {
        await addUnder(tx, id);
        await addUnder(tx, id);
        throw given;
      });
      await expect(refused).rejects.toBe(given);
      await add(tx, 'after all');
    });
    expect([await counted('ids', id), await counted('things', 'after all')]).toEqual([
      undefined,
      1,
    ]);
  });

  it('is one statement and no transaction besides where nothing is asked', async () => {
    const sent = await asked.during(
      async () =>
        await transact(async (tx) => {
          await add(tx, 'together');
          await add(tx, 'together');
        }),
    );
    expect(sent.filter((text) => !text.startsWith('set '))).toEqual([
      expect.stringMatching(/^with w0 as \(insert into "counter_deltas" .*\) insert into /),
    ]);
    expect(await counted('things', 'together')).toBe(2);
  });

  it('is never merged where one of them may look at what another writes', async () => {
    const id = newId();
    await transact(async (tx) => {
      await addUnder(tx, id);
      const again = tx
        .insertInto('counter_deltas')
        .values(deltaUnder(id, 4))
        .onConflict((taken) => taken.columns(['tenant_id', 'id']).doUpdateSet({ amount: 5 }));
      await writeLater(tx, again);
      const twiceAsMuch = sql`insert into "counter_deltas" (tenant_id, id, scope_id, counter, key, amount)
        values (${tenantId}, ${newId()}, ${scopeId}, 'ids', 'twice',
          (select 2 * amount from counter_deltas where tenant_id = ${tenantId} and id = ${id}))`;
      await writeLater(tx, { compile: () => twiceAsMuch.compile(tx) });
    });
    expect([await counted('ids', id), await counted('ids', 'twice')]).toEqual([5, 10]);
  });

  it('asks first where no row may hold a question', async () => {
    const own = await openTestDatabase();
    const tenant = await buildTenant(own.db);
    await own.pool
      .query(`create function refuse_question() returns trigger language plpgsql as $$ begin
      if current_query() like '%(select %' then raise exception 'no' using errcode = '0A000'; end if;
      return new; end $$;
      create trigger refuse_question before insert on events for each row execute function refuse_question()`);
    const recorded = async () =>
      await own.db.transaction().execute(async (tx) => {
        const key = newestKey(tx, { counter: 'sought' });
        const thing = { name: 'thing.happened', subject_kind: 'thing', subject_id: newId() };
        const nobody = { council_id: null, person_id: null, seat_id: null, data: '{}' };
        const event = { tenant_id: tenant, id: newId(), happened_at: new Date(), request_id: key };
        await insertLater(tx, 'events', [{ ...event, ...thing, ...nobody }]);
        await changeCounters(tx, tenant, [change('sought', 'found')]);
        return key;
      });
    const [first, second] = await inTenant(tenant, async () => [
      await recorded(),
      await recorded(),
    ]);
    expect([first?.value, second?.value]).toEqual([null, 'found']);
    const { rows } = await own.pool.query(
      'select request_id from events where request_id is not null',
    );
    expect(rows).toEqual([{ request_id: 'found' }]);
    await own.close();
  });

  it('is written row by row where the database takes no such statement', async () => {
    const refusing = `create function refuse_with() returns trigger language plpgsql as $$ begin
      if current_query() like 'with %' then raise exception 'no' using errcode = '0A000'; end if;
      return new; end $$;
      create trigger refuse_with before insert on counter_deltas for each row execute function refuse_with()`;
    const own = await openTestDatabase();
    const tenant = await buildTenant(own.db);
    await own.pool.query(refusing);
    const twice = async (tx: Tx): Promise<void> => {
      for (const key of ['a', 'b'])
        await changeCounters(tx, tenant, [{ scopeId, counter: 'apart', key, amount: 1 }]);
    };
    const write = async (): Promise<void> =>
      await inTenant(tenant, async () => await own.db.transaction().execute(twice));
    await write();
    const sent = await asked.during(write);
    expect(sent.filter((text) => text.startsWith('insert into "counter_deltas"'))).toHaveLength(2);
    expect(sent.filter((text) => text.startsWith('with '))).toEqual([]);
    const found = await readCounters(own.db, tenant, [scopeId], ['apart']);
    expect([...(found.get('apart') ?? [])].toSorted()).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
    await own.close();
  });

  it('is still one statement in another database of the process', async () => {
    const sent = await asked.during(
      async () =>
        await transact(async (tx) => {
          await add(tx, 'elsewhere');
          await add(tx, 'elsewhere');
        }),
    );
    expect(sent.filter((text) => text.startsWith('with w0 as '))).toHaveLength(1);
  });

  it('speaks for its tenant alone', async () => {
    const other = await buildTenant(test.db, { unitCode: '40', name: 'Nghệ An' });
    await expect(
      inTenant(
        other,
        async () => await test.db.transaction().execute(async (tx) => await add(tx, 'foreign')),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
