import { audienceOf, routesOf } from './audiences.ts';
import type { House } from './house.ts';
import { operationsOf } from './operations.ts';
import { askAsNobody, pairsFor, readForeign, readOwn, searchForeign } from './reads.ts';
import type { AskedRoute, Scope } from './reads.ts';
import type { Reader } from './readers.ts';
import { nameOf } from './readers.ts';
import { openTally } from './tally.ts';
import type { TwoProvinces } from './two-provinces.ts';
import { callForeign, fingerprints, sendForeignForm, sendToForeign } from './writes.ts';

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
});

export const askedRoutes = (house: House): readonly AskedRoute[] =>
  routesOf(house.web).map((route) => ({ ...route, audience: audienceOf(route) ?? 'council' }));

/** Every page, list, print, export, file and feed. Gives the routes that nobody of the own side opened. */
export async function readAll(scope: Scope): Promise<readonly string[]> {
  const routes = askedRoutes(scope.two.house).filter(({ method }) => method === 'GET');
  const words = wordsOf(scope);
  const closed: string[] = [];
  for (const route of routes) {
    if ((await readOwn(scope, route)) === 0) closed.push(route.path);
    await readForeign(scope, route);
    if (!route.path.includes(':')) await searchForeign(scope, route, words);
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

/** Every form and operation with rows of another side. Gives the tables that it changed. */
export async function writeAll(scope: Scope): Promise<readonly string[]> {
  const { house, world, sides } = scope.two;
  const before = await fingerprints(world.pool);
  const routes = askedRoutes(house).filter(
    ({ method, path }) => method === 'POST' && !path.startsWith('/api/'),
  );
  const matched = new Set<string>();
  for (const { side, form } of scope.forms.values()) {
    const route = routes.find(({ path }) => patternOf(path).test(form.action.split('?')[0] ?? ''));
    if (!route) continue;
    matched.add(route.path);
    for (const own of sides.filter((one) => one !== side && isAsked(scope, one, side)))
      await sendForeignForm(scope, route, {
        form,
        from:
          side.province === own.province
            ? side
            : (sides.find((one) => one.province !== side.province && one.letter === side.letter) ??
              side),
        own,
      });
  }
  for (const route of routes)
    if (scope.isWhole || !matched.has(route.path))
      for (const [own, other] of pairsFor(scope, route))
        await sendToForeign(scope, route, { own, other });
  for (const operation of await operationsOf(house))
    for (const [own, other] of pairsFor(scope, operation))
      await callForeign(scope, operation, { own, other });
  const after = await fingerprints(world.pool);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
}

/** A form of one side goes to its mirror in the other province and to one sister, or to all sides. */
function isAsked(
  { isWhole, two, seed }: Scope,
  own: Reader['side'],
  from: Reader['side'],
): boolean {
  if (own.province !== from.province) return own.letter === from.letter;
  const near = two.sides.filter((one) => one.province === from.province && one !== from);
  return isWhole || near[seed % near.length] === own;
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/:\w+(?:\{(?:[^{}]|\{[^}]*\})*\})?/g, '[^/]+')}$`);

export async function askAllAsNobody(scope: Scope): Promise<void> {
  for (const route of askedRoutes(scope.two.house)) await askAsNobody(scope, route);
}

/** What a person sees of lists and figures, without what differs from one drawing to the next. */
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
  for (const reader of readers.filter(({ role }) => role === 'clerk'))
    for (const { path } of routes) {
      const { status, text } = await house.ask(reader, 'GET', path);
      const body = text
        .slice(text.indexOf('\n') + 1)
        .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f-]{21}/g, '');
      seen.set(`${reader.key} ${path}`, `${status} ${body}`);
    }
  return seen;
}
