import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

const pause = async () => await new Promise((resolve) => setTimeout(resolve, 5));

it('lets a few work at once, the others in their order, and sends away who is too many', async () => {
  const turns = new Turns({ atOnce: 2, ofOne: 2, waiting: 3 });
  let busy = 0;
  let most = 0;
  const work = async () => {
    busy += 1;
    most = Math.max(most, busy);
    await pause();
    busy -= 1;
  };
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) => turns.within(`network ${at}`, work)),
  );
  expect(most).toBe(2);
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  await expect(turns.within('after', async () => 'free again')).resolves.toBe('free again');
});

it('gives one caller no more than its part', async () => {
  const turns = new Turns({ atOnce: 5, ofOne: 2, waiting: 5 });
  const all = await Promise.allSettled([1, 2, 3].map(() => turns.within('one', pause)));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
});

it('lets some wait behind all others, and sends away who has waited long enough', async () => {
  const turns = new Turns({ atOnce: 1, ofOne: 9, waiting: 9, behind: 1 });
  const done: string[] = [];
  const one = async (name: string, wait = {}) =>
    await turns.within(name, async () => void done.push(name), wait);
  const gate = Promise.withResolvers<void>();
  const first = turns.within('first', async () => await gate.promise);
  const behind = one('behind', { isBehind: true });
  const tooMany = { code: 'platform.too_many' };
  await expect(one('one more behind', { isBehind: true })).rejects.toMatchObject(tooMany);
  await expect(one('impatient', { patienceMs: 5 })).rejects.toMatchObject(tooMany);
  const others = [one('second', { patienceMs: 5_000 }), one('third')];
  gate.resolve();
  await Promise.all([first, behind, ...others]);
  expect(done).toEqual(['second', 'third', 'behind']);
});
