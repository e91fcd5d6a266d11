import type { AskedRoute, Scope } from './scope.ts';
import { nameOf, ROLES } from './readers.ts';
import type { Reader, Side } from './readers.ts';

/** Who asks, and whose rows: `turn` differs from role to role. */
export interface Question {
  readonly reader: Reader;
  readonly other: Side;
  readonly turn: number;
}

type Pair = readonly [own: Side, other: Side];

const levelOf = ({ letter }: Side): string => (letter === 'p' ? 'province' : 'commune');

/** What the council of the rows is to that of the reader: three ways within a province, four beyond it. */
export const kindOf = ([own, other]: Pair): string =>
  `${levelOf(own)} of ${levelOf(other)}${own.province === other.province ? '' : ' elsewhere'}`;

export const pairOf = (own: Side, other: Side): string => `${nameOf(own)} ${nameOf(other)}`;

/**
 * Each role asks a route once for each kind of pair; which two councils stand for the kind goes round
 * with the roles, so that all thirty are asked of every route. A small round asks for one near and one far.
 */
export function questionsOf(scope: Scope, route: AskedRoute): readonly Question[] {
  const { two, isWhole, seed } = scope;
  const pairs = two.sides.flatMap((own) =>
    two.sides.filter((one) => one !== own).map((other): Pair => [own, other]),
  );
  const from = seed + route.path.length;
  if (!isWhole)
    return [nearOf(pairs), mirrorsOf(pairs)].flatMap((some) => {
      const pair = some[from % some.length];
      const [reader] = pair ? askers(scope, route, pair[0]) : [];
      return pair && reader ? [{ reader, other: pair[1], turn: 0 }] : [];
    });
  const kinds = [...Map.groupBy(pairs, kindOf).values()];
  return ROLES.flatMap((role, turn) =>
    kinds.flatMap((some) => {
      const [own, other] = some[(from + turn) % some.length] ?? [];
      const reader = two.readers.find((one) => one.side === own && one.role === role);
      return reader && other ? [{ reader, other, turn }] : [];
    }),
  );
}

const nearOf = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter(([own, other]) => own.province === other.province);

const mirrorsOf = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter(([own, other]) => own.province !== other.province && own.letter === other.letter);

/** The readers who ask a route this time: all of them, or one whose turn it is. */
export function askers(
  { two, isWhole, seed }: Scope,
  { method, path }: { method: string; path: string },
  side: Side,
): readonly Reader[] {
  const all = two.readers.filter((reader) => reader.side === side);
  if (isWhole || all.length === 0) return all;
  const turn = [...`${method}${path}`].reduce((sum, one) => sum + one.charCodeAt(0), seed);
  return [all[turn % all.length] as Reader];
}

/** Who is sent a form of one side: a role of each kind of other side, or one sister and the mirror. */
export function receiversOf(scope: Scope, route: AskedRoute, from: Side): readonly Reader[] {
  const { two, isWhole, seed } = scope;
  const others = two.sides.filter((side) => side !== from);
  if (!isWhole) {
    const near = others.filter(({ province }) => province === from.province);
    const mirror = others.filter(
      ({ province, letter }) => province !== from.province && letter === from.letter,
    );
    return [near[seed % near.length], ...mirror].flatMap((side) =>
      side ? askers(scope, route, side) : [],
    );
  }
  const kinds = [...Map.groupBy(others, (own) => kindOf([own, from])).values()];
  return ROLES.flatMap((role, turn) =>
    kinds.flatMap((some) => {
      const own = some[(seed + turn) % some.length];
      return two.readers.filter((one) => one.side === own && one.role === role);
    }),
  );
}

/** Several at once, as in a house: each answer waits for the database of another. */
export async function together<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  most = 5,
): Promise<void> {
  const waiting = [...all].values();
  const hand = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: most }, hand));
}
