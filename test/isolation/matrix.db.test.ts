import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WORLD_TIMEOUT } from '../world.ts';
import {
  judgeBells,
  judgeFeeds,
  judgeMails,
  judgeNotices,
  mixedRows,
  workOfTheHouse,
} from './aftermath.ts';
import {
  askAllAsNobody,
  figuresOf,
  firstDifference,
  openScope,
  readAll,
  writeAll,
} from './matrix.ts';
import type { Reader } from './readers.ts';
import type { Scope } from './scope.ts';
import { openTwoProvinces } from './two-provinces.ts';
import type { TwoProvinces } from './two-provinces.ts';
import { unbound } from './unbound.ts';

/** `npm run isolation` asks everything; `npm test` asks each address once, as people whose turn it is. */
const IS_WHOLE = process.env['ISOLATION'] === 'whole';
const REPORT = process.env['ISOLATION_REPORT'];
const LONG = IS_WHOLE ? 3_600_000 : 300_000;
const seed = Number(process.env['ISOLATION_SEED'] ?? new Date().getUTCDate());

const clerksOf = (readers: readonly Reader[]): readonly Reader[] =>
  readers.filter(({ role }) => role === 'clerk').slice(0, IS_WHOLE ? 3 : 1);

let two: TwoProvinces;
let scope: Scope;
let closed: readonly string[] = [];
beforeAll(async () => {
  two = await openTwoProvinces(async (house, readers) => await figuresOf(house, clerksOf(readers)));
  scope = openScope(two, { isWhole: IS_WHOLE, seed });
}, WORLD_TIMEOUT + LONG);
afterAll(async () => {
  if (REPORT) {
    const lines = scope.tally.lines();
    const provinces = {
      rows: two.rows,
      readers: two.readers.length,
      columns: two.planted.columns.length,
    };
    const statements = two.house.statements.all().length;
    const { kind } = scope;
    const { faults } = two.house;
    const found = {
      kind,
      faults,
      lines,
      types: scope.tally.types(),
      leaks: scope.tally.leaks(),
      closed,
      seed,
      ...provinces,
      statements,
    };
    writeFileSync(REPORT, JSON.stringify(found));
  }
  await two.close();
});

it(
  'a second province changes no list and no figure of the first',
  async () => {
    const readers = two.readers.filter(({ side }) => side.province === '1');
    const now = await figuresOf(two.house, clerksOf(readers));
    const what = 'figures beside a second province';
    for (const [page, before] of two.alone) {
      const [pair = '', role = '', route = ''] = page.split(' ');
      scope.tally.add({ what, route, role, pair });
      const after = now.get(page) ?? '';
      if (after !== before) scope.tally.leak(what, `${page}: ${firstDifference(before, after)}`);
    }
    expect(newLeaks()).toEqual([]);
    expect(two.alone.size).toBeGreaterThan(50);
  },
  LONG,
);

let told = 0;
/** What the question before has not said already. */
function newLeaks(): readonly string[] {
  const leaks = scope.tally.leaks();
  const fresh = leaks.slice(told);
  told = leaks.length;
  return fresh;
}

it(
  'no page, list, search, export or file says a word that its reader must not know',
  async () => {
    closed = await readAll(scope);
    expect(newLeaks()).toEqual([]);
  },
  LONG,
);

it(
  'who is not signed in reads what is public and nothing else',
  async () => {
    await askAllAsNobody(scope);
    expect(newLeaks()).toEqual([]);
  },
  LONG,
);

it(
  'nothing sent with rows of another side changes anything',
  async () => {
    const changed = await writeAll(scope);
    expect(changed).toEqual([]);
    expect(newLeaks()).toEqual([]);
  },
  LONG,
);

it(
  'no mail, notice, calendar or job of the house tells one council of another',
  async () => {
    const { sent, jobs, failed } = await workOfTheHouse(scope);
    expect(failed).toEqual([]);
    expect(jobs).toBeGreaterThan(10);
    expect(await judgeMails(scope)).toBeGreaterThan(50);
    expect(sent.length).toBeGreaterThan(50);
    expect(await judgeNotices(scope)).toBeGreaterThan(50);
    await judgeBells(scope);
    await judgeFeeds(scope);
    expect(await mixedRows(scope)).toEqual([]);
    expect(newLeaks()).toEqual([]);
  },
  LONG,
);

it('every statement on rows of a tenant is bound to one tenant', () => {
  const statements = two.house.statements.all();
  expect(unbound(statements)).toEqual([]);
  expect(statements.length).toBeGreaterThan(200);
});
