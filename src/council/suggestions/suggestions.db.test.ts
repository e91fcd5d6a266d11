import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { LOC_HA, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openSuggester } from './open-suggester.ts';
import { foldLessons, learn } from './store.ts';
import { commonFields } from './suggester.ts';

const PUMP = 'Trạm bơm thôn 3 hỏng máy, đề nghị sửa trạm bơm để bà con lấy nước tưới';

let test: TestDatabase;
let clerk: Actor;
let commune: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  clerk = await buildActor(test.db, await buildCouncil(test.db, { tenantId }), 'clerk');
  commune = await buildActor(
    test.db,
    await buildCouncil(test.db, { tenantId, unitCode: LOC_HA }),
    'clerk',
  );
  const other = await buildTenant(test.db);
  elsewhere = await buildActor(test.db, await buildCouncil(test.db, { tenantId: other }), 'clerk');
});
afterAll(async () => await test.close());

async function suggested(actor: Actor, text: string, only = true) {
  const { tenantId, councilId, locale } = actor;
  const suggester = await openSuggester(test.db, {
    tenantId,
    councilId,
    locale,
    fields: commonFields(),
    on: '2026-11-22',
    only: only ? { text } : undefined,
  });
  return suggester.suggest({ text, place: 'xã Lộc Hà' });
}

const firstField = async (actor: Actor, text: string, only = true) =>
  (await suggested(actor, text, only)).field[0]?.value;

async function decide(actor: Actor, times: number, value: string, instead?: string) {
  const { tenantId, councilId } = actor;
  for (let n = 0; n < times; n += 1) {
    await test.db.transaction().execute(
      async (tx) =>
        await learn(tx, {
          tenantId,
          councilId,
          text: `${PUMP}, lần thứ ${n}`,
          decision: { about: 'field', value, instead },
        }),
    );
  }
}

describe('what an office decides', () => {
  it('does not overturn general knowledge by three decisions, and does by thirty', async () => {
    expect(await firstField(clerk, PUMP)).toBe('agriculture');
    await decide(clerk, 3, 'power-water');
    expect(await firstField(clerk, PUMP)).toBe('agriculture');
    await decide(clerk, 27, 'power-water');
    const after = await suggested(clerk, PUMP);
    expect(after.field[0]?.value).toBe('power-water');
    expect(after.field[0]?.reasons.join(' ')).toContain('Cơ quan đã quyết định như vậy');
  });

  it('teaches neither the commune of the same province nor another tenant', async () => {
    expect(await firstField(commune, PUMP)).toBe('agriculture');
    expect(await firstField(elsewhere, PUMP)).toBe('agriculture');
  });

  it('stays taught when the rows are folded, once and not twice', async () => {
    expect(await foldLessons(test.db)).toBe(30);
    expect(await foldLessons(test.db)).toBe(0);
    expect(await firstField(clerk, PUMP)).toBe('power-water');
    expect(await firstField(clerk, PUMP, false)).toBe('power-water');
    expect(await firstField(clerk, 'Đề nghị cắm biển báo trên quốc lộ')).toBe('transport');
  });

  it('is un-taught by deciding otherwise later', async () => {
    await decide(clerk, 30, 'agriculture', 'power-water');
    expect(await firstField(clerk, PUMP)).toBe('agriculture');
    await foldLessons(test.db);
    expect(await firstField(clerk, PUMP)).toBe('agriculture');
  });

  it('keeps no name and no figure of the text', async () => {
    const { tenantId, councilId } = clerk;
    await test.db.transaction().execute(
      async (tx) =>
        await learn(tx, {
          tenantId,
          councilId,
          text: 'Bà Nguyễn Thị Hạnh, số 0912345678, xin sửa cống',
          decision: { about: 'field', value: 'construction' },
        }),
    );
    const { words } = await test.db
      .selectFrom('suggestion_lessons')
      .select('words')
      .executeTakeFirstOrThrow();
    expect(words.join(' ')).not.toMatch(/nguyen|thi hanh|0912/i);
    expect(words).toContain('sua cong');
  });

  it('is not waited for: two clerks teach the same words in open transactions', async () => {
    const { tenantId, councilId } = clerk;
    const lesson = {
      tenantId,
      councilId,
      text: PUMP,
      decision: { about: 'field' as const, value: 'agriculture' },
    };
    await test.db.transaction().execute(async (first) => {
      await learn(first, lesson);
      await test.db.transaction().execute(async (second) => await learn(second, lesson));
    });
    expect(await foldLessons(test.db)).toBeGreaterThanOrEqual(2);
  });
});

describe('the bodies of a province', () => {
  it('are suggested by who answers since the mergers of 2025, with the reason', async () => {
    const text = 'Đề nghị Sở GTVT cắm biển báo trên tỉnh lộ';
    const [first] = (await suggested(clerk, text)).body;
    expect(first?.label).toBe('Sở Xây dựng');
    expect(first?.reasons.join(' ')).toMatch(/Sở GTVT từ 01\/03\/2025 là Sở Xây dựng/);
  });

  it.each([
    ['Điện yếu, đề nghị nâng công suất trạm biến áp', 'Điện lực'],
    ['Mong ngành y tế bổ sung bác sĩ cho bệnh viện', 'Sở Y tế'],
    ['Đề nghị công an xử lý nạn trộm cắp, ma túy', 'Công an'],
    ['Hồ sơ cấp giấy chứng nhận quyền sử dụng đất chậm', 'Sở Nông nghiệp và Môi trường'],
  ])('%s → %s', async (text, body) => {
    expect((await suggested(clerk, text)).body[0]?.label).toContain(body);
  });
});
