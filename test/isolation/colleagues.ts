import { parametersOf } from './addresses.ts';
import { rowOfOne, TABLE_OF_ONE } from './persons.ts';
import { isRefusal, judge } from './reads.ts';
import type { AskedRoute, Scope } from './scope.ts';
import type { Reader } from './readers.ts';
import { together } from './turns.ts';

const WHAT = 'addresses of one person';

/**
 * An address for one person alone, asked for by a colleague of the same council with that person’s row.
 * One without a row in it speaks of whoever asks: there the marks of persons answer.
 */
export async function askColleagues(scope: Scope, route: AskedRoute): Promise<void> {
  const { two } = scope;
  await together(two.readers, async (reader) => {
    const beside = two.readers.filter(({ side }) => side === reader.side);
    const at = beside.indexOf(reader);
    const other = [...beside.slice(at + 1), ...beside.slice(0, at)].find(
      ({ actor }) => actor.personId !== reader.actor.personId && actor.accountId !== null,
    );
    if (other) await askFor(scope, route, { reader, other });
  });
}

async function askFor(
  scope: Scope,
  route: AskedRoute,
  { reader, other }: { reader: Reader; other: Reader },
): Promise<void> {
  const { two, tally } = scope;
  const [parameter = ''] = parametersOf(route.path);
  const id = await rowOfOne(two.world.pool, TABLE_OF_ONE[parameter] ?? '', other);
  if (id === null) return;
  const address = route.path.replace(/:id(?:\{[^/]*\})?/, id);
  const body = route.method === 'GET' ? {} : { form: { version: '1' } };
  const answer = await two.house.ask(reader, route.method, address, body);
  tally.add({ what: WHAT, route: `${route.method} ${route.path}`, role: reader.role, pair: '' });
  judge(scope, WHAT, reader, answer);
  if (route.method === 'GET' && !isRefusal(answer))
    tally.leak(WHAT, `GET ${route.path} (${reader.key}) answered ${answer.status} ${answer.to}`);
}
