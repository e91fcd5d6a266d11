import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptPetition, enterAnswer } from '#src/modules/petitions/commands/index.ts';
import { pagesOf } from '#test/pages-of.ts';
import { openLife } from '#test/petition-life.ts';
import {
  approvePublication,
  approveWaiting,
  holdBack,
  proposePublication,
  releaseHeld,
  withdrawPublication,
} from './commands/index.ts';
import { publicationJobs } from './jobs.ts';
import { petitionOf } from './queries/petition.ts';
import { publicPetition } from './queries/public-record.ts';
import { wrongMarks } from './queries/wrong-marks.ts';
import { publicationRoutes } from './routes.tsx';

let life: Awaited<ReturnType<typeof openLife>>;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

const TEXTS = { title: 'Sửa đường thôn 3', asked: 'Đề nghị sửa đường thôn 3.' };

async function published(): Promise<{ petitionId: string; code: string }> {
  const petitionId = await life.record('Đường thôn 3 lầy lội.');
  await life.act(life.people.chair, approvePublication, { petitionId, version: 0, ...TEXTS });
  return { petitionId, code: (await life.petition(petitionId)).code };
}
const shown = async (code: string) =>
  await publicPetition(life.db, { tenantId: life.tenantId, code });
const standing = async (id: string) =>
  (await petitionOf(life.db, life.people.clerk, id))?.publication;

const isAmongThePublic = async (id: string): Promise<boolean> => {
  const row = await life.db
    .selectFrom('petitions')
    .select('is_public')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.is_public;
};

describe('whether a petition is among the public ones', () => {
  it('follows every step of its text', async () => {
    const { chair } = life.people;
    const { petitionId } = await published();
    expect(await isAmongThePublic(petitionId)).toBe(true);
    await life.act(chair, withdrawPublication, { petitionId, version: 1, note: 'Trùng' });
    expect(await isAmongThePublic(petitionId)).toBe(false);
    await life.act(chair, approvePublication, { petitionId, version: 2, ...TEXTS });
    expect(await isAmongThePublic(petitionId)).toBe(true);
    await life.act(chair, proposePublication, { petitionId, version: 3, ...TEXTS });
    expect(await isAmongThePublic(petitionId)).toBe(true);
    await life.act(chair, holdBack, { petitionId, version: 4, reason: 'other', note: '' });
    expect(await isAmongThePublic(petitionId)).toBe(false);
    await life.act(chair, releaseHeld, { petitionId, version: 5 });
    expect(await isAmongThePublic(petitionId)).toBe(false);
  });

  it('is put right where a process of a former version left it as it was', async () => {
    const shownOne = await published();
    const takenBack = await published();
    const note = 'Trùng';
    await life.act(life.people.chair, withdrawPublication, {
      petitionId: takenBack.petitionId,
      version: 1,
      note,
    });
    await sql`update petitions set is_public = not is_public
      where id in (${shownOne.petitionId}, ${takenBack.petitionId})`.execute(life.db);
    expect(await wrongMarks(life.db, life.tenantId)).toHaveLength(2);
    for (const { run } of publicationJobs(life.platform)) await run({});
    expect(await isAmongThePublic(shownOne.petitionId)).toBe(true);
    expect(await isAmongThePublic(takenBack.petitionId)).toBe(false);
    expect(await wrongMarks(life.db, life.tenantId)).toEqual([]);
  });
});

describe('the reason of a withdrawal', () => {
  it('names nobody unseen, and can be put in other words', async () => {
    const { petitionId, code } = await published();
    const { chair } = life.people;
    const named = { petitionId, version: 1, note: 'Theo đề nghị của Nguyễn Văn Hùng' };
    await expect(life.act(chair, withdrawPublication, named)).rejects.toMatchObject({
      code: 'publication.reason_personal',
    });
    await life.act(chair, withdrawPublication, { ...named, personalSeen: true });
    const again = { petitionId, version: 2, note: 'Theo đề nghị của cử tri' };
    await life.act(chair, withdrawPublication, again);
    expect(await shown(code)).toMatchObject({ kind: 'withdrawn', reason: again.note });
  });

  it('is changed by nobody who may not withdraw', async () => {
    const { petitionId } = await published();
    const { chair, clerk } = life.people;
    await life.act(chair, withdrawPublication, { petitionId, version: 1, note: 'Trùng' });
    await expect(
      life.act(clerk, withdrawPublication, { petitionId, version: 2, note: 'Khác' }),
    ).rejects.toMatchObject({ code: 'publication.leaders_approve' });
  });
});

describe('holding a public text back', () => {
  const held = { reason: 'other', note: '' };

  it('is for those who approve', async () => {
    const { petitionId, code } = await published();
    await expect(
      life.act(life.people.clerk, holdBack, { petitionId, version: 1, ...held }),
    ).rejects.toMatchObject({ code: 'publication.leaders_approve' });
    expect(await shown(code)).toMatchObject({ kind: 'published' });
  });

  it('leaves its notice until it is published again', async () => {
    const { petitionId, code } = await published();
    const { chair } = life.people;
    await life.act(chair, holdBack, { petitionId, version: 1, ...held });
    expect(await shown(code)).toMatchObject({ kind: 'withdrawn' });
    await life.act(chair, releaseHeld, { petitionId, version: 2 });
    expect((await standing(petitionId))?.state).toBe('draft');
    expect(await shown(code)).toMatchObject({ kind: 'withdrawn' });
    await life.act(chair, approvePublication, { petitionId, version: 3, ...TEXTS });
    expect(await shown(code)).toMatchObject({ kind: 'published' });
  });

  it('keeps the reason given when it was withdrawn before', async () => {
    const { petitionId, code } = await published();
    const { chair, clerk } = life.people;
    await life.act(chair, withdrawPublication, { petitionId, version: 1, note: 'Trùng nội dung' });
    await life.act(clerk, holdBack, { petitionId, version: 2, ...held });
    expect(await shown(code)).toMatchObject({ kind: 'withdrawn', reason: 'Trùng nội dung' });
  });
});

describe('an answer that came after the text was read', () => {
  async function forwarded(): Promise<string> {
    const { people, bodies } = life;
    const id = await life.record('Đường thôn 3 lầy lội.');
    await life.classify(id);
    const { batchId } = await life.forward([id], bodies.executive);
    await life.sign(batchId, '1/HĐND', '01/11/2026');
    await life.act(people.executive, acceptPetition, { petitionIds: [id] });
    return id;
  }
  const answer = async (petitionId: string, number: string) =>
    await life.act(life.people.executive, enterAnswer, {
      bodyId: life.bodies.executive,
      number,
      issuedOn: '10/11/2026',
      signer: 'Lê Văn An',
      rows: [{ petitionId, replyClass: 'solved.carried-out', text: 'Đã sửa xong.' }],
    });

  it('stops an approval from the list and from the page', async () => {
    const petitionId = await forwarded();
    const { chair, clerk } = life.people;
    const asked = { petitionId, version: 0, ...TEXTS };
    const { version } = await life.act(clerk, proposePublication, asked);
    await answer(petitionId, 'gặp ông Hùng 0912345678');
    const refused = { code: 'publication.answer_added' };
    await expect(life.act(chair, approveWaiting, { petitionId, version })).rejects.toMatchObject(
      refused,
    );
    const seen = { ...asked, version };
    await expect(life.act(chair, approvePublication, seen)).rejects.toMatchObject(refused);
    const { id } = await life.db
      .selectFrom('petition_answers')
      .select('id')
      .where('petition_id', '=', petitionId)
      .executeTakeFirstOrThrow();
    await life.act(chair, approvePublication, { ...seen, answers: [{ id, text: 'Đã sửa.' }] });
    const { code } = await life.petition(petitionId);
    expect(await shown(code)).toMatchObject({ answers: [{ number: '', text: 'Đã sửa.' }] });
  });
});

describe('the list of texts', () => {
  it('begins anew where the place in the address is none', async () => {
    const pages = pagesOf(() => life.platform, [{ routes: publicationRoutes }]);
    const list = await pages.get(life.people.chair, '/publications?tab=waiting&before=x');
    expect(list.status).toBe(200);
  });
});
