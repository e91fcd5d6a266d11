import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actOnOneDuty } from '#src/council/duties/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { statusOf } from '#src/platform/web/problem.ts';
import { renderFragment } from '#src/ui/index.ts';
import { apiOf } from '#test/api-of.ts';
import type { AskApi } from '#test/api-of.ts';
import { openConclusionWorld } from '#test/conclusion-world.ts';
import type { ConclusionWorld } from '#test/conclusion-world.ts';
import { paperById, papersRoom, paperSteps, revisePaper } from '#src/council/papers/index.ts';
import { COMMANDS } from './api/acts.ts';
import { SHAPES } from './api/act-shapes.ts';
import { confirmConclusions } from './commands/confirm.ts';
import { minutesOf } from './queries/minutes.ts';
import { conclusionsRoom } from './room.ts';

let world: ConclusionWorld;
let ask: AskApi;
let askPapers: AskApi;
beforeAll(async () => {
  world = await openConclusionWorld();
  ask = apiOf(() => world.life.platform, [conclusionsRoom]);
  askPapers = apiOf(() => world.life.platform, [papersRoom]);
}, 600_000);
afterAll(async () => await world.close());

function appFor(actor: Actor): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    c.set('platform', world.life.platform);
    c.set('actor', actor);
    c.set('locale', 'vi');
    c.set('requestId', 'test');
    c.setRenderer((content, head) => c.html(renderFragment(content), head.status ?? 200));
    await next();
  });
  app.onError((error, c) => {
    if (!(error instanceof Failure)) throw error;
    return c.text(error.code, statusOf(error));
  });
  conclusionsRoom.routes?.(app);
  return app;
}

const get = async (actor: Actor, path: string) => {
  const page = await appFor(actor).request(path);
  return { status: page.status, html: await page.text() };
};

const post = async (actor: Actor, path: string, fields: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const page = await appFor(actor).request(path, { method: 'POST', body });
  return { status: page.status, html: await page.text(), to: page.headers.get('location') ?? '' };
};

describe('the page of a meeting', () => {
  it('saves a line and opens the next; a refusal keeps what was typed', async () => {
    const at = await world.session();
    const here = `/meetings/${at.code}/conclusions`;
    const line = { itemId: at.itemId, kind: 'assigned', lead: 'UBND tỉnh', due: '15/12/2026' };
    const saved = await post(world.clerk, here, { ...line, content: 'Rà soát tiến độ' });
    expect([saved.status, saved.to]).toEqual([303, `${here}?item=${at.itemId}#item-${at.itemId}`]);
    const refused = await post(world.clerk, here, { ...line, content: '', product: 'Báo cáo X' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Báo cáo X');
    const page = await get(world.clerk, here);
    expect(page.html).toContain('Rà soát tiến độ');
    expect(page.html).not.toContain('Xác nhận 1 kết luận');
    expect((await get(world.chair, here)).html).toContain('Xác nhận 1 kết luận');
  });

  it('shows the newest text beside what the second writer typed', async () => {
    const at = await world.session();
    await world.capture(at);
    const [found] = await world.of(at);
    const edit = `/conclusions/${found?.code}/edit`;
    const fields = { version: '1', content: 'Bản thứ nhất', due: '16/12/2026' };
    expect((await post(world.clerk, edit, fields)).status).toBe(303);
    const second = await post(world.clerk, edit, { ...fields, content: 'Bản thứ hai' });
    expect(second.status).toBe(409);
    expect(second.html).toContain('Bản thứ hai');
    expect(second.html).toContain('Bản thứ nhất');
  });
});

describe('a passage', () => {
  it('is proposed with its words marked, stores nothing, and writes what was ticked', async () => {
    const at = await world.session();
    const here = `/meetings/${at.code}/conclusions`;
    const text =
      'Giao UBND tỉnh chủ trì, phối hợp với Sở Tài chính rà soát các dự án chậm tiến độ, báo cáo Thường trực HĐND tỉnh trước ngày 20/12/2026.';
    const read = await post(world.clerk, `${here}/read`, { text });
    expect(read.status).toBe(200);
    expect(read.html).toContain('<mark');
    expect(await world.of(at)).toEqual([]);
    const row = { 'rows.0.itemId': at.itemId, 'rows.0.take': 'on', 'rows.0.kind': 'assigned' };
    const taken = await post(world.clerk, `${here}/take`, {
      ...row,
      'rows.0.content': 'Rà soát các dự án chậm tiến độ',
      'rows.0.lead': 'UBND tỉnh',
      'rows.0.due': 'trước ngày 20/12/2026',
    });
    expect(taken.status).toBe(303);
    expect((await world.of(at)).map(({ due_on }) => due_on)).toEqual(['2026-12-20']);
    expect((await get(world.department, `${here}/read`)).status).toBeGreaterThanOrEqual(403);
  });
});

describe('minutes', () => {
  it('are drawn, circulated, remarked on, considered, approved and locked', async () => {
    const at = await world.session();
    await world.capture(at, { content: 'Kết luận ghi trong biên bản' });
    const here = `/meetings/${at.code}/minutes`;
    expect((await post(world.clerk, `${here}/draw`)).status).toBe(303);
    expect((await post(world.chair, `${here}/remarks`, { words: 'Sửa' })).status).toBe(422);
    await post(world.clerk, `${here}/circulate`, { remarksUntil: '25/11/2026' });
    expect((await post(world.chair, `${here}/remarks`, { words: 'Bổ sung ý kiến' })).status).toBe(
      303,
    );
    const minutes = await minutesOf(world.db, world.tenantId, at.id);
    await world.act(world.chief, paperSteps.check, { paperId: minutes?.paper_id });
    const version = String(minutes?.version);
    expect((await post(world.chair, `${here}/approve`, { version })).html).toContain(
      'Còn 1 ý kiến góp ý chưa xem xét',
    );
    const page = await get(world.clerk, here);
    const id = /name="id" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    await post(world.clerk, `${here}/remarks/decide`, { id, isTaken: 'true', reply: '' });
    expect((await post(world.chair, `${here}/approve`, { version })).status).toBe(303);
    expect((await minutesOf(world.db, world.tenantId, at.id))?.state).toBe('approved');
    expect((await post(world.clerk, `${here}/draw`)).status).toBe(422);
  });
});

describe('what another edited', () => {
  const seen = (html: string, what: string) =>
    new RegExp(`action="[^"]*/${what}"[^]*?name="version" value="(\\d+)"`).exec(html)?.[1] ?? '';
  const edited = async (paperId: string) => {
    const change = { subject: 'Sửa tay', note: 'Sửa tay' };
    const run = async (ctx: CommandContext) => await revisePaper(ctx, paperId, change);
    await world.act(world.chief, command({ name: 'test.edit', input: z.unknown(), run }), {});
  };

  it.each([
    ['minutes', 'minutes', 'draw'],
    ['notice of conclusions', 'conclusions', 'notice'],
  ])('is not drawn over by an old tab: %s', async (_, page, what) => {
    const at = await world.session();
    await world.capture(at);
    await world.act(world.chair, confirmConclusions, { meetingId: at.id });
    const here = `/meetings/${at.code}/${page}`;
    expect((await post(world.clerk, `${here}/${what}`)).status).toBe(303);
    const shown = { version: seen((await get(world.clerk, here)).html, what) };
    const { id: paperId } = await world.db
      .selectFrom('papers')
      .select('id')
      .where('meeting_id', '=', at.id)
      .executeTakeFirstOrThrow();
    await edited(paperId);
    for (const old of [{}, shown]) {
      const answer = await post(world.clerk, `${here}/${what}`, old);
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('đã có dự thảo');
      expect(answer.html).toContain(`/papers/${paperId}`);
    }
    expect((await paperById(world.db, world.clerk, paperId))?.subject).toBe('Sửa tay');
    const now = { version: seen((await get(world.clerk, here)).html, what) };
    expect((await post(world.clerk, `${here}/${what}`, now)).status).toBe(303);
    expect((await paperById(world.db, world.clerk, paperId))?.subject).not.toBe('Sửa tay');
  });
});

describe('before the meeting is closed', () => {
  const AFTER = 'Soạn sau khi bế mạc phiên họp.';
  const setMeeting = async (id: string, state: 'open' | 'called' | 'closed') => {
    const ended = state === 'closed' ? { closed_at: new Date(), outcome: 'held' as const } : {};
    const now = { state, closed_at: null, outcome: null, ...ended };
    await world.db.updateTable('meetings').set(now).where('id', '=', id).execute();
  };
  const draws = (html: string, what: string) => new RegExp(`action="[^"]*/${what}"`).test(html);

  it.each(['open', 'called'] as const)(
    'notice and minutes are not offered while it is %s, and say when they are',
    async (state) => {
      const at = await world.session(state === 'called' ? '2027-01-05' : '2026-11-18');
      await world.capture(at, { due: '15/03/2027' });
      await world.act(world.chair, confirmConclusions, { meetingId: at.id });
      await setMeeting(at.id, state);
      const [conclusions, minutes] = [
        `/meetings/${at.code}/conclusions`,
        `/meetings/${at.code}/minutes`,
      ];
      for (const [path, what] of [
        [conclusions, 'notice'],
        [minutes, 'draw'],
      ] as const) {
        const { html } = await get(world.clerk, path);
        expect(html).toContain(AFTER);
        expect(draws(html, what)).toBe(false);
        expect((await post(world.clerk, `${path}/${what}`)).status).toBe(422);
      }
      await setMeeting(at.id, 'closed');
      for (const [path, what] of [
        [conclusions, 'notice'],
        [minutes, 'draw'],
      ] as const) {
        const { html } = await get(world.clerk, path);
        expect(html).not.toContain(AFTER);
        expect(draws(html, what)).toBe(true);
        expect((await post(world.clerk, `${path}/${what}`)).status).toBe(303);
      }
    },
  );

  it('minutes are not signed on the page of the paper either; signed there, they are approved', async () => {
    const at = await world.session();
    const here = `/meetings/${at.code}/minutes`;
    await post(world.clerk, `${here}/draw`);
    const minutes = await minutesOf(world.db, world.tenantId, at.id);
    const paperId = minutes?.paper_id ?? '';
    await world.act(world.chief, paperSteps.check, { paperId });
    const signing = async () =>
      await world.act(world.chair, paperSteps.sign, { paperId }).then(
        () => 'signed',
        ({ code }: { code: string }) => code,
      );
    const shown = async () => {
      const { json } = await askPapers(world.chair, `/papers/${paperId}`);
      return (json['abilities'] as Record<string, string | null>)['sign'];
    };
    const waits = async (code: string) =>
      expect([await signing(), await shown()]).toEqual([code, code]);
    await setMeeting(at.id, 'open');
    await waits('conclusions.meeting_open');
    await setMeeting(at.id, 'closed');
    await waits('conclusions.minutes_not_circulated');
    await post(world.clerk, `${here}/circulate`, { remarksUntil: '' });
    await post(world.chair, `${here}/remarks`, { words: 'Bổ sung ý kiến' });
    await waits('conclusions.remarks_open');
    expect((await get(world.chair, here)).html).toContain('Còn 1 ý kiến góp ý chưa xem xét.');
    const id = /name="id" value="([^"]+)"/.exec((await get(world.clerk, here)).html)?.[1] ?? '';
    await post(world.clerk, `${here}/remarks/decide`, { id, isTaken: 'true', reply: '' });
    expect([await shown(), await signing()]).toEqual([null, 'signed']);
    expect(await minutesOf(world.db, world.tenantId, at.id)).toMatchObject({
      state: 'approved',
      approved_by: world.chair.personId,
    });
  });
});

describe('pages of everybody in the room', () => {
  it('open: register, record, review, rates', async () => {
    const at = await world.session();
    await world.capture(at);
    await world.issued(at);
    const [found] = await world.of(at);
    const answer = { id: found?.duty?.id, act: 'answer', note: 'Đã làm xong' };
    await world.act(world.department, actOnOneDuty, answer);
    const paths = [
      '/conclusions?q=sat lo ke',
      `/conclusions/${found?.code}`,
      `/conclusions/${found?.code}/correct`,
      `/conclusions/${found?.code}/withdraw`,
      `/meetings/${at.code}/review`,
      '/conclusions/rates',
    ];
    for (const path of paths)
      expect([path, (await get(world.clerk, path)).status]).toEqual([path, 200]);
    expect((await get(world.clerk, paths[0] ?? '')).html).toContain(found?.code);
    expect((await get(world.clerk, '/conclusions/rates')).html).toContain('class="chart"');
    expect((await get(world.department, paths[1] ?? '')).status).toBe(200);
    expect((await get(world.department, '/conclusions/rates')).status).toBe(403);
    expect((await get(world.life.people.executive, paths[1] ?? '')).status).toBe(404);
  });
});

describe('a body that was not at the meetings', () => {
  it('gets no link to them, and no review before it is decided', async () => {
    const at = await world.session();
    await world.capture(at);
    await world.issued(at);
    const [found] = await world.of(at);
    const next = await world.session('2026-12-15');
    const review = { dutyId: found?.duty?.id ?? '', decision: 'follow', note: 'Dự kiến nhắc Sở' };
    const written = await post(world.clerk, `/meetings/${next.code}/review`, review);
    expect(written.status).toBe(303);
    const record = `/conclusions/${found?.code}`;
    const inside = (await get(world.clerk, record)).html;
    expect(inside).toContain(`href="/meetings/${next.code}/review"`);
    expect(inside).toContain(`href="/meetings/${at.code}/conclusions"`);
    const outside = (await get(world.department, record)).html;
    expect(outside).not.toContain('Dự kiến nhắc Sở');
    for (const code of [at.code, next.code]) expect(outside).not.toContain(`/meetings/${code}/`);
  });
});

describe('the API', () => {
  it('describes each act with the fields its command takes', () => {
    const wrong = Object.entries(SHAPES).flatMap(([name, shape]) => {
      const taken = Object.keys(
        (COMMANDS[name as keyof typeof COMMANDS].input as never as { shape: object }).shape,
      );
      const said = Object.keys(shape.shape);
      return taken.toSorted().join(' ') === said.toSorted().join(' ') ? [] : [[name, taken, said]];
    });
    expect(wrong).toEqual([]);
  });

  it('captures, lists and reads', async () => {
    const at = await world.session();
    const made = await ask(world.clerk, '/conclusions/acts/capture', {
      meetingId: at.id,
      itemId: at.itemId,
      content: 'Báo cáo kết quả giải ngân',
      lead: 'UBND tỉnh',
      due: 'trong quý I/2027',
    });
    expect(made.status).toBe(200);
    const list = await ask(world.clerk, `/conclusions?meeting=${at.code}`);
    const items = list.json['items'] as Record<string, unknown>[];
    expect(items.map(({ due }) => due)).toEqual(['2027-03-31']);
    const one = await ask(world.clerk, `/conclusions/${items[0]?.['id']}`);
    expect(one.json['content']).toBe('Báo cáo kết quả giải ngân');
    const figures = await ask(world.clerk, '/conclusions/figures?from=2026-01-01&to=2026-12-31');
    expect(figures.status).toBe(200);
    const review = await ask(world.clerk, `/conclusions/review?meetingId=${at.id}`);
    expect(review.status).toBe(200);
    const refused = await ask(world.department, '/conclusions/acts/confirm', { meetingId: at.id });
    expect(refused.status).toBe(403);
    expect((await ask(world.clerk, '/conclusions/acts/nothing', {})).status).toBe(404);
  });
});
