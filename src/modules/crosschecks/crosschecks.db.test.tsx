// What voters say is an outcome of petitions that this room defines.
import '#src/modules/submissions/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { newId } from '#src/platform/db/ids.ts';
import {
  acceptPetition,
  enterAnswer,
  evaluateAnswer,
  passBatchStep,
  recordPetition,
  verifyPetition,
} from '#src/modules/petitions/commands/index.ts';
import { readFilter, recordVoterCheck, registerPage } from '#src/modules/petitions/index.ts';
import { command } from '#src/platform/command.ts';
import { LOC_HA, NOW, TODAY, buildActor, buildCouncil } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { pagesOf, webFor } from '#test/pages-of.ts';
import { z } from 'zod';
import { ofHref, valueHref } from './figure-links.ts';
import { MEASURES, crosschecksRoom, figures } from './index.ts';
import { talliesByBody } from './queries/by-body.ts';

const NGHI_XUAN = '18352';
let life: Life;
let communeClerk: Actor;
let delegate: Actor;
let stranger: Actor;

beforeAll(async () => {
  life = await openLife();
  communeClerk = await buildActor(life.db, life.commune, 'clerk');
  delegate = await buildActor(life.db, life.province, 'delegate');
  const other = await buildCouncil(life.db, { tenantId: life.tenantId, unitCode: NGHI_XUAN });
  stranger = await buildActor(life.db, other, 'clerk');
}, 600_000);
afterAll(async () => await life.close());

let papers = 0;
/** A petition of the province about Lộc Hà, sent to its executive and answered. */
async function answered(text: string): Promise<string> {
  const id = await sent(text);
  await answer(id);
  return id;
}

async function sent(text: string): Promise<string> {
  const { people, bodies } = life;
  const { id } = await life.act(people.provinceClerk, recordPetition, {
    text,
    places: [{ unit: LOC_HA }],
    receivedOn: '01/10/2026',
  });
  await life.classify(id, people.provinceClerk);
  const { batchId } = await life.forward([id], bodies.provinceExecutive, people.provinceClerk);
  await life.act(people.provinceCommittee, passBatchStep, { batchId });
  await life.act(people.provinceChief, passBatchStep, { batchId });
  await life.act(people.provinceChair, passBatchStep, { batchId });
  papers += 1;
  await life.sign(batchId, `${papers}/HĐND`, '01/11/2026', people.provinceRegistry);
  await life.act(people.provinceExecutive, acceptPetition, { petitionIds: [id] });
  return id;
}

async function answer(id: string): Promise<void> {
  papers += 1;
  await life.act(life.people.provinceExecutive, enterAnswer, {
    bodyId: life.bodies.provinceExecutive,
    number: `${papers}/UBND`,
    issuedOn: '10/11/2026',
    signer: 'Lê Văn An',
    rows: [{ petitionId: id, replyClass: 'solved.carried-out', text: 'Đã sửa xong đoạn đường.' }],
  });
}

async function check(actor: Actor, id: string, finding: string, note = '') {
  return await life.act(actor, verifyPetition, { petitionIds: [id], finding, note });
}

async function rowsOf(actor: Actor, query: string) {
  const filter = readFilter(Object.fromEntries(new URLSearchParams(query)));
  return await registerPage(life.db, { actor, filter, today: TODAY, limit: 100 });
}
const idsToCheck = async (actor: Actor) =>
  (await rowsOf(actor, 'outcome=to_check')).items.map(({ id }) => id);

const pages = pagesOf(() => life.platform, [crosschecksRoom]);
const { get } = pages;

async function post(actor: Actor, path: string, fields: Record<string, string>, accept = '') {
  const { html: text, ...rest } = await pages.post(actor, path, fields, { accept });
  return { ...rest, text };
}

describe('what is still to be checked', () => {
  it('is shown to the place and to watchers until their body has looked since the newest reply', async () => {
    const id = await answered('Cầu thôn Yên Bình xuống cấp, đề nghị sửa chữa.');
    for (const actor of [communeClerk, delegate]) expect(await idsToCheck(actor)).toContain(id);
    expect(await idsToCheck(stranger)).toEqual([]);

    await check(communeClerk, id, 'matches');
    expect(await idsToCheck(communeClerk)).not.toContain(id);
    expect(await idsToCheck(delegate)).toContain(id);

    await life.act(life.people.provinceChair, evaluateAnswer, {
      petitionIds: [id],
      decision: 'ask_again',
      note: 'Chưa nêu thời hạn bảo hành.',
    });
    await answer(id);
    expect(await idsToCheck(communeClerk)).toContain(id);
    expect((await life.petition(id)).check_finding).toBeNull();
  });

  it('leaves out what the reader’s own body owes or answered', async () => {
    const id = await answered('Mương thôn Hồng Lạc bị lấp, đề nghị nạo vét.');
    expect(await idsToCheck(life.people.provinceExecutive)).not.toContain(id);
    const page = await get(life.people.provinceExecutive, '/checks');
    expect(page).toMatchObject({ status: 403, html: 'crosschecks.may_not_check' });
  });

  it('draws a card for each, and nothing of it for another commune', async () => {
    const id = await answered('Đèn đường tổ 5 hỏng, đề nghị thay.');
    const ours = await get(communeClerk, '/checks');
    expect(ours.html).toContain(`action="/checks/${id}"`);
    expect(ours.html).toContain('Không khớp');
    const { code } = await life.petition(id);
    for (const path of ['/checks', '/checks/print', '/checks/entry', '/checks/discrepancies']) {
      const theirs = await get(stranger, path);
      expect({ path, status: theirs.status, has: theirs.html.includes(code) }).toEqual({
        path,
        status: 200,
        has: false,
      });
    }
    const forced = await post(stranger, `/checks/${id}`, {
      finding: 'matches',
      seat: stranger.seatId ?? '',
    });
    expect(forced.status).toBe(404);
  });
});

describe('a finding', () => {
  it('is one check however often it is sent, and needs words where it does not match', async () => {
    const id = await answered('Kè sông đoạn xóm 3 sạt, đề nghị gia cố.');
    const seat = communeClerk.seatId ?? '';
    const bare = { finding: 'no', seat, requestKey: newId() };
    const wordless = await post(communeClerk, `/checks/${id}`, bare, 'application/json');
    expect(wordless.status).toBe(422);
    expect(JSON.parse(wordless.text)).toMatchObject({ sentence: 'Chưa nhập nội dung này.' });

    const full = { ...bare, note: 'Chưa thấy gia cố.' };
    for (const _ of [1, 2]) {
      const sentOnce = await post(communeClerk, `/checks/${id}`, full, 'application/json');
      expect(sentOnce.status).toBe(200);
    }
    const both = await Promise.all(
      [1, 2].map(async () => await post(communeClerk, `/checks/${id}`, full)),
    );
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const rows = await life.db
      .selectFrom('petition_verifications')
      .select('id')
      .where('petition_id', '=', id)
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('made in another seat is not taken under this one', async () => {
    const id = await answered('Trạm bơm hỏng, đề nghị sửa.');
    const fields = { finding: 'matches', seat: delegate.seatId ?? '' };
    const taken = await post(communeClerk, `/checks/${id}`, fields, 'application/json');
    expect(taken.status).toBe(409);
    expect(JSON.parse(taken.text)).toMatchObject({ reason: 'crosschecks.other_seat' });
  });

  it('comes from paper, many at once, each row saying why it was refused', async () => {
    const one = await answered('Đường vào nghĩa trang lầy lội, đề nghị đổ đá.');
    const two = await answered('Nhà văn hóa thôn dột, đề nghị lợp lại.');
    const fields = {
      seat: communeClerk.seatId ?? '',
      requestKey: newId(),
      verifiedOn: '18/11/2026',
      'rows.0.petitionId': one,
      'rows.0.finding': 'matches',
      'rows.0.note': '',
      'rows.1.petitionId': two,
      'rows.1.finding': 'partly',
      'rows.1.note': '',
    };
    const half = await post(communeClerk, '/checks/entry', fields);
    expect(half.status).toBe(422);
    expect(half.text).toContain('Đã ghi 1 kết quả; 1 dòng chưa ghi được');
    const again = await post(communeClerk, '/checks/entry', {
      ...fields,
      'rows.1.note': 'Mới lợp một nửa.',
    });
    expect(again.to).toBe('/checks');
    expect((await life.petition(two)).check_finding).toBe('partly');
    const checked = await life.db
      .selectFrom('petition_verifications')
      .select(['petition_id', 'verified_on'])
      .where('petition_id', 'in', [one, two])
      .execute();
    expect(checked.map(({ verified_on }) => verified_on)).toEqual(['2026-11-18', '2026-11-18']);
  });
});

describe('the figures', () => {
  const ask = () => ({
    tenantId: life.tenantId,
    councilId: life.province.councilId,
    today: TODAY,
    from: '2026-09-01',
  });

  it('are each exactly the rows they open', async () => {
    const done = await answered('Chợ xã thiếu nước, đề nghị khoan giếng.');
    await check(communeClerk, done, 'matches');
    await life.act(life.people.provinceChair, evaluateAnswer, {
      petitionIds: [done],
      decision: 'end',
      endReason: 'resolved',
    });
    await sent('Bãi rác gần khu dân cư, đề nghị di dời.');
    await rate(done, ['satisfied', 'satisfied', 'not']);
    const disputed = await answered('Cống tràn hẹp, đề nghị mở rộng.');
    await check(communeClerk, disputed, 'partly', 'Mới mở một bên.');
    await rate(disputed, ['not', 'satisfied']);
    const found = await figures(life.db, ask());
    expect(found.resolved.value).toBe(1);
    expect(found.agreeing).toEqual({ value: 1, of: 2 });
    for (const measure of MEASURES) {
      const scope = { from: ask().from };
      const rows = async (href: string) =>
        (await rowsOf(life.people.provinceChair, href.split('?')[1] ?? '')).total;
      expect({
        measure,
        value: await rows(valueHref(scope, measure)),
        of: await rows(ofHref(scope, measure)),
      }).toEqual({ measure, ...found[measure] });
    }
  });

  it('count only what is public where voters read them', async () => {
    const all = await figures(life.db, { ...ask(), onlyPublished: true });
    expect(MEASURES.map((measure) => all[measure].of)).toEqual([0, 0, 0, 0, 0]);
  });

  it('by body are the rows of each number, a voter’s word beside them', async () => {
    const id = await answered('Cột điện nghiêng, đề nghị dựng lại.');
    await life.act(life.people.provinceClerk, voterSays, { petitionId: id });
    const actor = life.people.provinceChair;
    const tallies = await talliesByBody(life.db, { actor, today: TODAY, filter: {} });
    const executive = tallies.find(({ bodyId }) => bodyId === life.bodies.provinceExecutive);
    expect(executive?.voterReported).toBe(1);
    const total = async (outcome: string) =>
      (await rowsOf(actor, `outcome=${outcome}&body=${life.bodies.provinceExecutive}`)).total;
    expect({
      checked: await total('checked'),
      matching: await total('matching'),
      partly: await total('partly'),
      notMatching: await total('not_matching'),
      voterReported: await total('voter_reported'),
    }).toEqual({
      checked: executive?.checked,
      matching: executive?.matching,
      partly: executive?.partly,
      notMatching: executive?.notMatching,
      voterReported: executive?.voterReported,
    });
    const page = await get(actor, '/checks/discrepancies');
    expect(page.html).toContain('Cử tri');
    const table = await webFor(actor, life.platform, [crosschecksRoom]).request(
      '/checks/discrepancies/export.csv',
    );
    expect(await table.text()).toContain('Chưa dựng lại.');
  });

  it('stand on their page and on the leader’s desk only where there is something to say', async () => {
    const page = await get(life.people.provinceChair, '/checks/figures?from=2026-09-01');
    expect(page.html).toContain('Cử tri đồng tình');
    expect(page.html).toContain('Theo cơ quan giải quyết');
    const refused = await get(life.people.provinceExecutive, '/checks/figures');
    expect(refused.html).toBe('crosschecks.may_not_read');
  });
});

const voterSays = command({
  name: 'test.voter_says',
  input: z.object({ petitionId: z.string() }),
  run: async (ctx, { petitionId }) =>
    await recordVoterCheck(ctx, { petitionId, note: 'Chưa dựng lại.', files: [] }),
});

async function rate(petitionId: string, all: readonly ('satisfied' | 'not')[]): Promise<void> {
  const { round } = await life.db
    .selectFrom('petition_answers')
    .select('round')
    .where('petition_id', '=', petitionId)
    .executeTakeFirstOrThrow();
  await life.db
    .insertInto('voter_ratings')
    .values(
      all.map((rating) => ({
        tenant_id: life.tenantId,
        id: newId(),
        petition_id: petitionId,
        code_hash: Buffer.from(newId()),
        round,
        rating,
        rated_at: NOW,
        first_rated_at: NOW,
      })),
    )
    .execute();
}
