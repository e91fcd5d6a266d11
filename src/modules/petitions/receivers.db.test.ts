import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSuggester } from '#src/council/suggestions/index.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { receiverOptions } from './queries/act-form.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

it('offers a body until its last day, by the day of the house and not of the database', async () => {
  const id = life.bodies.provinceDepartment;
  const { name } = await life.db
    .updateTable('bodies')
    .set({ valid_to: '2027-06-30' })
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirstOrThrow();
  const { provinceClerk: clerk } = life.people;
  const offered = async (on: string) =>
    (await receiverOptions(life.db, clerk, on)).some(({ value }) => value === id);
  expect(await offered('2027-06-30')).toBe(true);
  expect(await offered('2027-07-01')).toBe(false);

  const suggested = async (on: string) => {
    const { tenantId, councilId } = clerk;
    const ask = { tenantId, councilId, locale: 'vi' as const, fields: [], on };
    const text = `Đề nghị ${name} trả lời.`;
    const { body } = (await openSuggester(life.db, ask)).suggest({ text, place: '' });
    return body.some(({ value }) => value === id);
  };
  expect(await suggested('2027-07-01')).toBe(false);
});
