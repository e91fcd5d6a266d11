import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { assignPetition, enterAnswer, verifyPetition } from './commands/index.ts';
import { petitionsRoom } from './index.ts';

let life: Life;
let first: string;
let second: string;

beforeAll(async () => {
  life = await openLife();
  const { people, bodies } = life;
  first = await life.record('Đề nghị nạo vét kênh N5.');
  second = await life.record('Đề nghị lát vỉa hè đường Nguyễn Huy Lung.');
  await life.classify(first);
  await life.classify(second);
  const { batchId } = await life.forward([first, second], bodies.executive);
  await life.sign(batchId, '812/HĐND-VP', '01/11/2026', people.chair);
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [petitionsRoom]);

async function request(actor: Actor, path: string, fields?: Record<string, string>) {
  return fields ? await pages.post(actor, path, fields) : await pages.get(actor, path);
}

describe('the form of an answer document', () => {
  it('opened from a record, has its petition first and ticked', async () => {
    const { html } = await request(life.people.executive, `/answers/new?petition=${second}`);
    expect(html.indexOf(`value="${second}"`)).toBeLessThan(html.indexOf(`value="${first}"`));
    expect(html).toMatch(new RegExp(`value="${second}"[^>]* checked`));
    expect(html).not.toMatch(new RegExp(`value="${first}"[^>]* checked`));
    expect(html).toContain('Chọn tệp');
  });

  it('names the petition and the field, asks nothing of rows not ticked, keeps what was typed', async () => {
    const { people, bodies } = life;
    const { code } = await life.petition(second);
    const { status, html } = await request(people.executive, '/answers', {
      bodyId: bodies.executive,
      number: '77/UBND',
      issuedOn: '16/11/2026',
      signer: 'Lê Văn An',
      'rows.0.about': first,
      'rows.0.text': 'Chưa trả lời lần này.',
      'rows.1.about': second,
      'rows.1.petitionId': second,
      'rows.1.text': 'Đã đưa vào kế hoạch.',
    });
    expect(status).toBe(422);
    expect(html).toContain(`${code}, phân loại trả lời: Chưa chọn.`);
    expect(html.match(/Chưa chọn\./g)).toHaveLength(2);
    expect(html).toContain('Chưa trả lời lần này.');
    expect(html.indexOf(`value="${second}"`)).toBeLessThan(html.indexOf(`value="${first}"`));
  });
});

describe('an answered petition', () => {
  it('tells a part’s answer from the answer to voters, and is evaluated beside its checks', async () => {
    const { people, bodies } = life;
    await life.act(people.executive, assignPetition, {
      petitionIds: [first],
      leadBodyId: bodies.department,
    });
    const rows = [{ petitionId: first, replyClass: 'explained', text: 'Đã nạo vét.' }];
    const paper = { number: '9/KT', issuedOn: '15/11/2026', signer: 'Bà Hà', rows };
    await life.act(people.department, enterAnswer, { ...paper, bodyId: bodies.department });
    await life.act(people.executive, enterAnswer, { ...paper, bodyId: bodies.executive });
    await life.act(people.front, verifyPetition, {
      petitionIds: [first],
      finding: 'no',
      note: 'Kênh vẫn đầy bèo.',
    });
    const record = (await request(people.chair, `/petitions/${first}`)).html;
    expect(record).toMatch(/trả lời (Ủy ban nhân dân|UBND) xã Lộc Hà/);
    expect(record).toMatch(/(Ủy ban nhân dân|UBND) xã Lộc Hà trả lời/);
    const primary = /<a[^>]*btn-primary[^>]*>/.exec(record)?.[0];
    expect(primary).toContain('/acts/evaluate');
    const form = (await request(people.chair, `/petitions/${first}/acts/evaluate`)).html;
    expect(form).toContain('Không đúng với trả lời');
    expect(form).toContain('Kênh vẫn đầy bèo.');
    const ended = await request(people.chair, `/petitions/${first}/acts/evaluate`, {
      decision: 'end',
    });
    expect(ended.status).toBe(422);
    expect(ended.html).toContain('Nhận xét: Lần kiểm tra gần nhất cho thấy thực tế chưa đúng');
  });
});
