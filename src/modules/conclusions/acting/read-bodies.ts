import { bodiesOf, findBodies } from '#src/council/bodies/index.ts';
import type { Body } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

export interface NamedBodies {
  readonly id: string | null;
  /** What was said, where no one body bears the name. */
  readonly named: string;
  readonly choices: readonly Pick<Body, 'id' | 'name'>[];
}

const MOST_CHOICES = 8;

type Reader = Pick<Actor, 'tenantId' | 'councilId'>;

/** The one body of the house that a name means on this day, or those it may mean. */
export async function readBody(
  db: Db | Tx,
  actor: Reader,
  typed: string,
  today: string,
): Promise<NamedBodies> {
  const key = searchKey(typed);
  if (key === '') return { id: null, named: '', choices: [] };
  const found = await findBodies(db, actor, { q: typed, on: today, limit: 40 });
  const exact = found.filter((body) => isNamed(body, key));
  const one = onlyOf(exact) ?? onlyOf(found) ?? (await shortNamed(db, actor, key, today));
  if (one) return { id: one.id, named: '', choices: [] };
  const choices = (exact.length > 0 ? exact : found).slice(0, MOST_CHOICES);
  return { id: null, named: typed, choices: choices.map(({ id, name }) => ({ id, name })) };
}

function isNamed(body: Pick<Body, 'name' | 'short_name'>, key: string): boolean {
  return searchKey(body.name) === key || searchKey(body.short_name) === key;
}

/** One body, or the only one of the reader's own council among several. */
function onlyOf<T extends { readonly nearness: number }>(bodies: readonly T[]): T | null {
  if (bodies.length === 1) return bodies[0] ?? null;
  const own = bodies.filter(({ nearness }) => nearness === 0);
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** A name said longer than the house writes it: "Ban Pháp chế HĐND tỉnh" is the council's "Ban Pháp chế". */
async function shortNamed(
  db: Db | Tx,
  actor: Reader,
  key: string,
  today: string,
): Promise<Body | null> {
  const own = await bodiesOf(db, actor.tenantId, actor.councilId);
  const inForce = own.filter(
    (body) => body.valid_from <= today && (body.valid_to === null || body.valid_to >= today),
  );
  const within = inForce.filter((body) =>
    [searchKey(body.name), searchKey(body.short_name)].some(
      (name) => name !== '' && (key.startsWith(`${name} `) || name.startsWith(`${key} `)),
    ),
  );
  return within.length === 1 ? (within[0] ?? null) : null;
}

/** Names in one line, parted by semicolons or line ends; commas too where no semicolon stands. */
export function splitNames(line: string): readonly string[] {
  const parts = /[;\n]/.test(line) ? line.split(/[;\n]/) : line.split(',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
