import { expect, it } from 'vitest';
import { BodyRoom } from './body-room.ts';

const tick = async () => await new Promise((resolve) => setTimeout(resolve, 2));

it('lets in what there is room for, the others in their order, and sends away who is too many', async () => {
  const room = new BodyRoom({ bytes: 100, bytesOfOne: 80, waiting: 2 });
  const free = await room.take('a', 80);
  const entered: string[] = [];
  const enter = async (name: string, bytes: number) => {
    const leave = await room.take(name, bytes);
    entered.push(name);
    return leave;
  };
  const second = enter('b', 70);
  const third = enter('c', 10);
  await expect(room.take('d', 1)).rejects.toMatchObject({ code: 'platform.too_many' });
  await tick();
  expect(entered).toEqual([]);
  free();
  free();
  await Promise.all([second, third]);
  expect(entered).toEqual(['b', 'c']);
  await expect(room.take('d', 20)).resolves.toBeTypeOf('function');
});

it('gives one caller no more than its part', async () => {
  const room = new BodyRoom({ bytes: 100, bytesOfOne: 50, waiting: 9 });
  await room.take('one', 40);
  await expect(room.take('one', 20)).rejects.toMatchObject({ kind: 'TooMany' });
  await expect(room.take('other', 20)).resolves.toBeTypeOf('function');
});

it('takes what is larger than everything for all there is', async () => {
  const room = new BodyRoom({ bytes: 100, bytesOfOne: 60, waiting: 1 });
  (await room.take('one', 1_000))();
  await expect(room.take('one', 60)).resolves.toBeTypeOf('function');
});
