import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dutyAbilities } from './policy.ts';
import { actsOfDuty } from './queries/acts.ts';
import { partsOf } from './queries/duty-page.ts';
import { openDutiesOfBody } from './queries/inbox.ts';
import { dutyRegister, latenessCounts } from './queries/register.ts';
import { buildActor } from '#test/build.ts';
import {
  act,
  chair,
  clerk,
  closeWorld,
  commune,
  communeChair,
  communeExecutive,
  department,
  executive,
  front,
  hooked,
  openWorld,
  place,
  province,
  read,
  startDay,
  test,
} from './test-data/duty-world.ts';

beforeAll(openWorld);
afterAll(closeWorld);
beforeEach(() => startDay());

describe('a duty through its life', () => {
  it('is placed, accepted, answered, returned, answered and settled, each act on record', async () => {
    const { id, code } = await place({ watchers: [province.frontId] });
    expect(code).toMatch(/^NV-/);
    await act(executive, id, 'accept');
    await act(executive, id, 'answer', { note: 'Đã nạo vét', documentNumber: '12/UBND' });
    await act(front, id, 'verify', { result: 'no', note: 'Vẫn ngập sau mưa' });
    await act(chair, id, 'return', { note: 'Chưa đúng thực tế', dueOn: '2026-12-20' });
    await act(executive, id, 'answer', { note: 'Đã lắp cống hộp' });
    const settled = await act(chair, id, 'settle', { outcome: 'completed' });
    expect(settled).toMatchObject({
      state: 'settled',
      outcome: 'completed',
      round: 2,
      first_due_on: '2026-12-10',
      due_on: '2026-12-20',
      version: 7,
    });
    const acts = await actsOfDuty(test.db, chair.tenantId, id);
    expect(acts.map((each) => each.act)).toEqual([
      'place',
      'accept',
      'answer',
      'verify',
      'return',
      'answer',
      'settle',
    ]);
    expect(hooked.at(0)).toBe('place:assigned');
    expect(hooked.at(-1)).toBe('settle:settled');
    const events = await test.db
      .selectFrom('events')
      .select('name')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(events.map(({ name }) => name)).toEqual([
      'duty.placed',
      'duty.accepted',
      'duty.answered',
      'duty.verified',
      'duty.returned',
      'duty.answered',
      'duty.settled',
    ]);
  });

  it('whoever enters the answer on behalf of the debtor does not settle or verify it', async () => {
    const { id } = await place();
    await expect(act(clerk, id, 'answer', { note: 'Đã xong' })).rejects.toMatchObject({
      code: 'duties.behalf_needs_source',
    });
    await act(chair, id, 'answer', { note: 'x', speaker: 'x' }).catch(() => undefined);
    await act(clerk, id, 'answer', { note: 'Đã xong', speaker: 'Ông Hải, Chánh Văn phòng' });
    const last = (await actsOfDuty(test.db, chair.tenantId, id)).at(-1);
    expect(last).toMatchObject({
      is_on_behalf: true,
      person_id: clerk.personId,
      body_id: province.executiveId,
    });
    await expect(act(clerk, id, 'verify', { result: 'matches', note: 'x' })).rejects.toMatchObject({
      code: 'duties.entered_debtor_act',
    });
    await act(chair, id, 'settle', { outcome: 'completed' });
  });

  it('the one who owes never settles, from whatever seat', async () => {
    const { id } = await place();
    await act(executive, id, 'answer', { note: 'x' });
    await expect(act(executive, id, 'settle', { outcome: 'completed' })).rejects.toMatchObject({
      kind: 'Forbidden',
      code: 'duties.own_debt',
    });
    const second = await buildActor(test.db, province, 'chair');
    await test.db
      .insertInto('seats')
      .values({
        tenant_id: second.tenantId,
        id: crypto.randomUUID(),
        person_id: second.personId,
        body_id: province.executiveId,
        council_id: province.councilId,
        role: 'executiveOfficer',
        delegated_by_seat_id: null,
        from_on: '2026-03-15',
        to_on: null,
      })
      .execute();
    await expect(act(second, id, 'settle', { outcome: 'completed' })).rejects.toMatchObject({
      code: 'duties.own_debt',
    });
  });

  it('parts: lead and co under the whole, which does not end over an open part unnoticed', async () => {
    const { id } = await place();
    const lead = province.departmentIds[0] ?? '';
    const co = province.departmentIds[1] ?? '';
    await act(executive, id, 'delegate', {
      parts: [
        { bodyId: lead, part: 'lead', dueOn: '2026-12-01' },
        { bodyId: co, part: 'co' },
      ],
    });
    const parts = await partsOf(test.db, chair, id);
    expect(parts.map(({ part, due_on }) => [part, due_on])).toEqual([
      ['lead', '2026-12-01'],
      ['co', '2026-12-10'],
    ]);
    const leadId = parts[0]?.id ?? '';
    expect(await openDutiesOfBody(test.db, department, lead)).toHaveLength(1);
    await act(department, leadId, 'answer', { note: 'Xong phần việc' });
    await act(executive, leadId, 'settle', { outcome: 'completed' });
    await act(executive, id, 'answer', { note: 'x' });
    await expect(act(chair, id, 'settle', { outcome: 'completed' })).rejects.toMatchObject({
      code: 'duties.open_parts',
      facts: { count: 1 },
    });
    await act(chair, id, 'settle', { outcome: 'completed', endParts: true });
    const ended = await partsOf(test.db, chair, id);
    expect(ended.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['settled', 'completed'],
      ['lifted', 'withParent'],
    ]);
  });

  it('a successor takes the open parts over', async () => {
    const { id } = await place();
    await act(executive, id, 'delegate', {
      parts: [{ bodyId: province.departmentIds[0] ?? '', part: 'lead' }],
    });
    const toBodyId = province.departmentIds[2] ?? '';
    await act(chair, id, 'transfer', { toBodyId, toSuccessor: true, note: 'sáp nhập' });
    const [part] = await partsOf(test.db, chair, id);
    expect(part).toMatchObject({ creditor_body_id: toBodyId, state: 'assigned' });
  });

  it('tells the second person what the first did', async () => {
    const { id } = await place();
    const { version } = await read(id);
    await act(executive, id, 'accept', { version });
    await expect(act(chair, id, 'lift', { note: 'x', version })).rejects.toMatchObject({
      kind: 'Conflict',
      code: 'duties.changed_meanwhile',
      facts: { who: executive.displayName, what: 'tiếp nhận', count: 1 },
    });
  });

  it('two at once: one acts, the other is told', async () => {
    const { id } = await place();
    await act(executive, id, 'answer', { note: 'x' });
    const { version } = await read(id);
    const results = await Promise.allSettled([
      act(chair, id, 'settle', { outcome: 'completed', version }),
      act(chair, id, 'return', { note: 'x', dueOn: '2026-12-20', version }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('who sees it', () => {
  it('a commune of another council sees nothing, in the register, by id, or by acting', async () => {
    const { id } = await place();
    for (const stranger of [communeChair, communeExecutive]) {
      await expect(read(id, stranger)).rejects.toMatchObject({ kind: 'NotFound' });
      for (const scope of ['council', 'owed', 'given', 'watched'] as const) {
        const page = await dutyRegister(test.db, stranger, { scope }, '2026-11-20');
        expect(page).toMatchObject({ items: [], total: 0 });
      }
      await expect(act(stranger, id, 'note', { note: 'x' })).rejects.toMatchObject({
        kind: 'NotFound',
      });
      expect(await openDutiesOfBody(test.db, stranger, province.executiveId)).toEqual([]);
    }
  });

  it('a commune that owes or watches sees that duty, and no other', async () => {
    const { id } = await place({ debtorBodyId: commune.executiveId });
    const { id: watched } = await place({ watchers: [commune.executiveId] });
    const owed = await dutyRegister(test.db, communeExecutive, {}, '2026-11-20');
    expect(owed.items.map((row) => row.id)).toEqual([id]);
    expect((await read(watched, communeExecutive)).id).toBe(watched);
    const { settle, answer } = dutyAbilities(communeExecutive, await read(id));
    expect({ settle, answer }).toEqual({ settle: 'duties.own_debt', answer: null });
  });
});

describe('the register', () => {
  it('filters, counts and pages', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const due = { dueOn: `2026-11-1${n + 5}`, explanation: null, proposed: n === 4 };
      ids.push((await place({ due, fieldCode: 'register', placedOn: '2026-11-01' })).id);
    }
    const filter = { field: 'register' };
    const first = await dutyRegister(test.db, chair, filter, '2026-11-18', { limit: 2 });
    expect(first).toMatchObject({ total: 5 });
    const second = await dutyRegister(test.db, chair, filter, '2026-11-18', {
      limit: 2,
      cursor: first.next ?? '',
    });
    const seen = [...first.items, ...second.items].map(({ id }) => id);
    expect(seen).toEqual(ids.toReversed().slice(0, 4));
    const late = await dutyRegister(test.db, chair, { ...filter, late: 'late' }, '2026-11-18', {
      limit: 2,
    });
    expect(late.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(late.total).toBe(3);
    const counts = await latenessCounts(test.db, chair, filter, '2026-11-18');
    expect(counts).toEqual({ late: 3, soon: 1, undated: 0, proposed: 1, paused: 0 });
  });

  it('finds by words without diacritics and by code', async () => {
    const { id, code } = await place({ title: 'Sửa cầu treo bản Rào Tre' });
    for (const q of ['cau treo', 'CẦU TREO', code.toLowerCase()]) {
      const page = await dutyRegister(test.db, chair, { q }, '2026-11-20');
      expect(page.items.map((row) => row.id)).toEqual([id]);
    }
  });
});
