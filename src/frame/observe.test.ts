import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '#src/platform/command.ts';
import { openLog } from '#src/platform/logs/index.ts';
import type { Metrics } from '#src/platform/metrics/index.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { statusOf } from '#src/platform/web/problem.ts';
import { createWeb } from '#src/platform/web/pipeline.ts';
import { healthRoute } from './health.ts';
import { observe } from './observe.ts';

const assetsFolder = mkdtempSync(join(tmpdir(), 'nghisu-observe-'));
beforeAll(() => writeFileSync(join(assetsFolder, 'app-1.css'), 'a{}'));
afterAll(() => rmSync(assetsFolder, { recursive: true }));

function loudLog(lines: Record<string, unknown>[]) {
  const write = (line: string): void => void lines.push(JSON.parse(line));
  return openLog({ requests: true, requestsTo: { write } });
}

/** The house's order: the health check, what stands around every page, then the rooms. */
function openHouse(lines: Record<string, unknown>[], log = loudLog(lines)) {
  const web = createWeb({
    platform: {} as Platform,
    observe: observe({ served: () => undefined } as unknown as Metrics, log),
    assetsFolder,
    bodyLimitMb: 1,
    authenticate: async () => null,
    frame: async (_, next) => await next(),
    failurePage: (c, failure) => c.text(failure.code, statusOf(failure)),
    report: () => undefined,
  });
  healthRoute(web, '1');
  web.use(async (_, next) => await next());
  web.get('/often', () => {
    throw platformFailure('TooMany', 'platform.too_many', { seconds: 1 });
  });
  web.get('/petitions/new', (c) => c.text('new'));
  web.get('/petitions/:code', (c) => c.text('one'));
  return web;
}

describe('the line of a request', () => {
  it.each([
    ['/healthz', '/healthz'],
    ['/assets/app-1.css', '/assets/*'],
    ['/assets/gone.css', '/assets/*'],
    ['/petitions/KN-1', '/petitions/:code'],
    ['/petitions/new', '/petitions/new'],
    ['/favicon.ico', 'unknown'],
    ['/nguyen-van-a', 'unknown'],
  ])('%s has an id, that of its answer, and the pattern %s', async (path, route) => {
    const lines: Record<string, unknown>[] = [];
    const answer = await openHouse(lines).request(`http://house.test${path}`);
    const requestId = answer.headers.get('x-request-id');
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ requestId, route, status: answer.status });
  });
});

it('tells of forms from elsewhere and of too many calls, though nobody asked for requests', async () => {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line));
  const log = openLog({ requests: false, requestsTo: { write } });
  const web = openHouse([], log);
  for (let time = 0; time < 3; time += 1)
    await web.request('http://house.test/sign-in', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    });
  await web.request('http://house.test/often');
  log.end();
  expect(lines).toMatchObject([
    { level: 'warn', message: 'tried', status: 403, count: 3, seconds: 60 },
    { level: 'warn', message: 'tried', status: 429, route: '/often', count: 1 },
  ]);
});
