import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { acceptPetition, enterOpinions, recordContact } from './commands/index.ts';
import { petitionsRoom } from './index.ts';

let life: Life;
let contact: { id: string; code: string };
let heard: string;
let batchId: string;

beforeAll(async () => {
  life = await openLife();
  const { people, bodies } = life;
  contact = await life.act(people.clerk, recordContact, {
    unit: people.clerk.councilUnitCode,
    place: 'Nhà văn hóa thôn Hồng Lạc',
    heldOn: '15/10/2026',
    delegates: 'Ông Nguyễn Văn A',
  });
  const rows = ['Một: đường lầy.', 'Hai: cầu gãy.', 'Ba: kênh vỡ.'].map((text) => ({ text }));
  const sheet = { contactId: contact.id, rows };
  const [first] = await life.act(people.clerk, enterOpinions, sheet);
  heard = first?.id ?? '';
  await life.classify(heard);
  ({ batchId } = await life.forward([heard], bodies.executive));
  await life.sign(batchId, '21/HĐND-TT', '01/11/2026');
});
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [petitionsRoom]);

async function request(actor: Actor, path: string, fields?: Record<string, string>) {
  return fields ? await pages.post(actor, path, fields) : await pages.get(actor, path);
}

describe('a voter contact', () => {
  it('is a link for the council that held it, words for the body that answers', async () => {
    const { clerk, executive } = life.people;
    const link = `href="/contacts/${contact.code}"`;
    expect((await request(clerk, `/petitions/${heard}`)).html).toContain(link);
    const { status, html } = await request(executive, `/petitions/${heard}`);
    expect(status).toBe(200);
    expect(html).toContain('Nhà văn hóa thôn Hồng Lạc');
    expect(html).not.toContain(link);
  });

  it('is corrected by its own council, against the version that was read', async () => {
    const { clerk, chair, provinceClerk } = life.people;
    const edit = `/contacts/${contact.code}/edit`;
    const form = await request(clerk, edit);
    expect(form.html).toContain('value="15/10/2026"');
    const typed = {
      version: '1',
      unit: clerk.councilUnitCode,
      place: 'Nhà văn hóa thôn Hồng Lạc',
      heldOn: '16/10/2026',
      delegates: 'Bà Trần Thị B',
      voterCount: '85',
    };
    const saved = await request(clerk, edit, typed);
    expect(saved).toMatchObject({ status: 303, to: `/contacts/${contact.code}` });
    const { html } = await request(clerk, `/contacts/${contact.code}`);
    expect(html).toContain('16/10/2026');
    expect(html).toContain('Bà Trần Thị B');
    const late = await request(clerk, edit, { ...typed, note: 'Có mưa to.' });
    expect(late.status).toBe(422);
    expect(late.html).toContain('Người khác vừa sửa');
    expect(late.html).toContain('Có mưa to.');
    const wrong = await request(clerk, edit, { ...typed, version: '2', heldOn: '01/12/2026' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Ngày tiếp xúc ở tương lai');
    const event = life.db
      .selectFrom('events')
      .select('data')
      .where('name', '=', 'contact.corrected');
    expect((await event.executeTakeFirst())?.data).toMatchObject({ code: contact.code });
    expect((await request(chair, edit)).html).toBe('petitions.may_not_record');
    expect((await request(provinceClerk, edit)).html).toBe('petitions.contact_not_found');
  });

  it('lists its opinions in the order typed', async () => {
    const { html } = await request(life.people.clerk, `/contacts/${contact.code}`);
    const places = ['Một:', 'Hai:', 'Ba:'].map((word) => html.indexOf(word));
    expect(places[0]).toBeGreaterThan(0);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });
});

describe('the address of an act, opened again', () => {
  it('leads to its record', async () => {
    const { clerk } = life.people;
    const ways = [
      [`/batches/${batchId}/pass`, `/batches/${batchId}`],
      [`/batches/${batchId}/submit`, `/batches/${batchId}`],
      [`/contacts/${contact.code}/opinions`, `/contacts/${contact.code}`],
      ['/answers', '/answers/new'],
    ] as const;
    for (const [from, to] of ways) {
      expect(await request(clerk, from)).toMatchObject({ status: 302, to });
    }
  });
});

describe('an act entered on behalf', () => {
  it('takes the paper it rests on, kept with the petition', async () => {
    const { clerk, executive } = life.people;
    const form = `/petitions/${heard}/acts/accept`;
    expect((await request(clerk, form)).html).toContain('name="files[]"');
    expect((await request(executive, form)).html).not.toContain('name="files[]"');
    const kept: object[] = [];
    const done = async () => await Promise.resolve();
    const files: Platform['files'] = {
      ready: async () => ({ files, committed: done, refused: done }),
      keep: async (_: unknown, __: unknown, file: File) => ({ id: file.name }),
      attach: async (...[, , ids, subject]: [unknown, unknown, string[], object]) =>
        void kept.push({ ids, subject }),
    } as unknown as Platform['files'];
    const input = {
      petitionIds: [heard],
      files: [new File(['x'], 'phieu.pdf')],
    };
    await execute({ ...life.platform, files }, clerk, acceptPetition, input);
    expect(kept).toEqual([{ ids: ['phieu.pdf'], subject: { kind: 'petition', id: heard } }]);
  });
});
