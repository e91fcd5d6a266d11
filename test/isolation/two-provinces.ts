import { openWorld } from '../world.ts';
import type { World } from '../world.ts';
import { fillGaps } from '../fill-gaps.ts';
import { doubleTenant, mirrored } from './double.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { plantMarks } from './marks.ts';
import type { Planted } from './marks.ts';
import { giveEveryoneSignIns, giveEveryoneTheirOwn } from './persons.ts';
import { beside, readersOf, seatEverybody } from './readers.ts';
import type { Reader, Side } from './readers.ts';

/** Nghệ An, as if its people had done on the same days what those of Hà Tĩnh did. */
const SECOND = '40';

export interface TwoProvinces {
  readonly world: World;
  readonly planted: Planted;
  readonly sides: readonly Side[];
  /** Of every council of both provinces, by its id. */
  readonly letters: ReadonlyMap<string, string>;
  readonly readers: readonly Reader[];
  readonly house: House;
  /** What was read before there was a second province. */
  readonly alone: ReadonlyMap<string, string>;
  readonly rows: number;
  close(): Promise<void>;
}

/** The demo's province with a mark in every text, twice, in one database. */
export async function openTwoProvinces(
  readAlone: (house: House, readers: readonly Reader[]) => Promise<ReadonlyMap<string, string>>,
): Promise<TwoProvinces> {
  const world = await openWorld();
  const { pool, db, tenantId } = world;
  await fillGaps(pool);
  const first = await sidesOf(world);
  await seatEverybody(db, first.slice(0, 3));
  const letters = new Map(first.map(({ councilId, letter }) => [councilId, letter]));
  const planted = await plantMarks(pool, tenantId, letters);
  await pool.query('analyze');
  const before = openHouse(world);
  const people = await readersOf(db, first.slice(0, 3));
  await giveEveryoneTheirOwn(pool, people);
  const alone = await readAlone(before, people);
  await before.close();
  const unitCode = first[0]?.unitCode ?? '42';
  const second = await doubleTenant(pool, { tenantId, from: unitCode, to: SECOND });
  await pool.query('analyze');
  const sides = first.slice(0, 3).flatMap((side) => [side, beside(side, second.unitOf)]);
  const house = openHouse(world);
  const readers = await readersOf(db, sides);
  const others = readers.filter(({ side }) => side.province === '2');
  await giveEveryoneSignIns(pool, others);
  const close = async (): Promise<void> => {
    await house.close();
    await world.close();
  };
  const mirror = [...letters].map(([id, letter]) => [mirrored(id), letter] as const);
  const both = new Map([...letters, ...mirror]);
  return { world, planted, sides, letters: both, readers, house, alone, rows: second.rows, close };
}

/** The province first, then its communes by how much they hold. */
export async function sidesOf({ pool, tenantId }: World): Promise<readonly Side[]> {
  const { rows } = await pool.query<{ id: string; unit_code: string }>(
    `select b.id, b.unit_code from bodies b where b.tenant_id = $1 and b.kind = 'council'
     order by length(b.unit_code), (select count(*) from petitions p
       where p.tenant_id = b.tenant_id and p.council_id = b.id) desc, b.id`,
    [tenantId],
  );
  return rows.map(({ id, unit_code }, at) => ({
    province: '1',
    letter: 'pabcdefghijklmn'.charAt(at),
    tenantId,
    councilId: id,
    unitCode: unit_code,
  }));
}
