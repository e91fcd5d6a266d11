import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { mount } from '#src/app.ts';
import type { Metrics } from '#src/platform/metrics/index.ts';
import { isKnown, parametersOf } from './addresses.ts';
import { AUDIENCES, audienceOf, routesOf } from './audiences.ts';

const web = new Hono();
mount(web, { metrics: {} as Metrics, token: undefined });
const routes = routesOf(web);
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

it('every address says for whom it is: a new one stands in test/isolation/audiences', () => {
  expect(routes.length).toBeGreaterThan(400);
  expect(routes.filter((route) => audienceOf(route) === undefined).map(nameOf)).toEqual([]);
});

it('declares no address that is gone', () => {
  const known = new Set(routes.map(nameOf));
  expect(Object.keys(AUDIENCES).filter((name) => !known.has(name))).toEqual([]);
});

it('knows whose row each address names: a new parameter stands in test/isolation/addresses.ts', () => {
  const unknown = routes.flatMap(({ path }) => parametersOf(path).filter((one) => !isKnown(one)));
  expect([...new Set(unknown)]).toEqual([]);
});
