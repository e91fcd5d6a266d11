import type { Ask, Row } from '../asks.ts';
import type { Sides } from './compare.ts';

const CODE = /KN-[0-9A-HJKMNP-TV-Z]+(?:-[0-9A-HJKMNP-TV-Z]+)*/g;

/** The rows of these lines are told by their codes; the others have none to compare. */
const LISTS: readonly string[] = ['register', 'json list', 'public register'];
const RECORDS: readonly string[] = ['record', 'public record'];

async function codesIn(base: string, { path, headers }: Ask): Promise<readonly string[]> {
  const answer = await fetch(new URL(path, base), { headers: { ...headers } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return [...new Set((await answer.text()).match(CODE))];
}

/** Where the two do not answer with the same rows: one sentence each. Nothing else is worth timing. */
export async function differences(sides: Pick<Sides, 'product' | 'bare'>, rows: readonly Row[]) {
  const found: string[] = [];
  for (const { name, asks } of rows) {
    const [first] = asks;
    if (!first || ![...LISTS, ...RECORDS].includes(name)) continue;
    const product = await codesIn(sides.product.base, first.product);
    const bare = await codesIn(sides.bare.base, first.bare);
    const isSame = RECORDS.includes(name)
      ? bare.length === 1 && product.includes(bare[0] ?? '')
      : bare.length > 0 && bare.join(' ') === product.join(' ');
    if (!isSame) found.push(`${name}: ${product.length} rows of the product, ${bare.length} bare`);
  }
  return found;
}
