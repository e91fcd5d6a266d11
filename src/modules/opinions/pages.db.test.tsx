import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { apiOf } from '#test/api-of.ts';
import { pagesOf } from '#test/pages-of.ts';
import { ACT_SHAPES } from './api/shapes.ts';
import { ACT_COMMANDS } from './acts.ts';
import type { ActName } from './acts.ts';
import { submit } from './commands/receiving.ts';
import { opinionsRoom } from './room.ts';

let life: MeetingLife;
let code: string;
let id: string;
beforeAll(async () => {
  life = await openMeetingLife();
  ({ id, code } = await life.act(life.people.executive, submit, {
    documentNumber: '245/TTr-UBND',
    documentOn: '16/11/2026',
    title: 'điều chỉnh kế hoạch đầu tư công',
    asked: 'Đề nghị cho ý kiến.',
    files: [new File(['%PDF'], 'to-trinh.pdf', { type: 'application/pdf' })],
  }));
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [opinionsRoom]);
const get = async (actor: Actor, path = '') =>
  await pages.get(actor, `/executive-submissions${path}`);
const post = async (actor: Actor, path: string, fields: Record<string, string>) =>
  await pages.post(actor, `/executive-submissions${path}`, fields);

describe('the pages', () => {
  it('show what the reader can do now, and nothing to others', async () => {
    const { people } = life;
    const office = await get(people.clerk, `/${code}`);
    expect(office.html).toContain('Tiếp nhận');
    expect(office.html).toContain('Trả lại để bổ sung');
    const own = await get(people.executive, `/${code}`);
    expect(own.html).toContain(`/acts/withdraw`);
    expect(own.html).not.toContain(`/acts/receive`);
    for (const who of ['committee', 'department', 'communeClerk', 'communeExecutive'] as const) {
      expect((await get(people[who], `/${code}`)).status).toBe(404);
    }
    expect((await get(people.front)).status).toBe(403);
  });

  it('list, filter, and say what to do where there is nothing', async () => {
    const { people } = life;
    expect((await get(people.clerk)).html).toContain('Điều chỉnh kế hoạch');
    expect((await get(people.clerk, '?q=dieu+chinh')).html).toContain(code);
    expect((await get(people.clerk, '?q=cho+noi')).html).toContain('Không có tờ trình nào khớp');
    expect((await get(people.department)).html).toContain('Chưa có tờ trình nào');
  });

  it('keep what was typed when something is missing', async () => {
    const { people } = life;
    const answer = await post(people.executive, '', { title: 'bảng giá đất', documentNumber: '' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('value="bảng giá đất"');
    expect(answer.html).toContain('Chưa nhập số, ký hiệu văn bản.');
  });

  it('carry an act from its form to the record, and refuse the second of two editors', async () => {
    const { people, bodies } = life;
    const form = await get(people.clerk, `/${code}/acts/receive`);
    expect(form.status).toBe(200);
    const done = await post(people.clerk, `/${code}/acts/receive`, { version: '1' });
    expect(done.to).toBe(`/executive-submissions/${code}`);
    const again = await post(people.secondClerk, `/${code}/acts/party`, {
      version: '1',
      documentNumber: '12-CV/TU',
      documentOn: '18/11/2026',
    });
    expect(again.status).toBe(422);
    expect(again.html).toContain('value="12-CV/TU"');
    expect(again.html).toContain('Người khác vừa cập nhật');
    const late = await get(people.clerk, `/${code}/acts/receive`);
    expect(late.html).toContain('Chưa làm được ở bước này.');
    const assign = { bodyId: bodies.committee, byRule: 'on' };
    expect((await post(people.chair, `/${code}/acts/assign`, assign)).status).toBe(303);
    for (const act of ['agenda', 'written', 'party', 'assign', 'withdraw']) {
      expect((await get(people.clerk, `/${code}/acts/${act}`)).status).toBe(200);
    }
    const committee = await get(people.committee, `/${code}`);
    expect(committee.html).toContain('Nộp báo cáo thẩm tra');
    expect((await get(people.committee, `/${code}/acts/nothing`)).status).toBe(404);
  });

  it('keep the step at the Party committee among the council’s side', async () => {
    const { people } = life;
    const told = { documentNumber: '12-CV/TU', documentOn: '18/11/2026' };
    await post(people.clerk, `/${code}/acts/party`, told);
    expect((await get(people.chair, `/${code}`)).html).toContain('12-CV/TU');
    expect((await get(people.executive, `/${code}`)).html).not.toContain('12-CV/TU');
  });
});

describe('the report to the council', () => {
  it('is a page, a sheet to print, a table to take along; not for the executive', async () => {
    const { people } = life;
    const session = await life.buildCouncilSession(18, '2026-12-08');
    const page = await get(people.chair, `/report?session=${session}`);
    expect(page.html).toContain('Đang xử lý');
    expect(page.html).toContain('08/12/2026');
    expect((await get(people.chair, '/report/print')).status).toBe(200);
    const csv = await get(people.chair, `/report.csv?session=${session}`);
    expect(csv.html).toContain('245/TTr-UBND, 16/11/2026');
    expect((await get(people.chair, '/report.xlsx')).status).toBe(200);
    expect((await get(people.executive, '/report')).status).toBe(403);
    expect((await get(people.committee, '/report')).status).toBe(403);
    const early = await post(people.clerk, `/report/${session}`, { 'ids[]': id });
    expect(early.status).toBe(422);
    expect(early.html).toContain('Kỳ họp chưa khai mạc');
  });
});

describe('the API', () => {
  it('describes each act by the fields its command takes', () => {
    for (const [act, { input }] of Object.entries(ACT_COMMANDS)) {
      const taken = Object.keys(input.shape).filter((field) => field !== 'id' && field !== 'files');
      expect(Object.keys(ACT_SHAPES[act as ActName].shape).toSorted()).toEqual(taken.toSorted());
    }
  });

  it('lists, reads, acts and refuses like the pages', async () => {
    const { people } = life;
    const ask = apiOf(() => life.platform, [opinionsRoom]);
    const list = await ask(people.clerk, '/executive-submissions');
    expect(list.json['items']).toHaveLength(1);
    const read = await ask(people.clerk, `/executive-submissions/${code}`);
    expect(read.json['abilities']).toMatchObject({
      receive: 'opinions.not_now',
      result: 'opinions.not_now',
      assign: null,
    });
    const refused = await ask(people.executive, `/executive-submissions/${code}/acts/return`, {
      reason: 'x',
    });
    expect(refused.status).toBe(403);
    expect(refused.json['code']).toBe('opinions.office_receives');
    const asked = await ask(people.clerk, `/executive-submissions/${code}/acts/written`, {
      closesOn: '2026-11-30',
    });
    expect(asked.json['voteCode']).toMatch(/^XY-/);
    expect((await ask(people.executive, '/executive-submissions/report')).status).toBe(403);
    expect((await ask(people.chair, '/executive-submissions/report')).json['items']).toHaveLength(
      1,
    );
    const front = await ask(people.front, `/executive-submissions/${code}`);
    expect(front.status).toBe(404);
  });
});
