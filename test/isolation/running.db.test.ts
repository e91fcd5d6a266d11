import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildApp } from '#src/app.ts';
import type { App } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import * as assets from '#src/ui/assets.ts';
import { openTestDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { audienceOf, routesOf } from './audiences.ts';
import { openHouse } from './house.ts';

const folder = mkdtempSync(join(tmpdir(), 'nghisu-running-'));
let database: TestDatabase;
let app: App;
beforeAll(async () => {
  // The client is built only for the stories in a browser.
  const any = new Proxy({}, { get: (_, name) => ({ file: String(name), css: [] }) });
  vi.spyOn(assets, 'readAssets').mockImplementation(() => assets.assetsFrom(any));
  database = await openTestDatabase();
  app = await buildApp(readConfig({ DATA_DIR: folder }), database);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await app.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const names = (web: Parameters<typeof routesOf>[0]): readonly string[] =>
  routesOf(web)
    .map(({ method, path }) => `${method} ${path}`)
    .toSorted();

it('every address of the running program says for whom it is', () => {
  expect(names(app).length).toBeGreaterThan(400);
  expect(
    routesOf(app)
      .filter((route) => audienceOf(route) === undefined)
      .map(({ method, path }) => `${method} ${path}`),
  ).toEqual([]);
});

it('answers nothing to every method at once: such a route could not be declared', () => {
  const all = app.routes.filter(({ method, path }) => method === 'ALL' && !path.endsWith('*'));
  expect(all.map(({ path }) => path)).toEqual([]);
});

it('and stands in the house that the round asks', async () => {
  const house = openHouse(database);
  expect(names(house.web)).toEqual(names(app));
  await house.close();
});
