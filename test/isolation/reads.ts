import { PUBLIC_COLUMNS } from '../public-marks.ts';
import { isPublicPath } from '#src/frame/public-paths.ts';
import { addressesOf } from './addresses.ts';
import type { Address } from './addresses.ts';
import { formsOf, shapeOf } from './forms.ts';
import type { Asked } from './house.ts';
import { marksOfOthers } from './persons.ts';
import type { Reader, Side } from './readers.ts';
import { nameOf } from './readers.ts';
import { isDrawnInPublic, isOwnOutbox, PUBLIC_PEOPLE, wrong } from './seen.ts';
import { askers, pairOf, questionsOf, together } from './turns.ts';
import type { Question } from './turns.ts';
import { AUDIENCES } from './audiences.ts';
import type { AskedRoute, Scope } from './scope.ts';

/** Forms of one shape that a side’s pages may show and all are sent. */
const ALIKE = 2;

export const isRefusal = ({ status, to }: Asked): boolean =>
  [401, 403, 404, 410].includes(status) || (status === 303 && to.startsWith('/sign-in'));

/** The addresses of a route with rows of this side alone; two in the whole round. */
export async function askedAddresses(
  { two, isWhole, addresses }: Scope,
  path: string,
  side: Side,
): Promise<readonly Address[]> {
  const key = `${nameOf(side)} ${path}`;
  const found = addresses.get(key) ?? addressesOf(two.world.pool, path, side, isWhole ? 2 : 1);
  addresses.set(key, found);
  return await found;
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
    column in PUBLIC_COLUMNS ||
    (isOpen && (column in PUBLIC_PEOPLE || isDrawnInPublic(page, column))) ||
    (reader !== null && isOwnOutbox(page, reader, column));
  if (reader)
    for (const mark of marksOfOthers(text, scope.two.readers, reader))
      scope.tally.leak(
        what,
        `${answer.method} ${page} (${reader.key}): ${mark}, of another person`,
      );
  const marks = scope.two.planted.marksIn(text);
  scope.tally.read(answer.type, marks.length);
  for (const mark of marks) {
    const reason = wrong(mark, isOpen ? null : reader.side, isPublic);
    if (reason)
      scope.tally.leak(what, `${answer.method} ${page} (${reader?.key ?? 'nobody'}): ${reason}`);
  }
}

/** Ids of another side in the address: refused, and nothing said. */
export async function readForeign(scope: Scope, route: AskedRoute): Promise<void> {
  await together(questionsOf(scope, route), async (question) => {
    const found = await askedAddresses(scope, route.path, question.other);
    for (const { address, isOwned } of found)
      if (isOwned) await readAcross(scope, route, { ...question, address });
  });
}

async function readAcross(
  scope: Scope,
  route: AskedRoute,
  { reader, other, address }: Question & { address: string },
): Promise<void> {
  const { two, tally } = scope;
  const isNear = reader.side.province === other.province;
  const what = isNear ? 'pages of a sister council' : 'pages of another province';
  const mayRead = route.audience === 'public' || (isNear && route.audience === 'province');
  const first = await two.house.ask(reader, 'GET', address);
  const isLed = [302, 303].includes(first.status) && !isRefusal(first);
  const answer = isLed ? await two.house.ask(reader, 'GET', first.to) : first;
  tally.add({ what, route: route.path, role: reader.role, pair: pairOf(reader.side, other) });
  judge(scope, what, reader, answer);
  if (!mayRead && !isRefusal(answer))
    tally.leak(
      what,
      `GET ${route.path} ${address} (${reader.key}) answered ${answer.status} ${answer.to}`,
    );
}

/**
 * What a reader finds by himself: lists, counts, figures, prints, exports; and his own side’s records.
 * All roles ask in the first province, of which the second is a copy; there one role of each council asks.
 */
export async function readOwn(scope: Scope, route: AskedRoute): Promise<number> {
  const { two, seed, isWhole } = scope;
  const first = two.sides.filter(({ province }) => province === '1');
  const turn = first[(seed + route.path.length) % first.length];
  let opened = 0;
  for (const own of isWhole ? two.sides : first.filter((side) => side === turn)) {
    const all = isWhole && own.province === '2' ? [] : askers(scope, route, own);
    const usual = two.readers.filter(
      ({ side, role }) => side === own && (role === 'clerk' || role === 'officeChief'),
    );
    const readers = [...new Set([...all, ...usual])];
    const addresses = await askedAddresses(scope, route.path, own);
    const asked = addresses.flatMap(({ address }) =>
      readers.map((reader) => ({ address, reader })),
    );
    await together(asked, async ({ address, reader }) => {
      if (await opensOwn(scope, route, { address, reader })) opened += 1;
    });
  }
  return opened;
}

async function opensOwn(
  scope: Scope,
  route: AskedRoute,
  { address, reader }: { address: string; reader: Reader },
): Promise<boolean> {
  const { two, tally } = scope;
  const { side } = reader;
  const answer = await two.house.ask(reader, 'GET', address);
  tally.add({ what: 'own pages', route: route.path, role: reader.role, pair: nameOf(side) });
  judge(scope, 'own pages', reader, answer);
  for (const form of formsOf(answer)) {
    const key = `${nameOf(side)} ${shapeOf(form)}`;
    const alike = scope.forms.get(key) ?? [];
    scope.forms.set(key, alike);
    const isKnown = alike.some((one) => one.form.action === form.action);
    if (!isKnown && (alike.length < ALIKE || !scope.isWhole)) alike.push({ side, form });
  }
  return answer.status === 200;
}

/** Lists asked for a word that only another side wrote. */
export async function searchForeign(
  scope: Scope,
  route: AskedRoute,
  words: ReadonlyMap<string, string>,
): Promise<void> {
  const { two, tally } = scope;
  await together(questionsOf(scope, route), async ({ reader, other }) => {
    const [found] = await askedAddresses(scope, route.path, reader.side);
    if (!found) return;
    const word = words.get(nameOf(other)) ?? '';
    const answer = await two.house.ask(reader, 'GET', `${found.address}?q=${word}`);
    const pair = pairOf(reader.side, other);
    tally.add({ what: 'searches', route: route.path, role: reader.role, pair });
    judge(scope, 'searches', reader, answer, word);
  });
}

/** Steps of the sign-in itself lead back to its first. */
const BEFORE_SIGN_IN = /^\/sign-(?:in|out)/;

/** Nobody signed in: a public address answers, every other sends to the sign-in or refuses. */
export async function askAsNobody(scope: Scope, route: AskedRoute): Promise<void> {
  const { two, tally } = scope;
  const side = two.sides[0];
  const [found] = side ? await askedAddresses(scope, route.path, side) : [];
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
