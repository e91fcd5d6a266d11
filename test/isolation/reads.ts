import { PUBLIC_COLUMNS } from '../public-marks.ts';
import { isPublicPath } from '#src/frame/public-paths.ts';
import { addressesOf } from './addresses.ts';
import { formsOf } from './forms.ts';
import type { Form } from './forms.ts';
import type { Asked } from './house.ts';
import type { Reader, Side } from './readers.ts';
import { nameOf } from './readers.ts';
import { PUBLIC_PEOPLE, wrong } from './seen.ts';
import type { Tally } from './tally.ts';
import type { TwoProvinces } from './two-provinces.ts';
import { AUDIENCES } from './audiences.ts';
import type { Audience } from './audiences.ts';

export interface Scope {
  readonly two: TwoProvinces;
  readonly tally: Tally;
  /** Every route × every reader, or each route with one reader of each pair. */
  readonly isWhole: boolean;
  readonly seed: number;
  /** Sent with rows of another side, and answered as if done. */
  readonly kind: string[];
  /** What pages of a side offered to send, by its name and action. */
  readonly forms: Map<string, { side: Side; form: Form }>;
}

export interface AskedRoute {
  readonly method: string;
  readonly path: string;
  readonly audience: Audience;
}

const isRefusal = ({ status, to }: Asked): boolean =>
  [401, 403, 404, 410].includes(status) || (status === 303 && to.startsWith('/sign-in'));

/** The readers who ask a route this time: all of them, or one whose turn it is. */
export function askers(
  { two, isWhole, seed }: Scope,
  route: AskedRoute,
  side: Side,
): readonly Reader[] {
  const all = two.readers.filter((reader) => reader.side === side);
  if (isWhole || all.length === 0) return all;
  const turn = [...`${route.method}${route.path}`].reduce(
    (sum, one) => sum + one.charCodeAt(0),
    seed,
  );
  return [all[turn % all.length] as Reader];
}

/** Every mark of an answer that this reader must not see. */
export function judge(
  scope: Scope,
  what: string,
  reader: Reader | null,
  answer: Asked,
  echoed = '',
): void {
  const text = echoed === '' ? answer.text : answer.text.replaceAll(echoed, '');
  const page = answer.address.split('?')[0] ?? '';
  const isOpen = reader === null || AUDIENCES[`GET ${page}`] === 'public' || isPublicPath(page);
  const isPublic = (column: string): boolean =>
    column in PUBLIC_COLUMNS || (isOpen && column in PUBLIC_PEOPLE);
  for (const mark of scope.two.planted.marksIn(text)) {
    const reason = wrong(mark, isOpen ? null : reader.side, isPublic);
    if (reason)
      scope.tally.leak(
        what,
        `${answer.method} ${answer.address.split('?')[0]} (${reader?.key ?? 'nobody'}): ${reason}`,
      );
  }
}

/** The pairs of sides that a route is asked for: each, or one near and one far whose turn it is. */
export function pairsFor(
  { two, isWhole, seed }: Scope,
  route: { path: string },
): readonly (readonly [Side, Side])[] {
  const all = two.sides.flatMap((own) =>
    two.sides.filter((one) => one !== own).map((other) => [own, other] as const),
  );
  if (isWhole) return all;
  const near = all.filter(([own, other]) => own.province === other.province);
  const far = all.filter(
    ([own, other]) => own.province !== other.province && own.letter === other.letter,
  );
  return [near, far].map(
    (pairs) => pairs[(seed + route.path.length) % pairs.length] as readonly [Side, Side],
  );
}

/** Ids of another side in the address: refused, and nothing said. */
export async function readForeign(scope: Scope, route: AskedRoute): Promise<void> {
  for (const pair of pairsFor(scope, route)) await readAcross(scope, route, pair);
}

async function readAcross(
  scope: Scope,
  route: AskedRoute,
  [own, other]: readonly [Side, Side],
): Promise<void> {
  const { two, tally } = scope;
  const isNear = own.province === other.province;
  const what = isNear ? 'pages of a sister council' : 'pages of another province';
  const found = await addressesOf(two.world.pool, route.path, other, scope.isWhole ? 2 : 1);
  const mayRead = route.audience === 'public' || (isNear && route.audience === 'province');
  for (const { address, isOwned } of found)
    for (const reader of isOwned ? askers(scope, route, own) : []) {
      const first = await two.house.ask(reader, 'GET', address);
      const isLed = [302, 303].includes(first.status) && !isRefusal(first);
      const answer = isLed ? await two.house.ask(reader, 'GET', first.to) : first;
      tally.add({
        what,
        route: route.path,
        role: reader.role,
        pair: `${nameOf(own)} ${nameOf(other)}`,
      });
      judge(scope, what, reader, answer);
      if (!mayRead && !isRefusal(answer))
        tally.leak(
          what,
          `GET ${route.path} ${address} (${reader.key}) answered ${answer.status} ${answer.to}`,
        );
    }
}

/** What a reader finds by himself: lists, counts, figures, prints, exports; and his own side’s records. */
export async function readOwn(scope: Scope, route: AskedRoute): Promise<number> {
  const { two, tally } = scope;
  let opened = 0;
  const first = two.sides.filter(({ province }) => province === '1');
  const turn = first[(scope.seed + route.path.length) % first.length];
  for (const own of scope.isWhole ? two.sides : first.filter((side) => side === turn)) {
    const clerk = two.readers.filter(
      ({ side, role }) => side === own && (role === 'clerk' || role === 'officeChief'),
    );
    const readers = new Set([...askers(scope, route, own), ...clerk]);
    for (const { address } of await addressesOf(
      two.world.pool,
      route.path,
      own,
      scope.isWhole ? 2 : 1,
    ))
      for (const reader of readers) {
        const answer = await two.house.ask(reader, 'GET', address);
        if (answer.status === 200) opened += 1;
        tally.add({ what: 'own pages', route: route.path, role: reader.role, pair: nameOf(own) });
        judge(scope, 'own pages', reader, answer);
        for (const form of formsOf(answer))
          scope.forms.set(`${nameOf(own)} ${form.action} ${Object.keys(form.fields).join()}`, {
            side: own,
            form,
          });
      }
  }
  return opened;
}

/** Lists asked for a word that only another side wrote. */
export async function searchForeign(
  scope: Scope,
  route: AskedRoute,
  words: ReadonlyMap<string, string>,
): Promise<void> {
  const { two, tally } = scope;
  for (const [own, other] of pairsFor(scope, route))
    for (const { address } of await addressesOf(two.world.pool, route.path, own, 1))
      for (const reader of askers(scope, route, own)) {
        const word = words.get(nameOf(other)) ?? '';
        const answer = await two.house.ask(reader, 'GET', `${address}?q=${word}`);
        tally.add({
          what: 'searches',
          route: route.path,
          role: reader.role,
          pair: `${nameOf(own)} ${nameOf(other)}`,
        });
        judge(scope, 'searches', reader, answer, word);
      }
}

/** Steps of the sign-in itself lead back to its first. */
const BEFORE_SIGN_IN = /^\/sign-(?:in|out)/;

/** Nobody signed in: a public address answers, every other sends to the sign-in or refuses. */
export async function askAsNobody(scope: Scope, route: AskedRoute): Promise<void> {
  const { two, tally } = scope;
  const side = two.sides[0];
  const [found] = side ? await addressesOf(two.world.pool, route.path, side, 1) : [];
  if (!found) return;
  const answer = await two.house.ask(
    null,
    route.method,
    found.address,
    route.method === 'GET' ? {} : { form: {} },
  );
  tally.add({ what: 'nobody', route: `${route.method} ${route.path}`, role: 'nobody', pair: '' });
  judge(scope, 'nobody', null, answer);
  const isSent =
    answer.status === 401 || (answer.status === 303 && answer.to.startsWith('/sign-in'));
  const isRead = answer.status < 300;
  const isWrong = route.audience === 'public' ? isSent && !BEFORE_SIGN_IN.test(route.path) : isRead;
  if (isWrong)
    tally.leak(
      'nobody',
      `${route.method} ${route.path} is ${route.audience}, answered ${answer.status} ${answer.to}`,
    );
}
