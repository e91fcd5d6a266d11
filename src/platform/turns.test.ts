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
