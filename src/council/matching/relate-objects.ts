import type { Matter } from './matter.ts';
import { ROLE_OF } from './lists/object-kinds.ts';
import type { ObjectRole } from './lists/object-kinds.ts';
import type { NamedObject } from './objects/named-object.ts';
import { isOneSlip } from './overlap.ts';
import { isSyllable } from './spelling.ts';

export interface ObjectRelation {
  /** Named things both tellings speak of. */
  readonly shared: readonly NamedObject[];
  /** Kinds of which each names one, and not the same. */
  readonly apart: readonly { readonly role: ObjectRole; readonly typed: readonly string[] }[];
  /** Named things of each that the other says nothing of. */
  readonly onlyA: readonly NamedObject[];
  readonly onlyB: readonly NamedObject[];
}

export function relateObjects(a: Matter, b: Matter): ObjectRelation {
  const mine = a.objects.filter((object) => !isOwnUnit(object, a));
  const theirs = b.objects.filter((object) => !isOwnUnit(object, b));
  const isShared = (object: NamedObject, other: Matter, others: readonly NamedObject[]): boolean =>
    others.some((one) => agree(object, one)) || stands(object, other);
  const sharedA = mine.filter((object) => isShared(object, b, theirs));
  const sharedB = theirs.filter((object) => isShared(object, a, mine));
  const shared = eachOnce([...sharedA, ...sharedB]).filter(
    (object) => !stands(object, { key: a.placeKey }) && !stands(object, { key: b.placeKey }),
  );
  return {
    shared,
    apart: kindsApart(mine, theirs, sharedA, sharedB),
    onlyA: sureOf(mine, sharedA),
    onlyB: sureOf(theirs, sharedB),
  };
}

function isOwnUnit(object: NamedObject, matter: Matter): boolean {
  const role = ROLE_OF.get(object.kind);
  if (role !== 'unit' && role !== undefined) return false;
  const isPlace = matter.places.some(({ key }) => key === object.name);
  return isPlace || stands(object, { key: matter.placeKey });
}

// A bare name, or a bare “số 4”, may be the road or the bus line the other names in full.
const OPEN_KINDS: ReadonlySet<string> = new Set(['name', 'house']);

function agree(a: NamedObject, b: NamedObject): boolean {
  if (a.name === b.name)
    return a.kind === b.kind || OPEN_KINDS.has(a.kind) || OPEN_KINDS.has(b.kind);
  if (a.kind !== b.kind) return false;
  return begins(a.name, b.name) || begins(b.name, a.name) || isMistyped(a.name, b.name);
}

// A name that ran on (`nguyen cuu van o`) begins with the name; a number is whole or another number.
function begins(long: string, short: string): boolean {
  return (
    long.startsWith(`${short} `) &&
    !/^\d/.test(short) &&
    !/^ ?\d/.test(long.slice(short.length + 1))
  );
}

// `VISIP 1` for `VSIP 1`. Two names that both can be said are two names: Nà Ngoa, Nà Ngùa.
function isMistyped(a: string, b: string): boolean {
  const [one, two] = [a.split(' '), b.split(' ')];
  const wrong = one.flatMap((word, at) =>
    word === two[at] ? [] : [[word, two[at] ?? ''] as const],
  );
  const [slip, more] = wrong;
  if (one.length !== two.length || !slip || more) return false;
  return isOneSlip(...slip) && slip.some((word) => word.length > 3 && !isSyllable(word));
}

function stands({ name, fullName }: NamedObject, { key }: Pick<Matter, 'key'>): boolean {
  if (name.includes(' ')) return key.includes(` ${name} `);
  return fullName !== '' && key.includes(` ${fullName} `);
}

/** Of one kind each names one that the other does not: another dam, or another end of the road. */
function kindsApart(
  a: readonly NamedObject[],
  b: readonly NamedObject[],
  sharedA: readonly NamedObject[],
  sharedB: readonly NamedObject[],
): ObjectRelation['apart'] {
  const apart: { role: ObjectRole; typed: string[] }[] = [];
  for (const [kind, role] of ROLE_OF) {
    if (kind === 'district') continue;
    const onlyA = a.find((one) => one.kind === kind && one.isSure && !sharedA.includes(one));
    const onlyB = b.find((one) => one.kind === kind && one.isSure && !sharedB.includes(one));
    if (onlyA && onlyB) apart.push({ role, typed: [onlyA.typed, onlyB.typed] });
  }
  return apart;
}

function sureOf(all: readonly NamedObject[], shared: readonly NamedObject[]): NamedObject[] {
  return all.filter((one) => one.isSure && !shared.includes(one));
}

function eachOnce(objects: readonly NamedObject[]): NamedObject[] {
  const byName = new Map<string, NamedObject>();
  for (const object of objects) {
    const known = byName.get(object.name);
    if (!known || known.kind === 'name') byName.set(object.name, object);
  }
  return [...byName.values()].filter(
    ({ name }, _, all) => !all.some((other) => other.name.endsWith(` ${name}`)),
  );
}
