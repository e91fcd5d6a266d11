import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLife } from '#test/petition-life.ts';
import { buildActor } from '#test/build.ts';
import { execute } from '#src/platform/command.ts';
import './index.ts';
import { addField, retireField } from './commands/fields.ts';
import { DEFAULT_FIELDS } from './fields.ts';
import { fieldNames, fieldsOf, keptFields } from './queries/fields.ts';

let life: Awaited<ReturnType<typeof openLife>>;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

it('starts a council with the common fields and lets its Standing Committee change them', async () => {
  const { db, platform, province } = life;
  const chair = await buildActor(db, province, 'chair');
  const codes = async () =>
    (await fieldsOf(db, province.tenantId, province.councilId, 'vi')).map(({ code }) => code);
  expect(await codes()).toEqual(DEFAULT_FIELDS.map(({ code }) => code));

  await execute(platform, chair, addField, { group: 'economy', label: 'Chuyển đổi số' });
  expect(await codes()).toContain('chuyen-doi-so');
  await expect(
    execute(platform, chair, addField, { group: 'culture', label: 'CHUYỂN ĐỔI  SỐ' }),
  ).rejects.toMatchObject({ code: 'petitions.field_exists' });

  const land = (await keptFields(db, province.tenantId, province.councilId)).find(
    ({ code }) => code === 'land',
  );
  await execute(platform, chair, retireField, { id: land?.id });
  expect(await codes()).not.toContain('land');
  expect((await fieldNames(db, province.tenantId, 'vi')).get('land')).toBe('Đất đai');
});

it('is not for a clerk', async () => {
  const clerk = await buildActor(life.db, life.province, 'clerk');
  await expect(
    execute(life.platform, clerk, addField, { group: 'economy', label: 'Chợ' }),
  ).rejects.toMatchObject({ code: 'platform.forbidden' });
});
