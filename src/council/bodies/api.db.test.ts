import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiOf } from '#test/api-of.ts';
import { buildActor, buildCouncil, buildTenant, HA_TINH, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { tenantsRoom } from '#src/council/tenants/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { bodiesRoomWith } from './room.ts';

let test: TestDatabase;
let clerk: Actor;

const ask = apiOf(
  () => ({ db: test.db, jobs: noJobs, files: {} as never, clock: () => NOW }),
  [bodiesRoomWith([]), tenantsRoom],
);

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  clerk = await buildActor(test.db, await buildCouncil(test.db, { tenantId }), 'clerk');
});
afterAll(async () => await test.close());

const itemsOf = (json: Record<string, unknown>) => json['items'] as Record<string, unknown>[];

it('lists bodies by kind and by name, and page by page', async () => {
  const { status, json } = await ask(clerk, '/bodies?kind=executive');
  expect(status).toBe(200);
  expect(itemsOf(json)).toEqual([expect.objectContaining({ kind: 'executive', isOutside: false })]);
  const first = (await ask(clerk, '/bodies?limit=2')).json;
  const rest = (await ask(clerk, `/bodies?limit=200&cursor=${String(first['next'])}`)).json;
  expect(itemsOf(first).length + itemsOf(rest).length).toBe(first['total']);
});

it('lists units by name without diacritics, and page by page', async () => {
  const { status, json } = await ask(clerk, '/units?q=loc%20ha&tier=commune');
  expect(status).toBe(200);
  expect(itemsOf(json)).toContainEqual(expect.objectContaining({ name: 'Xã Lộc Hà' }));
  const first = (await ask(clerk, `/units?parent=${HA_TINH}&limit=2`)).json;
  const next = (await ask(clerk, `/units?parent=${HA_TINH}&cursor=${String(first['next'])}`)).json;
  expect(itemsOf(next)[0]?.['code']).not.toBe(itemsOf(first)[0]?.['code']);
});

it.each([
  ['/bodies?cursor=abc', 'cursor'],
  ['/bodies?kind=x', 'kind'],
  ['/bodies?council=x', 'council'],
  ["/units?parent='", 'parent'],
  ["/units?cursor='", 'cursor'],
  ['/units?tier=x', 'tier'],
  ['/units?limit=0', 'limit'],
])('says at its field that a filter is not understood: %s', async (path, field) => {
  const { status, json } = await ask(clerk, path);
  expect(status).toBe(422);
  expect(json['fields']).toEqual({ [field]: expect.any(String) as string });
});
