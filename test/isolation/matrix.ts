import { writeSync } from 'node:fs';
import { READER_FIELD } from '#src/platform/web/reader.ts';
import { audienceOf, routesOf } from './audiences.ts';
import { askColleagues } from './colleagues.ts';
import type { House } from './house.ts';
import { operationsOf } from './operations.ts';
import { askAsNobody, readForeign, readOwn, searchForeign } from './reads.ts';
import type { AskedRoute, Scope } from './scope.ts';
import type { Reader } from './readers.ts';
import { nameOf } from './readers.ts';
import { openTally } from './tally.ts';
import { together } from './turns.ts';
import type { TwoProvinces } from './two-provinces.ts';
import {
  callForeign,
  fingerprints,
  sendForeignForms,
  sendToForeign,
  watchWrites,
} from './writes.ts';

export interface Settings {
  readonly isWhole: boolean;
  readonly seed: number;
}

export const openScope = (two: TwoProvinces, { isWhole, seed }: Settings): Scope => ({
  two,
  tally: openTally(),
  isWhole,
  seed,
  kind: [],
  forms: new Map(),
  addresses: new Map(),
});

export const askedRoutes = (house: House): readonly AskedRoute[] =>
  routesOf(house.web).map((route) => ({ ...route, audience: audienceOf(route) ?? 'council' }));

const BEGAN = Date.now();
/** How far a whole round is: twelve lines a part. */
function progress({ isWhole, tally }: Scope, part: string, at: number, of: number): void {
  if (!isWhole || (at % Math.ceil(of / 12) !== 0 && at !== of)) return;
  const asked = tally.lines().reduce((sum, line) => sum + line.asked, 0);
  const minutes = ((Date.now() - BEGAN) / 60_000).toFixed(1);
  const leaks = tally.leaks().length;
  writeSync(2, `${minutes} min  ${part} ${at}/${of}  ${asked} asked, ${leaks} leaks\n`);
}

/** Every page, list, print, export, file and feed. Gives the routes that nobody of the own side opened. */
export async function readAll(scope: Scope): Promise<readonly string[]> {
  const routes = askedRoutes(scope.two.house).filter(({ method }) => method === 'GET');
  const words = wordsOf(scope);
  const closed: string[] = [];
  for (const [at, route] of routes.entries()) {
    if ((await readOwn(scope, route)) === 0) closed.push(route.path);
    await readForeign(scope, route);
    if (!route.path.includes(':')) await searchForeign(scope, route, words);
    progress(scope, 'pages', at + 1, routes.length);
  }
  return closed;
}

/** A word of each side that stands in the texts that are searched. */
function wordsOf({ two }: Scope): ReadonlyMap<string, string> {
  const column = two.planted.columns.indexOf('petitions.working_text');
  return new Map(
    two.sides.map((side) => [nameOf(side), `zq${side.province}${side.letter}p${column}z`]),
  );
}

const isOfOnePerson = ({ audience, path }: AskedRoute): boolean =>
  audience === 'owner' && path.includes(':');

/** Every form and operation with rows of another side. Gives the tables that it changed. */
export async function writeAll(scope: Scope): Promise<readonly string[]> {
  const { house, world } = scope.two;
  const before = await fingerprints(world.pool);
  const written = await watchWrites(world.pool);
  const done = async (part: string, route: string, at: number, of: number): Promise<void> => {
    for (const row of await written()) scope.tally.leak(part, `${route} wrote ${row}`);
    progress(scope, part, at + 1, of);
  };
  const routes = askedRoutes(house).filter(
    ({ method, path }) => method === 'POST' && !path.startsWith('/api/'),
  );
  const shown = [...scope.forms.values()].flat();
  for (const [at, route] of routes.entries()) {
    const pattern = patternOf(route.path);
    const own = shown.filter(({ form }) => pattern.test(form.action.split('?')[0] ?? ''));
    await sendForeignForms(scope, route, own);
    if (scope.isWhole || own.length === 0) await sendToForeign(scope, route);
    await done('forms', route.path, at, routes.length);
  }
  for (const route of askedRoutes(house).filter(isOfOnePerson)) {
    await askColleagues(scope, route);
    await done('addresses of one person', route.path, 0, 1);
  }
  const operations = await operationsOf(house);
  for (const [at, operation] of operations.entries()) {
    await callForeign(scope, operation);
    await done('operations', operation.path, at, operations.length);
  }
  const after = await fingerprints(world.pool);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/:\w+(?:\{(?:[^{}]|\{[^}]*\})*\})?/g, '[^/]+')}$`);

export async function askAllAsNobody(scope: Scope): Promise<void> {
  await together(askedRoutes(scope.two.house), async (route) => await askAsNobody(scope, route));
}

/** It says when the page was drawn. */
const DRAWN_FOR = new RegExp(`<input type="hidden" name="${READER_FIELD}"[^>]*>`, 'g');

/** What people see of lists and figures, without what differs from one drawing to the next. */
export async function figuresOf(
  house: House,
  readers: readonly Reader[],
): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const routes = askedRoutes(house).filter(
    ({ method, path, audience }) =>
      method === 'GET' &&
      !path.includes(':') &&
      audience !== 'public' &&
      audience !== 'installation',
  );
  const asked = readers.flatMap((reader) => routes.map(({ path }) => ({ reader, path })));
  const ask = async (): Promise<void> =>
    await together(asked, async ({ reader, path }) => {
      const { status, text } = await house.ask(reader, 'GET', path);
      const body = text
        .slice(text.indexOf('\n') + 1)
        .replaceAll(DRAWN_FOR, '')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f-]{21}/g, '');
      seen.set(`${reader.key} ${path}`, `${status} ${body}`);
    });
  await house.still(ask);
  return seen;
}

/** The first place where two drawings of a page differ. */
export function firstDifference(before: string, after: string): string {
  const at = [...before].findIndex((one, place) => after[place] !== one);
  const words = (text: string): string => text.slice(Math.max(0, at - 40), at + 40);
  return `“${words(before)}” is now “${words(after)}”`;
}
