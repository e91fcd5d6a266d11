import { expect, it } from 'vitest';
import { keptRows, rowsChanged } from './kept-rows.ts';
import type { News } from './news.ts';

function openTestNews(hearing = () => 1): News {
  const listeners: ((word: string) => void)[] = [];
  const tellHere = (word: string): void => listeners.forEach((listener) => listener(word));
  return {
    tell: async (word) => tellHere(word),
    tellHere,
    hear: (listener) => void listeners.push(listener),
    hearing,
    close: async () => undefined,
  };
}

it('reads once, and again as soon as a change is told', async () => {
  const news = openTestNews();
  let times = 0;
  const read = async () => await keptRows(news).read('things of a', async () => (times += 1));
  expect([await read(), await read()]).toEqual([1, 1]);
  news.tellHere(rowsChanged('things of b'));
  expect(await read()).toBe(1);
  news.tellHere(rowsChanged('things of a'));
  expect(await read()).toBe(2);
});

it('does not keep what was read while something changed', async () => {
  const news = openTestNews();
  let times = 0;
  const count = async () => (times += 1);
  await keptRows(news).read('things', async () => {
    news.tellHere(rowsChanged('things'));
    return await count();
  });
  expect(await keptRows(news).read('things', count)).toBe(2);
});

it('reads each time where the others are not heard', async () => {
  const deaf = openTestNews(() => 0);
  let times = 0;
  const count = async () => (times += 1);
  for (const news of [deaf, deaf, undefined]) await keptRows(news).read('things', count);
  expect(times).toBe(3);
});

it('believes nothing from before its hearing was cut, although it hears again', async () => {
  let hearing = 1;
  const news = openTestNews(() => hearing);
  let times = 0;
  const count = async () => (times += 1);
  const read = async () => await keptRows(news).read('things', count);
  expect([await read(), await read()]).toEqual([1, 1]);
  hearing = 0;
  expect(await read()).toBe(2);
  hearing = 2;
  expect([await read(), await read()]).toEqual([3, 3]);
});

it('does not keep what was read while its hearing was cut', async () => {
  let hearing = 1;
  const news = openTestNews(() => hearing);
  let times = 0;
  const count = async () => (times += 1);
  await keptRows(news).read('things', async () => {
    hearing = 2;
    return await count();
  });
  expect(await keptRows(news).read('things', count)).toBe(2);
});
