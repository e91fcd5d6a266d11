import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { asJson, drill, linesOf } from '#src/platform/backup/index.ts';
import { migrations } from '../../migrations/index.ts';
import { NOW } from '../build.ts';
import { openLife } from '../petition-life.ts';
import type { Life } from '../petition-life.ts';

let life: Life;

beforeAll(async () => {
  life = await openLife();
}, 600_000);
afterAll(async () => await life.close());

/** A clerk who goes on recording until told to stop. */
function keepRecording(): { stop(): Promise<number> } {
  const state = { isOver: false };
  const work = async (): Promise<number> => {
    let count = 0;
    for (; !state.isOver; count += 1)
      await life.record(`Kiến nghị ghi trong lúc sao lưu, số ${count}`);
    return count;
  };
  const count = work();
  return {
    stop: async () => {
      state.isOver = true;
      return await count;
    },
  };
}

it('while people write, a backup is of one moment and comes back the same', async () => {
  const clerk = keepRecording();
  const source = { url: life.url, filesFolder: inject('runFolder'), version: '0.1.0' };
  const order = { workFolder: inject('runFolder'), migrations, now: NOW };
  const report = await drill(source, order).finally(async () => await clerk.stop());
  expect(asJson(report)).toMatchObject({ isWhole: true, files: { differing: [] }, lost: [] });
  const taken = report.tables.find(({ name }) => name === 'petitions')?.rows ?? 0;
  const there = await life.db.selectFrom('petitions').select('id').execute();
  expect(there.length).toBeGreaterThan(taken);
  expect(linesOf(report).at(-1)).toContain('giống hệt lúc sao lưu');
}, 600_000);
