import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openLife } from '#test/petition-life.ts';
import {
  approvePublication,
  approveWaiting,
  holdBack,
  proposePublication,
  releaseHeld,
  returnDraft,
  withdrawPublication,
} from './commands/index.ts';
import {
  acceptPetition,
  enterAnswer,
  passBatchStep,
} from '#src/modules/petitions/commands/index.ts';
import { recordPetition } from '#src/modules/petitions/index.ts';
import { renderFragment } from '#src/ui/index.ts';
import { publicityPanel } from './pages/petition-panel.tsx';
import { answersToPublish, petitionOf } from './queries/petition.ts';
import { publicPetition } from './queries/public-record.ts';
import { publicationList } from './queries/waiting.ts';

let life: Awaited<ReturnType<typeof openLife>>;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

const TEXT = 'Đường thôn 3 lầy lội, xe của ông Nguyễn Văn Bảy đổ đất ra mương. Đề nghị sửa.';

async function recorded(): Promise<string> {
  const { clerk } = life.people;
  const { id } = await life.act(clerk, recordPetition, { text: TEXT, place: 'xã Lộc Hà' });
  return id;
}

const asked = { title: 'Sửa đường thôn 3', asked: 'Đề nghị sửa đường thôn 3.' };
const stateOf = async (id: string) =>
  (await petitionOf(life.db, life.people.clerk, id))?.publication ?? null;

describe('the public text of a petition', () => {
  it('waits for a named person, then is public under that name', async () => {
    const petitionId = await recorded();
    const { clerk, chair } = life.people;
    const { version } = await life.act(clerk, proposePublication, {
      petitionId,
      version: 0,
      ...asked,
    });
    expect(await stateOf(petitionId)).toMatchObject({ state: 'draft', asked: null });
    await life.act(chair, approveWaiting, { petitionId, version });
    expect(await stateOf(petitionId)).toMatchObject({
      state: 'published',
      asked: asked.asked,
      draft_asked: null,
      approved_by: chair.personId,
    });
  });

  it('is not approved by the clerk, nor after somebody changed it', async () => {
    const petitionId = await recorded();
    const { clerk, chair } = life.people;
    await life.act(clerk, proposePublication, { petitionId, version: 0, ...asked });
    await expect(life.act(clerk, approveWaiting, { petitionId, version: 1 })).rejects.toMatchObject(
      { code: 'publication.leaders_approve' },
    );
    await expect(life.act(chair, approveWaiting, { petitionId, version: 0 })).rejects.toMatchObject(
      { code: 'publication.changed' },
    );
  });

  it('is not public while it holds a name nobody looked at', async () => {
    const petitionId = await recorded();
    const { chair } = life.people;
    const input = { petitionId, version: 0, title: 'Sửa đường', asked: TEXT };
    await expect(life.act(chair, approvePublication, input)).rejects.toMatchObject({
      code: 'publication.personal_left',
    });
    await life.act(chair, approvePublication, { ...input, personalSeen: true });
    expect(await stateOf(petitionId)).toMatchObject({ state: 'published' });
  });

  it('can be held back, released, and withdrawn with its reason', async () => {
    const petitionId = await recorded();
    const { clerk, chair } = life.people;
    await life.act(clerk, holdBack, {
      petitionId,
      version: 0,
      reason: 'accusation',
      forReception: true,
    });
    expect(await stateOf(petitionId)).toMatchObject({ state: 'held', is_for_reception: true });
    await expect(
      life.act(chair, approvePublication, { petitionId, version: 1, ...asked }),
    ).rejects.toMatchObject({ code: 'publication.held' });
    await life.act(chair, releaseHeld, { petitionId, version: 1 });
    await life.act(chair, approvePublication, { petitionId, version: 2, ...asked });
    await life.act(chair, withdrawPublication, { petitionId, version: 3, note: 'Trùng nội dung' });
    expect(await stateOf(petitionId)).toMatchObject({
      state: 'withdrawn',
      withdrawn_reason: 'Trùng nội dung',
    });
  });

  it('sent back, keeps its words for whoever writes it anew, and waits for nobody', async () => {
    const petitionId = await recorded();
    const { clerk, chair } = life.people;
    await life.act(clerk, proposePublication, { petitionId, version: 0, ...asked });
    await life.act(chair, returnDraft, { petitionId, version: 1, note: 'Nói rõ đoạn nào' });
    expect(await stateOf(petitionId)).toMatchObject({ draft_asked: asked.asked });
    const listed = async (tab: 'waiting' | 'unwritten') =>
      (await publicationList(life.db, clerk, tab, null)).rows.map((row) => row.petitionId);
    expect(await listed('waiting')).not.toContain(petitionId);
    await expect(life.act(chair, approveWaiting, { petitionId, version: 2 })).rejects.toMatchObject(
      { code: 'publication.nothing_to_approve' },
    );
    await life.act(clerk, proposePublication, { petitionId, version: 2, ...asked });
    expect(await listed('waiting')).toContain(petitionId);
  });

  it('is not withdrawn for a reason that names a person: the reason is public too', async () => {
    const petitionId = await recorded();
    const { chair } = life.people;
    await life.act(chair, approvePublication, { petitionId, version: 0, ...asked });
    const note = 'Theo đề nghị của ông Nguyễn Văn Bảy, 0912 345 678';
    await expect(
      life.act(chair, withdrawPublication, { petitionId, version: 1, note }),
    ).rejects.toMatchObject({ code: 'publication.reason_personal' });
  });

  it('once public, says that it no longer is, also where it is held back: never why', async () => {
    const petitionId = await recorded();
    const { chair, clerk } = life.people;
    const { code } = await life.petition(petitionId);
    const read = async () => await publicPetition(life.db, { tenantId: life.tenantId, code });
    await life.act(clerk, holdBack, { petitionId, version: 0, reason: 'other' });
    expect(await read()).toBeNull();
    await life.act(chair, releaseHeld, { petitionId, version: 1 });
    await life.act(chair, approvePublication, { petitionId, version: 2, ...asked });
    await life.act(chair, holdBack, { petitionId, version: 3, reason: 'accusation' });
    expect(await read()).toMatchObject({ kind: 'withdrawn', code, reason: '' });
    await life.act(chair, releaseHeld, { petitionId, version: 4 });
    expect(await read()).toMatchObject({ kind: 'withdrawn', code });
  });

  it('is another council’s business nowhere', async () => {
    const petitionId = await recorded();
    const { provinceChair } = life.people;
    await expect(
      life.act(provinceChair, approvePublication, { petitionId, version: 0, ...asked }),
    ).rejects.toMatchObject({ code: 'publication.not_found' });
  });
});

it('is listed by what has to be done with it', async () => {
  const petitionId = await recorded();
  const { clerk } = life.people;
  await life.act(clerk, proposePublication, { petitionId, version: 0, ...asked });
  const { rows } = await publicationList(life.db, clerk, 'waiting', null);
  expect(rows[0]).toMatchObject({ petitionId, asked: asked.asked, version: 1 });
});

it('a reply after publication waits for its public words, and is approved by who reads them', async () => {
  const { people, bodies } = life;
  const { id: petitionId } = await life.act(people.provinceClerk, recordPetition, {
    text: 'Cầu thôn Yên Bình xuống cấp, đề nghị sửa chữa.',
    place: 'xã Lộc Hà',
  });
  await life.classify(petitionId, people.provinceClerk);
  await life.act(people.provinceChair, approvePublication, { petitionId, version: 0, ...asked });
  const newAnswers = async () =>
    (await publicationList(life.db, people.provinceChair, 'new_answers', null)).rows;
  expect(await newAnswers()).toEqual([]);
  await replied(petitionId);
  expect(await newAnswers()).toMatchObject([{ petitionId, version: 1 }]);
  const [answer] = await answersToPublish(life.db, life.tenantId, petitionId);
  await life.act(people.provinceClerk, proposePublication, {
    petitionId,
    version: 1,
    ...asked,
    answers: [{ id: answer?.id, text: 'Đã sửa xong cầu.' }],
  });
  expect(await newAnswers()).toEqual([]);
  const waiting = await publicationList(life.db, people.provinceChair, 'waiting', null);
  expect(waiting.rows).toMatchObject([{ petitionId, hasAnswers: true }]);

  async function replied(id: string): Promise<void> {
    const { batchId } = await life.forward([id], bodies.provinceExecutive, people.provinceClerk);
    for (const actor of [people.provinceCommittee, people.provinceChief, people.provinceChair])
      await life.act(actor, passBatchStep, { batchId });
    await life.sign(batchId, '1/HĐND', '01/11/2026', people.provinceRegistry);
    await life.act(people.provinceExecutive, acceptPetition, { petitionIds: [id] });
    await life.act(people.provinceExecutive, enterAnswer, {
      bodyId: bodies.provinceExecutive,
      number: '1/UBND',
      issuedOn: '10/11/2026',
      signer: 'Lê Văn An',
      rows: [{ petitionId: id, replyClass: 'solved.carried-out', text: 'Đã sửa xong.' }],
    });
  }
});

it('stands on the record of its own council’s office, with who approved it, and on nobody else’s', async () => {
  const petitionId = await recorded();
  const { clerk, chair, provinceChair, department } = life.people;
  await life.act(clerk, proposePublication, { petitionId, version: 0, ...asked });
  const petition = await life.petition(petitionId);
  const panel = async (actor: Actor) => {
    const node = await publicityPanel({
      db: life.db,
      actor,
      locale: 'vi',
      now: new Date(),
      petition,
    });
    return node && renderFragment(node);
  };
  expect(await panel(chair)).toContain('Xem và duyệt');
  await life.act(chair, approveWaiting, { petitionId, version: 1 });
  expect(await panel(clerk)).toContain('Đang công khai');
  expect(await panel(clerk)).toContain(asked.title);
  expect(await panel(provinceChair)).toBeNull();
  expect(await panel(department)).toBeNull();
});
