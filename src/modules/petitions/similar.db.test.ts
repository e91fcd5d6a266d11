import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareMatters, readMatter } from '#src/council/matching/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { newCode } from '#src/council/numbering/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { NOW, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { SEARCH_VERSION } from './search-words.ts';
import { similarInBulk, similarPetitions } from './queries/similar.ts';
import { insertPetition } from './store/record.ts';
import { renewPetitionSearch } from './store/renew-search.ts';

interface Told {
  readonly id: string;
  readonly text: string;
  readonly place: string;
}
interface Pair {
  readonly a: string;
  readonly text_b: string;
  readonly place_b: string;
  readonly same: boolean;
}

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
const CASES: readonly Told[] = [
  ...read<Told[]>('../../demo/petitions.json'),
  ...read<Told[]>('../../../test/cases/dev-petitions.json'),
];
const PAIRS = read<Pair[]>('../../../test/cases/dev-pairs.json').filter(({ same }) => same);
const MATTERS = CASES.map(({ id, text, place }) => ({ id, matter: readMatter(text, place) }));
const FIRST = 3;

let test: TestDatabase;
let clerk: Actor;
let stranger: Actor;
let tenantId: string;
const ids = new Map<string, string>();

beforeAll(async () => {
  test = await openTestDatabase();
  tenantId = await buildTenant(test.db);
  const council = await buildCouncil(test.db, { tenantId });
  clerk = await buildActor(test.db, council, 'clerk');
  stranger = await buildActor(test.db, council, 'departmentOfficer');
  for (const told of CASES) ids.set(told.id, await record(told, tenantId, council.councilId));
}, 600_000);
afterAll(async () => await test.close());

async function record(told: Told, tenant: string, councilId: string): Promise<string> {
  const id = newId();
  await test.db.transaction().execute(
    async (tx) =>
      await insertPetition(
        tx,
        {
          tenant_id: tenant,
          id,
          code: newCode('KN'),
          council_id: councilId,
          kind: 'petition',
          source: 'import',
          state: 'recorded',
          public_label: 'received',
          title: told.text.slice(0, 80),
          original_text: told.text,
          working_text: told.text,
          public_text: null,
          unit_code: '42',
          original_unit_code: '42',
          original_unit_name: 'Hà Tĩnh',
          place_text: told.place,
          received_on: '2026-11-01',
          recorded_at: NOW,
          last_act_at: NOW,
        } as Parameters<typeof insertPetition>[1],
        [],
      ),
  );
  return id;
}

/** The ids an exhaustive comparison puts first, those called the same before the others. */
function bestOf(told: { text: string; place: string }): readonly string[] {
  const asked = readMatter(told.text, told.place);
  return MATTERS.map(({ id, matter }) => ({
    id: ids.get(id) ?? '',
    ...compareMatters(asked, matter),
  }))
    .toSorted((a, b) => Number(b.same) - Number(a.same) || b.score - a.score)
    .slice(0, FIRST)
    .map(({ id }) => id);
}

const asked = ({ text_b, place_b }: Pair) => ({ text: text_b, place: place_b });

describe('finding what may be the same', () => {
  it('loses nothing that comparing with every petition finds', async () => {
    const lost: string[] = [];
    for (const pair of PAIRS) {
      const partner = ids.get(pair.a) ?? '';
      if (!bestOf(asked(pair)).includes(partner)) continue;
      const found = await similarPetitions(test.db, clerk, asked(pair));
      if (!found.slice(0, FIRST).some(({ id }) => id === partner)) lost.push(pair.a);
    }
    expect(lost).toEqual([]);
  }, 600_000);

  it('nor do many asked at once', async () => {
    const matters = PAIRS.map(({ text_b, place_b }) => readMatter(text_b, place_b));
    const lists = await similarInBulk(test.db, tenantId, matters, FIRST);
    const lost = PAIRS.filter((pair, at) => {
      const partner = ids.get(pair.a) ?? '';
      return bestOf(asked(pair)).includes(partner) && !lists[at]?.some(({ id }) => id === partner);
    });
    expect(lost.map(({ a }) => a)).toEqual([]);
    expect(lists.flat().every(({ code }) => code.startsWith('KN-'))).toBe(true);
  }, 600_000);

  it('finds a petition by itself, and leaves out the one that is asked about', async () => {
    const [told] = CASES;
    if (!told) throw new Error('no cases');
    const id = ids.get(told.id) ?? '';
    const [first] = await similarPetitions(test.db, clerk, told);
    expect(first).toMatchObject({ id, same: true, isVisible: true });
    const others = await similarPetitions(test.db, clerk, { ...told, except: id });
    expect(others.map((one) => one.id)).not.toContain(id);
  });

  it('answers nothing to nothing', async () => {
    expect(await similarPetitions(test.db, clerk, { text: '', place: '' })).toEqual([]);
    expect(await similarPetitions(test.db, clerk, { text: '!!! 👍', place: '' })).toEqual([]);
    expect(await similarInBulk(test.db, tenantId, [], 3)).toEqual([]);
  });

  it('takes the longest text and any signs as words', async () => {
    const text = `${'kè sông '.repeat(2_400)} ' & | ! :* <-> ( \\`;
    const place = "'; drop table petitions; --";
    const found = await similarPetitions(test.db, clerk, { text, place });
    expect(found.length).toBeLessThanOrEqual(10);
  });
});

describe('who sees what of it', () => {
  const [told] = CASES as [Told, ...Told[]];

  it('tells a reader who may not see a petition its code and what speaks for it, no word of it', async () => {
    const [first] = await similarPetitions(test.db, stranger, told);
    expect(first).toMatchObject({ id: ids.get(told.id), title: '', isVisible: false, same: true });
    expect(first?.reasons.filter(({ code }) => code.startsWith('other_'))).toEqual([]);
  });

  it('never looks into another tenant', async () => {
    const other = await buildTenant(test.db, { unitCode: '40', name: 'Nghệ An' });
    const council = await buildCouncil(test.db, { tenantId: other, unitCode: '40' });
    const theirClerk = await buildActor(test.db, council, 'clerk');
    expect(await similarPetitions(test.db, theirClerk, told)).toEqual([]);
    const theirs = await record(told, other, council.councilId);
    const [only, ...rest] = await similarPetitions(test.db, theirClerk, told);
    expect([only?.id, rest]).toEqual([theirs, []]);
    const ours = await similarPetitions(test.db, clerk, told);
    expect(ours.map(({ id }) => id)).not.toContain(theirs);
    const [bulk = []] = await similarInBulk(
      test.db,
      tenantId,
      [readMatter(told.text, told.place)],
      9,
    );
    expect(bulk.map(({ id }) => id)).not.toContain(theirs);
  });

  it('points from a merged petition to the one that stands', async () => {
    const [into = '', merged = ''] = CASES.slice(5, 7).map(({ id }) => ids.get(id) ?? '');
    await sql`update petitions set merged_into = ${into} where id = ${merged}`.execute(test.db);
    const { code } = await test.db
      .selectFrom('petitions')
      .select('code')
      .where('id', '=', into)
      .executeTakeFirstOrThrow();
    const found = await similarPetitions(test.db, clerk, CASES[6] as Told);
    expect(found.find(({ id }) => id === merged)?.mergedInto).toBe(code);
  });
});

describe('vectors of before', () => {
  it('are written anew, once, whatever was changed meanwhile', async () => {
    const before = await vectors();
    await sql`update petitions set search = to_tsvector('simple', 'cu'), search_version = 0`.execute(
      test.db,
    );
    expect(await renewPetitionSearch(test.db)).toBe(before.size);
    expect(await vectors()).toEqual(before);
    expect(await renewPetitionSearch(test.db)).toBe(0);
    const old = await test.db
      .selectFrom('petitions')
      .select('id')
      .where('search_version', '<', SEARCH_VERSION)
      .execute();
    expect(old).toEqual([]);
  }, 600_000);
});

async function vectors(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; search: string }>`
    select id, strip(search)::text as search from petitions`.execute(test.db);
  return new Map(rows.map(({ id, search }) => [id, search]));
}
