import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { fillGaps } from '../fill-gaps.ts';
import { openWorld, WORLD_TIMEOUT } from '../world.ts';
import type { World } from '../world.ts';
import { openHouse } from './house.ts';
import { tenantColumns } from './marks.ts';
import { figuresOf, firstDifference } from './matrix.ts';
import { ownerships } from './owners.ts';
import { readersOf, seatEverybody } from './readers.ts';
import type { Reader, Side } from './readers.ts';
import { sidesOf } from './two-provinces.ts';

const IS_WHOLE = process.env['ISOLATION'] === 'whole';
const ASKED = IS_WHOLE ? null : new Set(['clerk']);
/**
 * The log's seal says how much happened in the province: its chain is one. Who keeps the province's
 * mail going reads what waits of its communes too (`isOwnOutbox`).
 */
const OF_THE_PROVINCE = / \/audit$|^\d?p admin \/outbox$/;
/** The directory is one for the province: its people and bodies stay. */
const DIRECTORY = ['bodies', 'people', 'seats', 'accounts'];

it(
  'no list and no figure of a council changes when a sister loses all that is hers alone',
  async () => {
    const world = await openWorld();
    try {
      await fillGaps(world.pool);
      const sides = (await sidesOf(world)).slice(0, 3);
      await seatEverybody(world.db, sides);
      await ownerships(world.pool, await tenantColumns(world.pool));
      const all = await readersOf(world.db, sides);
      const readers = all.filter(({ role }) => ASKED?.has(role) ?? true);
      const [province, first, second] = sides as [Side, Side, Side];
      const found = [
        ...(await changedBy(
          world,
          without(readers, first),
          async () => await empty(world.pool, first),
        )),
        ...(await changedBy(
          world,
          readers.filter(({ side }) => side === second),
          async () => await empty(world.pool, province),
        )),
      ];
      expect(found).toEqual([]);
    } finally {
      await world.close();
    }
  },
  WORLD_TIMEOUT,
);

const without = (readers: readonly Reader[], gone: Side): readonly Reader[] =>
  readers.filter(({ side }) => side !== gone);

/** Asked of a house that nobody spoke to before: what one keeps must not answer for the other. */
async function figuresNow(world: World, readers: readonly Reader[]) {
  const house = openHouse(world);
  const seen = await figuresOf(house, readers);
  await house.close();
  return seen;
}

async function changedBy(
  world: World,
  readers: readonly Reader[],
  change: () => Promise<number>,
): Promise<readonly string[]> {
  const before = await figuresNow(world, readers);
  expect(before.size).toBeGreaterThan(80);
  expect(await change()).toBeGreaterThan(100);
  const after = await figuresNow(world, readers);
  return [...before].flatMap(([page, was]) => {
    const now = after.get(page) ?? '';
    return now === was || OF_THE_PROVINCE.test(page)
      ? []
      : [`${page}: ${firstDifference(was, now)}`];
  });
}

/** Takes away every row that belongs to this council and has nobody of another in it. */
async function empty(pool: Pool, { councilId }: Side): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    const { rows } = await client.query<{ table_name: string }>(
      'select distinct table_name from isolation.owned where council_id = $1 and not is_shared',
      [councilId],
    );
    let gone = 0;
    for (const { table_name: table } of rows.filter((row) => !DIRECTORY.includes(row.table_name))) {
      const { rowCount } = await client.query(
        `delete from ${table} t using isolation.owned o
         where o.table_name = '${table}' and o.id = t.id and o.council_id = $1 and not o.is_shared`,
        [councilId],
      );
      gone += rowCount ?? 0;
    }
    return gone;
  } finally {
    client.release(true);
  }
}
