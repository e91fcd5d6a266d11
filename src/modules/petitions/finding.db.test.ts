import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCode, readCode } from '#src/council/numbering/index.ts';
import { TODAY } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { registerPage } from './queries/register/register.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

const found = async (q: string) => {
  const ask = { actor: life.people.clerk, filter: { q }, today: TODAY, limit: 50 };
  return (await registerPage(life.db, ask)).items.map(({ id }) => id).toSorted();
};

it('finds words that only look like a code', async () => {
  const id = await life.record('Đường tổ 3 ngập');
  const { code } = await life.petition(id);
  expect(readCode('duong to ngap')).not.toBeNull();
  expect(await found('duong to ngap')).toEqual([id]);
  expect(await found(code.toLowerCase().replaceAll('-', ' '))).toEqual([id]);
  expect(await found(newCode('KN'))).toEqual([]);
});

it('finds a road however it is written', async () => {
  const ids: string[] = [];
  for (const text of ['Ổ gà trên QL1A', 'Ổ gà trên Quốc lộ 1A.', 'Ổ gà QL. 1A', 'Ổ gà ĐT.545'])
    ids.push(await life.record(text));
  const three = ids.slice(0, 3).toSorted();
  for (const q of ['QL-1A', 'ql1a', 'QL 1A', 'quốc lộ 1A', 'ổ gà quoc lo 1a'])
    expect([q, await found(q)]).toEqual([q, three]);
  for (const q of ['ĐT-545', 'dt545', 'tỉnh lộ 545', 'TL 545'])
    expect([q, await found(q)]).toEqual([q, ids.slice(3)]);
});

it('finds two roads asked together, in words or in letters, quoted or not', async () => {
  const words = await life.record('Đường quốc lộ 7A và tỉnh lộ 549 ngập');
  const letters = await life.record('Đường TL549 và QL7A ngập');
  const other = await life.record('Tỉnh lộ 550, quốc lộ 7B ngập');
  const both = [words, letters].toSorted();
  for (const q of [
    'tỉnh lộ 549 quốc lộ 7A ngập',
    'quốc lộ 7A tỉnh lộ 549 ngập',
    'QL7A TL549 ngập',
    '"quốc lộ 7A"',
    '"QL7A" "đường tỉnh 549"',
  ])
    expect([q, await found(q)]).toEqual([q, both]);
  expect(await found('"đường QL7A"')).toEqual([words]);
  expect(await found('"QL7A ngập"')).toEqual([letters]);
  expect(await found('"QL7B ngập"')).toEqual([other]);
});
