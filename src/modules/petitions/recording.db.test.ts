import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { noFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { LOC_HA, NOW, TODAY, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { editPetition } from './commands/edit-petition.ts';
import { enterOpinions } from './commands/contacts/enter-opinions.ts';
import { recordContact } from './commands/contacts/record-contact.ts';
import { recordPetition } from './commands/record-petition.ts';
import { historyOf } from './queries/history.ts';
import { registerPage } from './queries/register/register.ts';
import { shareWith } from './store/audience.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let test: TestDatabase;
let platform: Platform;
let clerk: Actor;
let commune: Actor;
let executive: Actor;
let chair: Actor;

beforeAll(async () => {
  test = await openTestDatabase();
  platform = { db: test.db, jobs: noJobs, files: noFiles, clock: () => NOW };
  const tenantId = await buildTenant(test.db);
  const province = await buildCouncil(test.db, { tenantId });
  const locHa = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  clerk = await buildActor(test.db, province, 'clerk');
  chair = await buildActor(test.db, province, 'chair');
  executive = await buildActor(test.db, province, 'executiveOfficer');
  commune = await buildActor(test.db, locHa, 'clerk');
});
afterAll(async () => await test.close());

async function record(actor: Actor, raw: object): Promise<{ id: string; code: string }> {
  const { id, code } = await execute(platform, actor, recordPetition, raw);
  return { id, code };
}

async function refusal(change: Promise<unknown>): Promise<Failure> {
  const error = await change.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Failure) return error;
  throw error;
}

const rowOf = async (id: string) =>
  await test.db.selectFrom('petitions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

const listed = async (actor: Actor, filter: object = {}) =>
  await registerPage(test.db, { actor, filter, today: TODAY, limit: 50 });

describe('recording a petition', () => {
  it('needs only text and place in the office’s own words', async () => {
    const text = '  Đường thôn 3 ngập úng mỗi khi mưa. Đề nghị sửa.\r\n';
    const { id, code } = await record(clerk, { text, place: 'thôn 3, xã Lộc Hà' });
    const row = await rowOf(id);
    expect(code).toMatch(/^KN-/);
    expect(row).toMatchObject({
      state: 'recorded',
      public_label: 'received',
      kind: 'petition',
      source: 'office',
      title: 'Đường thôn 3 ngập úng mỗi khi mưa',
      original_text: '  Đường thôn 3 ngập úng mỗi khi mưa. Đề nghị sửa.\n',
      working_text: 'Đường thôn 3 ngập úng mỗi khi mưa. Đề nghị sửa.',
      public_text: null,
      unit_code: LOC_HA,
      received_on: TODAY,
    });
    expect(await historyOf(test.db, clerk.tenantId, id)).toMatchObject([{ act: 'record' }]);
    const events = await test.db
      .selectFrom('events')
      .selectAll()
      .where('subject_id', '=', id)
      .execute();
    expect(events).toMatchObject([{ name: 'petition.recorded', council_id: clerk.councilId }]);
  });

  it('counts it', async () => {
    const before = (await listed(clerk)).total;
    await record(clerk, { text: 'Xây cầu Hộ Độ', place: 'Lộc Hà' });
    expect((await listed(clerk)).total).toBe(before + 1);
  });

  it('counts letters that were typed in parts as one', async () => {
    const text = 'ế'.repeat(15_000).normalize('NFD');
    const { id } = await record(clerk, { text, place: 'xã Lộc Hà' });
    expect((await rowOf(id)).original_text).toBe(text);
  });

  it('keeps what looks like HTML, SQL or an emoji as words', async () => {
    const text = `<script>alert(1)</script>'; drop table petitions;-- 👍🏽 úng\u0007\u0000`;
    const { id } = await record(clerk, { text, place: 'xã Lộc Hà' });
    const row = await rowOf(id);
    expect(row.original_text).toBe(`<script>alert(1)</script>'; drop table petitions;-- 👍🏽 úng`);
  });

  it.each([
    ['empty', { text: ' \n', place: 'xã Lộc Hà' }, 'text', 'Chưa nhập nội dung kiến nghị.'],
    ['too long', { text: 'ú'.repeat(200_000), place: 'x' }, 'text', '200.000 ký tự, tối đa 20.000'],
    [
      'too long of what cannot be seen',
      { text: `Chữ${'\u200B'.repeat(1_250_000)}`, place: 'x' },
      'text',
      '1.250.003 ký tự, tối đa 20.000',
    ],
    [
      'too long of spaces',
      { text: `Chữ${' '.repeat(30_000)}`, place: 'x' },
      'text',
      '30.003 ký tự',
    ],
    ['without place', { text: 'Xây cầu' }, 'place', 'Chưa nhập địa bàn.'],
    [
      'a date of too many digits',
      { receivedOn: '04/025/2016' },
      'receivedOn',
      'một hoặc hai chữ số',
    ],
    ['a day that does not exist', { receivedOn: '29/02/2025' }, 'receivedOn', 'không có ngày đó'],
    ['the future', { receivedOn: '21/11/2026' }, 'receivedOn', 'tương lai'],
    [
      'an answer without words',
      { answeredOnSpot: 'on', spotBy: 'x' },
      'spotAnswer',
      'Ghi nội dung',
    ],
    ['an unknown field', { field: 'bakery' }, 'field', 'không có trong danh mục'],
    ['a wrong e-mail', { petitioners: [{ email: 'x' }] }, 'petitioners.0.email', 'chưa đúng'],
  ])('says what is wrong with %s', async (_, raw, field, sentence) => {
    const whole = field in raw || field.includes('.') || 'answeredOnSpot' in raw;
    const input = whole && !('text' in raw) ? { text: 'Xây cầu', place: 'xã Lộc Hà', ...raw } : raw;
    const failure = await refusal(record(clerk, input));
    expect(failure.kind).toBe('InvalidInput');
    expect(failure.fields[field]).toContain(sentence);
  });

  it('answered on the spot is a state that counts', async () => {
    const { id } = await record(clerk, {
      text: 'Bao giờ có nước sạch?',
      place: 'xã Lộc Hà',
      answeredOnSpot: 'on',
      spotBy: 'Chủ tịch UBND xã',
      spotAnswer: 'Quý I năm 2027.',
    });
    expect(await rowOf(id)).toMatchObject({ state: 'answered_on_spot', public_label: 'answered' });
    const acts = await historyOf(test.db, clerk.tenantId, id);
    expect(acts.map((act) => act.act)).toEqual(['answer_on_spot', 'record']);
  });

  it('keeps who petitioned apart from what search and the log can find', async () => {
    const { id } = await record(clerk, {
      text: 'Đê sạt lở',
      place: 'xã Lộc Hà',
      petitioners: [{ fullName: 'Trần Thị Bưởi', phone: '0912000111' }],
    });
    expect((await listed(clerk, { q: 'Bưởi' })).total).toBe(0);
    const { data } = await test.db
      .selectFrom('events')
      .select('data')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(data)).not.toContain('0912');
  });

  it('is refused to those who do not record', async () => {
    for (const actor of [chair, executive]) {
      const failure = await refusal(record(actor, { text: 'Xây cầu', place: 'xã Lộc Hà' }));
      expect(failure.code).toBe('petitions.may_not_record');
    }
  });

  it('records once under one request key', async () => {
    const raw = { text: 'Trạm y tế dột', place: 'xã Lộc Hà', requestKey: 'k-1' };
    const first = await record(clerk, raw);
    expect(await record(clerk, raw)).toEqual(first);
  });

  it('records other words under the same key as another petition: a form filled again after Back', async () => {
    const raw = { text: 'Cống thôn 1 sập', place: 'xã Lộc Hà', requestKey: 'k-2' };
    const first = await record(clerk, raw);
    const second = await record(clerk, { ...raw, text: 'Đường thôn 2 lún' });
    expect(second.id).not.toBe(first.id);
    expect((await rowOf(second.id)).original_text).toBe('Đường thôn 2 lún');
  });

  it('answers two equal requests at the same moment with one petition', async () => {
    const raw = { text: 'Bể nước rò rỉ', place: 'xã Lộc Hà', requestKey: 'k-3' };
    const both = await Promise.all([record(clerk, raw), record(clerk, raw)]);
    expect(both[0]).toEqual(both[1]);
  });
});

describe('who sees it', () => {
  it('the office that received it, and those it was shared with', async () => {
    const { id, code } = await record(commune, { text: 'Kênh N5 vỡ bờ', place: 'thôn Hồng Lạc' });
    expect((await listed(commune, { q: code })).items).toHaveLength(1);
    expect((await listed(clerk, { q: code })).items).toHaveLength(0);
    expect((await listed(executive, { q: code })).items).toHaveLength(0);
    await test.db.transaction().execute(async (tx) => {
      const petition = { id, council_id: commune.councilId };
      const sharing = { tenantId: commune.tenantId, petition, reason: 'forwarded', on: TODAY };
      const bodyIds = [clerk.bodyId, executive.bodyId, commune.bodyId];
      expect(await shareWith(tx, { ...sharing, bodyIds })).toHaveLength(2);
      expect(await shareWith(tx, { ...sharing, bodyIds })).toHaveLength(0);
    });
    expect((await listed(clerk, { q: code })).items).toHaveLength(1);
    expect((await listed(executive)).items.map((item) => item.id)).toEqual([id]);
    expect(await listed(executive)).toMatchObject({ total: 1, more: false });
  });
});

describe('finding', () => {
  it.each(['kenh n5', 'KÊNH N5', 'kênh  n5'.normalize('NFD'), '"vỡ bờ"'])('by %s', async (q) => {
    expect((await listed(commune, { q })).items.map((item) => item.title)).toEqual([
      'Kênh N5 vỡ bờ',
    ]);
  });

  it('goes on page by page without repeating or losing a row', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await registerPage(test.db, {
        actor: clerk,
        filter: {},
        today: TODAY,
        limit: 2,
        cursor,
      });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await listed(clerk)).total);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  it('finds a petition by each of its places', async () => {
    const places = [{ unit: LOC_HA }, { unit: '42' }];
    const { id } = await record(clerk, { text: 'Hai nơi cùng ngập', places });
    for (const unit of [LOC_HA, '42']) {
      const found = (await listed(clerk, { unit })).items.filter((item) => item.id === id);
      expect(found).toHaveLength(1);
    }
  });
});

describe('ids of other councils', () => {
  it('are refused at their fields, as are ids of nobody', async () => {
    const { tenantId } = clerk;
    const locHa = await test.db
      .selectFrom('council_terms')
      .select(['id', 'council_id'])
      .where('council_id', '=', commune.councilId)
      .executeTakeFirstOrThrow();
    const session = {
      tenant_id: tenantId,
      council_id: locHa.council_id,
      term_id: locHa.id,
      id: crypto.randomUUID(),
      number: 7,
      kind: 'regular' as const,
      name: 'Kỳ họp 7',
      opens_on: '2026-07-10',
      closes_on: null,
      closed_at: null,
    };
    await test.db.insertInto('council_sessions').values(session).execute();
    const held = { unit: LOC_HA, place: 'Nhà văn hóa', heldOn: '15/11/2026', delegates: 'Ông A' };
    for (const id of [session.id, NOBODY]) {
      const petition = record(clerk, { text: 'Xây cầu', place: 'xã Lộc Hà', session: id });
      expect(Object.keys((await refusal(petition)).fields)).toEqual(['session']);
      const contact = execute(platform, clerk, recordContact, { ...held, session: id });
      expect(Object.keys((await refusal(contact)).fields)).toEqual(['session']);
    }
    for (const delegateGroup of [commune.bodyId, NOBODY]) {
      const contact = execute(platform, clerk, recordContact, { ...held, delegateGroup });
      expect(Object.keys((await refusal(contact)).fields)).toEqual(['delegateGroup']);
    }
  });
});

describe('editing', () => {
  it('changes wording and places, and tells the second clerk what the first did', async () => {
    const { id } = await record(clerk, { text: 'Chợ cũ xuống cấp', place: 'xã Lộc Hà' });
    const change = { id, version: 1, workingText: 'Sửa chợ Huyện', places: [{ unit: LOC_HA }] };
    await execute(platform, clerk, editPetition, change);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      original_text: 'Chợ cũ xuống cấp',
      title: 'Sửa chợ Huyện',
      version: 2,
    });
    expect((await listed(clerk, { q: 'cho huyen' })).items).toHaveLength(1);
    const failure = await refusal(execute(platform, clerk, editPetition, change));
    expect(failure).toMatchObject({
      kind: 'Conflict',
      code: 'petitions.edited_meanwhile',
      facts: { who: clerk.displayName, act: 'sửa nội dung', version: 2 },
    });
  });

  it('is for the council that received it', async () => {
    const { id } = await record(clerk, { text: 'Chợ mới', place: 'xã Lộc Hà' });
    const change = { id, version: 1, workingText: 'x', places: [{ unit: LOC_HA }] };
    expect((await refusal(execute(platform, commune, editPetition, change))).kind).toBe('NotFound');
  });
});

describe('a voter contact', () => {
  const contact = {
    unit: LOC_HA,
    place: 'Hội trường xã',
    heldOn: '15/11/2026',
    delegates: 'Ông Nguyễn Văn A',
    voterCount: '120',
  };

  it('takes many opinions at once', async () => {
    const { id, code } = await execute(platform, commune, recordContact, contact);
    expect(code).toMatch(/^TX-/);
    const rows = [
      { text: 'Đường vào nghĩa trang hỏng', place: 'thôn Xuân Hải', kind: 'petition' },
      {},
      { text: 'Cảm ơn chính quyền', kind: 'opinion', spotAnswer: 'Tiếp thu.', spot: 'on' },
    ];
    const recorded = await execute(platform, commune, enterOpinions, { contactId: id, rows });
    expect(recorded).toHaveLength(2);
    const { items } = await listed(commune, { contact: id });
    expect(items.map((item) => item.state)).toEqual(['answered_on_spot', 'recorded']);
    expect(items[1]).toMatchObject({ unit_name: 'Xã Lộc Hà', detail: 'thôn Xuân Hải' });
  });

  it('is recorded once under one request key, and so is each of its rows', async () => {
    const raw = { ...contact, requestKey: 'c-1' };
    const twice = [1, 2].map(async () => await execute(platform, commune, recordContact, raw));
    const [first, second] = await Promise.all(twice);
    expect(second).toEqual(first);
    const other = { ...raw, place: 'Nhà văn hóa thôn 4' };
    const { id } = await execute(platform, commune, recordContact, other);
    expect(id).not.toBe(first?.id);

    const rows = [{ text: 'Ngập' }, { text: 'Ngập' }];
    const sheet = { contactId: id, rows, requestKey: 'o-1' };
    const entered = await execute(platform, commune, enterOpinions, sheet);
    expect(await execute(platform, commune, enterOpinions, sheet)).toEqual(entered);
    expect((await listed(commune, { contact: id })).total).toBe(2);
    const longer = { ...sheet, rows: [...rows, { text: 'Hạn' }] };
    await execute(platform, commune, enterOpinions, longer);
    expect((await listed(commune, { contact: id })).total).toBe(3);
  });

  it('saves no row when one is wrong, and says which', async () => {
    const { id } = await execute(platform, commune, recordContact, contact);
    const long = [{ text: 'ú'.repeat(20_001) }, { text: `Chữ${'\u200B'.repeat(20_000)}` }];
    const rows = [{ text: 'Đúng' }, { speaker: 'Bà Lan' }, ...long];
    const failure = await refusal(
      execute(platform, commune, enterOpinions, { contactId: id, rows }),
    );
    expect(failure).toMatchObject({ code: 'petitions.rows_invalid', facts: { wrong: 3 } });
    expect(Object.keys(failure.fields)).toEqual(['rows.1.text', 'rows.2.text', 'rows.3.text']);
    expect((await listed(commune, { contact: id })).total).toBe(0);
  });

  it.each([
    [{ ...contact, heldOn: '' }, 'heldOn'],
    [{ ...contact, heldOn: '01/12/2026' }, 'heldOn'],
    [{ ...contact, voterCount: 'đông' }, 'voterCount'],
    [{ ...contact, place: '' }, 'place'],
    [{ ...contact, unit: '00000' }, 'unit'],
    [{ ...contact, unit: '42' }, 'unit'],
    [{ ...contact, session: NOBODY }, 'session'],
    [{ ...contact, delegateGroup: NOBODY }, 'delegateGroup'],
  ])('is refused with a note at its field', async (raw, field) => {
    const failure = await refusal(execute(platform, commune, recordContact, raw));
    expect(Object.keys(failure.fields)).toEqual([field]);
  });
});
