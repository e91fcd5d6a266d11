import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { LOC_HA } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { webFor } from '#test/pages-of.ts';
import { recordContact } from './commands/contacts/record-contact.ts';
import { mergePetitions } from './commands/ties/merge.ts';
import { similarPetitions } from './queries/similar.ts';
import { petitionsRoom } from './room.ts';

let life: Life;
let code: string;
let contact: { readonly code: string };
const TEXT = 'Kênh N5 thôn Đông vỡ bờ <b>, ruộng khô nứt, đề nghị sửa chữa.';

beforeAll(async () => {
  life = await openLife();
  const { people, record, petition, act } = life;
  const id = await record(TEXT);
  await record('Trạm bơm thôn Đông hỏng máy, ruộng khô nứt, đề nghị sửa chữa.');
  await record(`${TEXT} Chuyện riêng của nơi khác.`, { by: people.provinceClerk });
  ({ code } = await petition(id));
  contact = await act(people.clerk, recordContact, {
    unit: LOC_HA,
    place: 'Nhà văn hóa',
    heldOn: '2026-11-10',
    delegates: 'Nguyễn Thị Mai',
  });
});
afterAll(async () => await life.close());

async function ask(actor: Actor, path: string, options: RequestInit = {}) {
  const answer = await webFor(actor, life.platform, [petitionsRoom]).request(path, options);
  return { status: answer.status, html: await answer.text() };
}

const posted = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

describe('while typing', () => {
  it('answers with a part of a page: how many, how alike, why, a link to each', async () => {
    const fields = { text: TEXT, 'places.0.unit': LOC_HA, 'places.0.detail': 'thôn Đông' };
    const { status, html } = await ask(life.people.clerk, '/petitions/similar', posted(fields));
    expect(status).toBe(200);
    expect(html).toMatch(/^<p class="field-hint">Có \d kiến nghị tương tự/);
    expect(html).toContain(`href="/petitions/${code}"`);
    expect(html).toContain('Trùng');
    expect(html).toContain('Cùng');
    expect(html).toContain(`/petitions/${code}/raise-again`);
    expect(html).not.toContain('<b>');
  });

  it('names the line of the table that was typed', async () => {
    const fields = { text: TEXT, place: '', unit: LOC_HA, row: '4' };
    const { html } = await ask(life.people.clerk, '/petitions/similar', posted(fields));
    expect(html).toContain('Dòng 4: Có');
  });

  it('asks for a text, says when there is nothing alike, refuses one too long', async () => {
    const say = async (text: string) =>
      await ask(life.people.clerk, '/petitions/similar', posted({ text }));
    expect((await say('  ')).html).toContain('Nhập nội dung kiến nghị');
    expect((await say('xyzzy plugh')).html).toContain('Chưa thấy kiến nghị nào tương tự');
    expect((await say('úng '.repeat(6_000))).status).toBe(422);
  });

  it('tells no word of what another council recorded', async () => {
    const { html } = await ask(life.people.clerk, '/petitions/similar', posted({ text: TEXT }));
    expect(html).toContain('không thuộc phạm vi được xem');
    expect(html).not.toContain('Chuyện riêng');
  });

  it('works by a button without JavaScript, and keeps what was typed', async () => {
    const fields = { text: TEXT, title: 'Kênh N5', more: 'similar' };
    const page = await ask(life.people.clerk, '/petitions', posted(fields));
    expect(page.status).toBe(422);
    expect(page.html).toContain(code);
    expect(page.html).toContain('value="Kênh N5"');
    const rows = { 'rows.0.text': TEXT, 'rows.1.text': 'xyzzy plugh', more: 'similar' };
    const table = await ask(life.people.clerk, `/contacts/${contact.code}/opinions`, posted(rows));
    expect(table.html).toContain('Dòng 1: Có');
    expect(table.html).toContain('Dòng 2: Chưa thấy');
    expect(table.html).toContain('xyzzy plugh</textarea>');
  });

  it('is not for those who neither read nor record', async () => {
    const nobody = { ...life.people.clerk, permissions: new Set<never>() };
    const { status } = await ask(nobody, '/petitions/similar', posted({ text: TEXT }));
    expect(status).toBe(403);
  });
});

describe('beside a record', () => {
  it('is a frame that fills itself, and a page without JavaScript', async () => {
    const record = await ask(life.people.clerk, `/petitions/${code}`);
    expect(record.html).toContain(`src="/petitions/${code}/similar"`);
    const headers = { 'turbo-frame': 'similar-petitions' };
    const frame = await ask(life.people.clerk, `/petitions/${code}/similar`, { headers });
    expect(frame.html).toMatch(/^<turbo-frame id="similar-petitions">/);
    expect(frame.html).not.toContain(`>${code}<`);
    const page = await ask(life.people.clerk, `/petitions/${code}/similar`);
    expect(page.html).toContain('<h1');
  });

  it('offers ties to those who work on the petition, and hides it from others', async () => {
    const ours = await ask(life.people.clerk, `/petitions/${code}/similar`);
    expect(ours.html).toMatch(new RegExp(`/petitions/${code}/(merge|together)\\?with=`));
    const theirs = await ask(life.people.provinceClerk, `/petitions/${code}/similar`);
    expect(theirs.status).toBe(404);
  });

  it('offers across councils only what the policy allows: a province answers together', async () => {
    const { people, province } = life;
    const text = 'Đường tỉnh 547 qua chợ Huyện ổ gà dày đặc, đề nghị sửa chữa.';
    const communes = await life.record(text);
    const provinces = await life.record(text, { by: people.provinceClerk });
    await life.db
      .insertInto('petition_audience')
      .values({
        tenant_id: life.tenantId,
        viewer_id: province.councilId,
        petition_id: communes,
        reason: 'forwarded',
        since_on: '2026-11-01',
      })
      .execute();
    await life.db
      .updateTable('petitions')
      .set({ received_on: '2025-01-02' })
      .where('id', '=', communes)
      .execute();
    const mine = await life.petition(provinces);
    const { html } = await ask(people.provinceClerk, `/petitions/${mine.code}/similar`);
    expect(html).toContain(`/petitions/${mine.code}/together?with=${communes}`);
    expect(html).not.toContain(`raise-again?of=${communes}`);
    expect(html).not.toContain(`merge?with=${communes}`);
    const theirs = await life.petition(communes);
    const there = await ask(people.provinceClerk, `/petitions/${theirs.code}/similar`);
    expect(there.html).toContain(`/petitions/${theirs.code}/together?with=${provinces}`);
    const page = await ask(
      people.provinceClerk,
      `/petitions/${mine.code}/together?with=${communes}`,
    );
    expect(page.status).toBe(200);
  });

  it('tells of what the reader may not see neither session nor what stands for it', async () => {
    const { people } = life;
    const text = 'Hồ Khe Lang rò rỉ thân đập, đề nghị gia cố trước mùa mưa.';
    const [hidden, stands] = [
      await life.record(text, { by: people.provinceClerk }),
      await life.record('Đập Khe Lang thấm nước.', { by: people.provinceClerk }),
    ];
    await life.act(people.provinceClerk, mergePetitions, { petitionIds: [hidden], intoId: stands });
    const { html } = await ask(people.clerk, '/petitions/similar', posted({ text }));
    expect(html).toContain((await life.petition(hidden)).code);
    const merged = await similarPetitions(life.db, people.clerk, { text, place: '' });
    expect(merged.find(({ id }) => id === hidden)).toMatchObject({
      isVisible: false,
      sessionName: null,
      sessionId: null,
      mergedInto: null,
    });
    expect(html).not.toContain('Ngoài kỳ họp');
    expect(html).not.toContain(`đã gộp vào ${(await life.petition(stands)).code}`);
  });
});
