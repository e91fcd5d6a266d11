import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, LOC_HA } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import { publicTellings } from '#src/modules/publication/index.ts';
import { day, formatDay, dayAt } from '#src/council/calendar/index.ts';
import { enterAnswer } from '../answer.ts';
import { enterOpinions } from './enter-opinions.ts';
import {
  cancelPlannedContact,
  holdPlannedContact,
  movePlannedContact,
  planContact,
} from './plan-contact.ts';
import { recordContact } from './record-contact.ts';
import { takeBackTelling } from '../take-back-telling.ts';
import { tellPetitions } from '../tell.ts';
import { plannedContacts } from '../../queries/contacts.ts';
import { registerPage } from '../../queries/register/register.ts';
import { tellingsOf, toldAt } from '../../queries/tellings.ts';

let life: Awaited<ReturnType<typeof openLife>>;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

const TODAY = dayAt(NOW);
const shown = (offset: number) =>
  formatDay(day(dayAt(new Date(NOW.getTime() + offset * 86_400_000))));

async function answered(text: string): Promise<string> {
  const id = await life.record(text);
  await life.classify(id);
  const { batchId } = await life.forward([id], life.bodies.executive);
  await life.sign(batchId, '12/HĐND', shown(-2));
  await life.act(life.people.clerk, enterAnswer, {
    bodyId: life.bodies.executive,
    number: '88/UBND',
    issuedOn: shown(-1),
    signer: 'Nguyễn Văn Bình',
    rows: [{ petitionId: id, replyClass: 'explained', text: 'Đã sửa xong đường.' }],
  });
  return id;
}

const contact = (over: object = {}) => ({
  unit: LOC_HA,
  place: 'Nhà văn hóa thôn 3',
  heldOn: shown(0),
  delegates: 'Ông Trần Văn Nam',
  ...over,
});
const told = async (id: string) => await tellingsOf(life.db, life.tenantId, id);
const outcome = async (name: 'told' | 'to_tell') => {
  const { items } = await registerPage(life.db, {
    actor: life.people.clerk,
    filter: { outcome: name },
    today: TODAY,
    limit: 50,
  });
  return items.map(({ id }) => id);
};

describe('telling back', () => {
  it('is recorded by somebody: at a contact for several at once, or by another way', async () => {
    const { clerk, front } = life.people;
    const [one, two] = [await answered('Đường lầy lội.'), await answered('Đèn đường hỏng.')];
    expect(await outcome('to_tell')).toEqual(expect.arrayContaining([one, two]));
    expect(await publicTellings(life.db, { tenantId: life.tenantId, id: one })).toEqual([]);
    const held = await life.act(clerk, recordContact, contact());
    expect(await told(one)).toEqual([]);
    const at = { petitionIds: [one, two], way: 'contact', contact: held.code };
    const report = await life.act(clerk, tellPetitions, at);
    expect(report.done).toHaveLength(2);
    expect(await told(one)).toMatchObject([{ way: 'contact', contact_code: held.code }]);
    expect(await toldAt(life.db, { tenantId: life.tenantId, contactId: held.id })).toHaveLength(2);
    expect(await outcome('told')).toEqual(expect.arrayContaining([one, two]));
    const loud = { petitionIds: [one], way: 'loudspeaker', toldOn: shown(0), teller: 'Bà Hoa' };
    await life.act(front, tellPetitions, loud);
    const seen = await publicTellings(life.db, { tenantId: life.tenantId, id: one });
    expect(seen.map(({ way }) => way)).toEqual(['contact', 'loudspeaker']);
    expect(seen[0]?.contact).toMatchObject({ code: held.code, unitCode: LOC_HA });
    expect(JSON.stringify(seen)).not.toContain('Hoa');
  });

  it('is refused without an answer, before it, in the future, and to whoever has no such task', async () => {
    const { clerk, executive } = life.people;
    const open = await life.record('Kênh mương tắc.');
    const tell = { way: 'phone', toldOn: '' };
    await expect(
      life.act(clerk, tellPetitions, { ...tell, petitionIds: [open] }),
    ).rejects.toMatchObject({ code: 'petitions.nothing_to_tell' });
    const id = await answered('Rác thải ven đê.');
    const at = (toldOn: string, by = clerk) =>
      life.act(by, tellPetitions, { ...tell, toldOn, petitionIds: [id] });
    await expect(at(shown(-20))).rejects.toMatchObject({ code: 'petitions.told_before_answer' });
    await expect(at(shown(2))).rejects.toMatchObject({ code: 'petitions.in_future' });
    await expect(at('', executive)).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(
      life.act(clerk, tellPetitions, { petitionIds: [id], way: 'contact' }),
    ).rejects.toMatchObject({ fields: { contact: expect.any(String) } });
  });

  it('recorded by mistake is taken back by its own body and counts no more', async () => {
    const { clerk, front } = life.people;
    const id = await answered('Cầu treo mất ván.');
    await life.act(clerk, tellPetitions, { petitionIds: [id], way: 'letter' });
    const [one] = await told(id);
    const back = { petitionId: id, tellingId: one?.id };
    await expect(life.act(front, takeBackTelling, back)).rejects.toMatchObject({
      code: 'petitions.telling_not_found',
    });
    await life.act(clerk, takeBackTelling, back);
    expect(await told(id)).toEqual([]);
    expect(await outcome('to_tell')).toContain(id);
    expect(await life.history(id)).toEqual(expect.arrayContaining(['tell', 'untell']));
  });
});

describe('a planned contact', () => {
  const plan = (over: object = {}) =>
    contact({ heldOn: shown(5), startsAt: '8h30', topic: 'Trước kỳ họp cuối năm', ...over });
  const row = async (id: string) =>
    await life.db
      .selectFrom('voter_contacts')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  it('lies ahead, says its hour and what it is about, and takes no opinions yet', async () => {
    const { clerk } = life.people;
    const { id } = await life.act(clerk, planContact, plan({ delegates: '' }));
    expect(await row(id)).toMatchObject({ state: 'planned', starts_at: '08:30' });
    expect((await plannedContacts(life.db, clerk)).map((one) => one.id)).toContain(id);
    await expect(
      life.act(clerk, enterOpinions, { contactId: id, rows: [{ text: 'Đường xấu.' }] }),
    ).rejects.toMatchObject({ code: 'petitions.contact_not_held' });
    await expect(
      life.act(clerk, planContact, plan({ heldOn: shown(-1), topic: '', startsAt: '25:00' })),
    ).rejects.toMatchObject({
      fields: { topic: expect.any(String), startsAt: expect.any(String) },
    });
    await expect(life.act(clerk, planContact, plan({ heldOn: shown(-1) }))).rejects.toMatchObject({
      fields: { heldOn: expect.any(String) },
    });
  });

  it('moved keeps what was first announced; cancelled says why', async () => {
    const { clerk } = life.people;
    const { id } = await life.act(clerk, planContact, plan());
    const first = (await row(id)).held_on;
    await life.act(clerk, movePlannedContact, { ...plan({ heldOn: shown(7) }), id, version: 1 });
    await life.act(clerk, movePlannedContact, { ...plan({ heldOn: shown(9) }), id, version: 2 });
    expect(await row(id)).toMatchObject({ announced_on: first, announced_at: '08:30' });
    await expect(
      life.act(clerk, cancelPlannedContact, { id, version: 3, words: '' }),
    ).rejects.toMatchObject({ fields: { words: expect.any(String) } });
    await life.act(clerk, cancelPlannedContact, { id, version: 3, words: 'Bão số 9.' });
    expect(await row(id)).toMatchObject({ state: 'cancelled', cancelled_words: 'Bão số 9.' });
    await expect(
      life.act(clerk, holdPlannedContact, { ...plan({ heldOn: shown(0) }), id, version: 4 }),
    ).rejects.toMatchObject({ code: 'petitions.contact_held' });
  });

  it('after the day the same record takes who came and what was said', async () => {
    const { clerk } = life.people;
    const { id, code } = await life.act(clerk, planContact, plan({ heldOn: shown(0) }));
    const held = contact({ id, version: 1, heldOn: shown(0), voterCount: '120', startsAt: '8:30' });
    const done = await life.act(clerk, holdPlannedContact, held);
    expect(done.code).toBe(code);
    expect(await row(id)).toMatchObject({ state: 'held', voter_count: 120 });
    const rows = [{ text: 'Đề nghị sửa cống thoát nước đầu thôn.' }];
    expect(await life.act(clerk, enterOpinions, { contactId: id, rows })).toHaveLength(1);
  });
});
