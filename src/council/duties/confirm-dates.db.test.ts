import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmDeadlines, dueDateFor } from '#src/council/calendar/index.ts';
import type { DueDate } from '#src/council/calendar/index.ts';
import { execute } from '#src/platform/command.ts';
import { latenessCounts } from './queries/register.ts';
import './room.ts';
import {
  chair,
  closeWorld,
  openWorld,
  place,
  platform,
  province,
  read,
  test,
} from './test-data/duty-world.ts';

beforeAll(openWorld);
afterAll(closeWorld);

const TODAY = '2026-11-20';
const lateCount = async () =>
  (await latenessCounts(test.db, chair, { scope: 'council' }, TODAY)).late;

async function proposedLongAgo(): Promise<DueDate> {
  const { tenantId, councilId } = { tenantId: chair.tenantId, councilId: province.councilId };
  const due = await test.db.transaction().execute(
    async (tx) =>
      await dueDateFor(tx, {
        tenantId,
        councilId,
        ruleCode: 'PET.REPLY.SINGLE',
        triggerOn: '2026-08-03',
      }),
  );
  if (!due) throw new Error('the seed has no PET.REPLY.SINGLE');
  return due;
}

it('is late by a proposed date only once the Standing Committee confirms its rule', async () => {
  const due = await proposedLongAgo();
  expect(due.proposed).toBe(true);
  const { id } = await place({ due });
  expect(await read(id)).toMatchObject({ due_on: due.dueOn, due_is_proposed: true });
  expect(await lateCount()).toBe(0);

  const ruleId = (due.explanation as { ruleId: string }).ruleId;
  await execute(platform, chair, confirmDeadlines, { ids: [ruleId] });

  expect(await read(id)).toMatchObject({
    due_on: due.dueOn,
    first_due_on: due.dueOn,
    due_is_proposed: false,
    due_explanation: { ruleId, proposed: false },
  });
  expect(await lateCount()).toBe(1);
});
