import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { paperSteps } from '../commands/take-step.ts';
import '../stock-kinds.ts';
import { draftUrging } from './commands.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

async function owed(text: string): Promise<string> {
  const id = await life.record(text);
  await life.classify(id);
  const { batchId } = await life.forward([id], life.bodies.executive);
  await life.sign(batchId, '12/HĐND-TT', '2026-11-20');
  const [duty] = await life.duties(id);
  return duty?.id ?? '';
}

it('is drafted from what is owed, and urges it by its number when it is issued', async () => {
  const { clerk, chair, executive } = life.people;
  const ids = [await owed('Đề nghị sửa đường thôn 3.'), await owed('Đề nghị nạo vét mương.')];
  await expect(life.act(executive, draftUrging, { ids })).rejects.toMatchObject({
    code: 'papers.nothing_to_urge',
  });
  const { id, count } = await life.act(clerk, draftUrging, { ids, note: 'Báo cáo chi tiết.' });
  expect(count).toBe(2);
  const version = await life.db
    .selectFrom('paper_versions')
    .selectAll()
    .where('paper_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(version.addressees).toHaveLength(1);
  expect(version.blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'table',
    'paragraph',
    'paragraph',
  ]);
  const urged = async () =>
    await life.db
      .selectFrom('duty_acts')
      .select(['duty_id', 'document_number'])
      .where('act', '=', 'urge')
      .execute();
  await life.act(clerk, paperSteps.check, { paperId: id });
  await life.act(chair, paperSteps.sign, { paperId: id });
  await life.act(clerk, paperSteps.number, { paperId: id, symbol: '88/HĐND-TT' });
  expect(await urged()).toEqual([]);
  await life.act(clerk, paperSteps.issue, { paperId: id });
  expect((await urged()).map(({ document_number }) => document_number)).toEqual([
    '88/HĐND-TT',
    '88/HĐND-TT',
  ]);
  const letters = await life.db.selectFrom('urging_letters').select('number').execute();
  expect(letters).toEqual([{ number: '88/HĐND-TT' }]);
});
