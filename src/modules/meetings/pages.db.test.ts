import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf } from '#test/api-of.ts';
import { at, openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { dutiesRoom } from '#src/council/duties/index.ts';
import { petitionsRoom, recordContact, recordPetition } from '#src/modules/petitions/index.ts';
import { ITEM_ACTS, MEETING_ACTS, PAPER_ACTS } from './api/acts.ts';
import { planShape } from './api/act-shapes.ts';
import { planMeeting } from './commands/meetings.ts';
import { askPaper } from './commands/papers.ts';
import { meetingsRoom } from './room.ts';

let life: MeetingLife;
beforeAll(async () => void (life = await openMeetingLife()));
afterAll(async () => await life.close());

const rooms = [meetingsRoom, petitionsRoom, dutiesRoom];
const pages = pagesOf(() => life.platform, rooms);
const api = apiOf(() => life.platform, rooms);

describe('the pages of a meeting', () => {
  it('plan one, show what is wrong at its field, keep what was typed', async () => {
    const { clerk, department } = life.people;
    const empty = await pages.get(department, '/meetings');
    expect(empty.html).toContain('Không có cuộc họp sắp tới');
    expect(empty.html).not.toContain('/meetings/new');
    const typed = {
      kind: 'standingSession',
      day: '25/11/2026',
      startsTime: '8h',
      endsTime: '7h30',
      place: 'Phòng họp 2',
    };
    const wrong = await pages.post(clerk, '/meetings', typed);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Giờ kết thúc phải sau giờ bắt đầu.');
    expect(wrong.html).toContain('value="Phòng họp 2"');
    const right = await pages.post(clerk, '/meetings', { ...typed, endsTime: '11g30' });
    expect(right.to).toMatch(/^\/meetings\/PH-/);
    const page = await pages.get(clerk, right.to ?? '');
    expect(page.html).toContain('Phiên họp thường kỳ tháng 11/2026');
    expect(page.html).toContain('Chương trình chưa có nội dung');
  });

  it('of a contact with voters stand on the contact’s page', async () => {
    const { clerk } = life.people;
    const { code: contact } = await life.act(clerk, recordContact, {
      unit: clerk.councilUnitCode,
      place: 'Hội trường phường',
      heldOn: '20/11/2026',
      delegates: 'Ông Nguyễn Văn An',
    });
    const { code } = await life.act(clerk, planMeeting, {
      kind: 'voterContact',
      day: '25/11/2026',
      startsTime: '8h',
      endsTime: '11h',
      contact,
    });
    const page = await pages.get(clerk, `/contacts/${contact}`);
    expect(page.html).toContain(`/meetings/${code}`);
    expect(page.html).toContain('Lịch họp của cuộc tiếp xúc này');
    expect((await pages.get(clerk, `/meetings/${code}`)).html).toContain(`/contacts/${contact}`);
  });

  it('says at the button why a paper cannot be accepted', async () => {
    const { clerk } = life.people;
    const { code, items } = await life.buildSession();
    const asked = await life.act(clerk, askPaper, {
      itemId: items.opinion,
      title: 'Tờ trình',
      bodyIds: [life.bodies.executive],
      dueOn: '24/11/2026',
    });
    const path = `/meetings/${code}/papers/${asked.ids[0]}`;
    const early = await pages.post(clerk, `${path}/accept`, {});
    expect(early.status).toBe(422);
    expect(early.html).toContain('Chưa tiếp nhận được');
    expect(early.html).toContain('Tài liệu chưa được nộp.');
  });

  it('order the agenda by buttons alone, each a form of its own', async () => {
    const { clerk } = life.people;
    const { code, items } = await life.buildSession();
    const path = `/meetings/${code}/items/${items.opinion}`;
    expect((await pages.post(clerk, `${path}/step`, { step: 'up' })).to).toContain(code);
    const titles = (await pages.get(clerk, `/meetings/${code}`)).html;
    expect(titles.indexOf('Tờ trình điều chỉnh')).toBeLessThan(
      titles.indexOf('Kết quả giải quyết'),
    );
    const bare = await pages.post(clerk, `${path}/state`, { state: 'withdrawn', reason: '' });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('Chưa nêu lý do.');
    await pages.post(clerk, `${path}/state`, { state: 'withdrawn', reason: 'Chờ thẩm tra' });
    expect((await pages.get(clerk, `/meetings/${code}`)).html).toContain('Chờ thẩm tra');
  });

  it('keep a second editor’s words and let them save with the version they now saw', async () => {
    const { clerk, secondClerk } = life.people;
    const { code, id } = await life.buildSession();
    const version = String((await life.meeting(id))?.version);
    const path = `/meetings/${code}/edit`;
    await pages.post(clerk, path, { version, title: 'Phiên họp chuyên đề' });
    const late = await pages.post(secondClerk, path, { version, title: 'Phiên họp mở rộng' });
    expect(late.status).toBe(422);
    expect(late.html).toContain('vừa được người khác sửa');
    expect(late.html).toContain('value="Phiên họp mở rộng"');
    const now = /name="version" value="(\d+)"/.exec(late.html)?.[1] ?? '';
    const saved = await pages.post(secondClerk, path, { version: now, title: 'Phiên họp mở rộng' });
    expect(saved.to).toBe(`/meetings/${code}`);
  });

  it('hide a restricted item and its address from who may not see it', async () => {
    const { committee, chair } = life.people;
    const { code } = await life.buildSession();
    expect((await pages.get(chair, `/meetings/${code}`)).html).toContain('Công tác cán bộ');
    expect((await pages.get(committee, `/meetings/${code}`)).html).not.toContain('Công tác cán bộ');
    expect((await pages.get(committee, `/meetings/${code}/sheet`)).html).not.toContain(
      'Công tác cán bộ',
    );
  });

  it('put a petition on an agenda, and show it both ways', async () => {
    const { clerk } = life.people;
    const { code, items } = await life.buildSession();
    const petition = await life.act(clerk, recordPetition, {
      text: 'Đề nghị sửa đường vào thôn Xuân Hải',
      places: [{ unit: '18568' }],
    });
    const target = `item:${items.waiting}`;
    const put = await pages.post(clerk, '/meetings/put', { record: petition.code, target });
    expect(put.to).toContain(`/meetings/${code}#item-${items.waiting}`);
    expect((await pages.get(clerk, `/meetings/${code}`)).html).toContain(petition.code);
    const record = await pages.get(clerk, `/petitions/${petition.code}`);
    expect(record.html).toContain(`/meetings/${code}#item-${items.waiting}`);
    const source = { recordKind: 'petition', recordId: petition.id };
    const item = `/meetings/${code}/items/${items.waiting}`;
    expect((await pages.get(clerk, item)).html).toContain(`${item}/unlink`);
    await pages.post(clerk, `${item}/unlink`, source);
    expect((await pages.get(clerk, `/meetings/${code}`)).html).not.toContain(petition.code);
    const unknown = await pages.post(clerk, '/meetings/put', { record: 'KN-0000-00000', target });
    expect(unknown.html).toContain('Không tìm thấy hồ sơ');
  });
});

describe('a form of an act', () => {
  it('that leads nowhere any more says why at once', async () => {
    const { code } = await life.buildSession({ day: '2026-12-30' });
    const form = async (act: string) =>
      await pages.get(life.people.clerk, `/meetings/${code}/${act}`);
    expect((await form('call')).status).toBe(409);
    expect((await form('reinstate')).status).toBe(409);
    expect((await form('move')).status).toBe(200);
  });
});

describe('a meeting over several days', () => {
  it('names its first day once', async () => {
    const { code } = await life.plan({
      startsAt: at('2026-12-28', '08:00'),
      endsAt: at('2026-12-29', '17:00'),
    });
    const { html } = await pages.get(life.people.clerk, `/meetings/${code}`);
    expect(html).toContain('08:00 28/12/2026–17:00 29/12/2026');
    expect(html).not.toContain('Thứ Hai, 28/12/2026');
  });
});

describe('the API of meetings', () => {
  it('takes in each act what the command takes', () => {
    const wrong = Object.entries({ ...MEETING_ACTS, ...ITEM_ACTS, ...PAPER_ACTS }).flatMap(
      ([name, { shape, command, key }]) => {
        const input = Object.keys((command.input as unknown as { shape: object }).shape);
        const taken = input.filter((field) => field !== key && !OTHERWISE.has(field)).toSorted();
        const said = Object.keys(shape.shape).filter((field) => field !== 'file');
        return JSON.stringify(taken) === JSON.stringify(said.toSorted())
          ? []
          : [{ name, taken, said }];
      },
    );
    expect(wrong).toEqual([]);
    const planned = Object.keys((planMeeting.input as unknown as { shape: object }).shape);
    expect(Object.keys(planShape.shape).toSorted()).toEqual(planned.toSorted());
  });

  it('plans, asks, takes a file and tells where a record stands', async () => {
    const { clerk, executive } = life.people;
    const planned = await api(clerk, '/meetings', {
      kind: 'standingSession',
      day: '2026-11-27',
      startsTime: '08:00',
      endsTime: '11:00',
    });
    expect(planned.status).toBe(201);
    const id = String(planned.json['id']);
    const added = await api(clerk, `/meetings/${id}/acts/add_item`, {
      title: 'Tờ trình',
      minutes: 20,
    });
    const [item] = added.json['agenda'] as { id: string }[];
    const asked = await api(clerk, `/agenda-items/${item?.id ?? ''}/acts/ask_paper`, {
      title: 'Tờ trình của UBND tỉnh',
      bodyIds: [life.bodies.executive],
      dueOn: '2026-11-25',
    });
    const [paper] = asked.json['papers'] as { id: string; standing: string }[];
    expect(paper?.standing).toBe('awaited');
    const file = {
      name: 'to-trinh.pdf',
      base64: Buffer.from('%PDF-1.7\n%%EOF').toString('base64'),
    };
    const path = `/meeting-papers/${paper?.id ?? ''}/acts`;
    const given = await api(executive, `${path}/give`, { file });
    expect(given.json).toMatchObject({ standing: 'given', newestVersion: 1 });
    const accepted = await api(executive, `${path}/accept`, {});
    expect(accepted).toMatchObject({ status: 403, json: { code: 'meetings.office_or_leaders' } });
    const list = await api(clerk, '/meetings?when=ahead');
    expect((list.json['items'] as { id: string }[]).map((one) => one.id)).toContain(id);
    expect((await api(clerk, `/meetings/${id}/acts/nonsense`, {})).status).toBe(404);
  });
});

/** The files of a form travel as `file` in JSON; an item's meeting stands in its own path. */
const OTHERWISE: ReadonlySet<string> = new Set(['files', 'meetingId']);
