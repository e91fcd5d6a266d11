import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelTheMeeting, meetingsRoom } from '#src/modules/meetings/index.ts';
import { pagesOf } from '#test/pages-of.ts';
import { refusal } from '#test/refusal.ts';
import { inviteGuest, sendInvitations } from './commands/inviting.ts';
import { correctAddress, toldOtherwise } from './commands/reaching.ts';
import { invitationsRoom } from './room.ts';
import { openToldLife } from './test-data/set-up-told-life.ts';
import type { ToldLife } from './test-data/set-up-told-life.ts';

let life: ToldLife;
beforeAll(async () => void (life = await openToldLife()));
afterAll(async () => await life.close());

const pages = pagesOf(() => life.platform, [invitationsRoom, meetingsRoom]);
const WRONG = 'sai@example.vn';
const GUEST = 'Lê Văn Chín, chuyên gia thủy lợi';

/** A called session whose guest's mail the server refused for good. */
async function refused(day: string) {
  const { act, people } = life;
  const { id, code } = await life.buildSession({ day });
  await act(people.clerk, inviteGuest, { code, name: GUEST, email: WRONG });
  await act(people.clerk, sendInvitations, { code });
  await life.tell(id);
  await settle(id, WRONG, 'refused');
  const guest = async () => {
    const found = (await life.invited(id)).find(({ name }) => name === GUEST);
    return { id: found?.id ?? '', version: found?.version ?? 0, ...found };
  };
  return { id, code, guest };
}

async function settle(meetingId: string, address: string, state: 'refused' | 'sent') {
  const { told_at: at } =
    (await life.invited(meetingId)).find((one) => one.email === address) ?? {};
  await life.db
    .updateTable('outbox_mails')
    .set({
      state,
      server_words: state === 'sent' ? '' : '550 5.1.1 User unknown',
      sent_at: state === 'sent' ? life.now() : null,
    })
    .where('to_address', '=', address)
    .where('created_at', '=', at ?? new Date(0))
    .execute();
}

const stateOf = async (address: string) =>
  (
    await life.db
      .selectFrom('outbox_mails')
      .select('state')
      .where('to_address', '=', address)
      .orderBy('id')
      .execute()
  ).map(({ state }) => state);

const ofMeeting = async (code: string, who = life.people.clerk) =>
  (await pages.get(who, `/meetings/${code}`)).html;

describe('somebody whose mail was given up', () => {
  it('stands on the page of the meeting for who prepares it, with why and what mends it', async () => {
    const { code, guest } = await refused('2027-05-05');
    const line = await guest();
    const html = await ofMeeting(code);
    expect(html).toMatch(/Chưa báo được cuộc họp: \d+ người/u);
    expect(html).toMatch(new RegExp(`${GUEST}.*?máy chủ nhận thư từ chối địa chỉ này`, 'su'));
    expect(html).toContain(`/invitations/${line.id}/address`);
    expect(html).toContain(`/invitations/${line.id}/told`);
    expect(await ofMeeting(code, life.people.member)).not.toContain('Chưa báo được cuộc họp');
    const form = await pages.get(life.people.clerk, `/invitations/${line.id}/address`);
    expect(form.html).toContain('550 5.1.1 User unknown');
    expect((await pages.get(life.people.member, `/invitations/${line.id}/address`)).status).toBe(
      403,
    );
  });

  it('is told by telephone, and the mail that waits for nobody is taken out', async () => {
    const { code, guest } = await refused('2027-05-12');
    const { id, version } = await guest();
    await life.act(life.people.clerk, toldOtherwise, { id, version });
    expect(await guest()).toMatchObject({ told_way: 'other' });
    expect((await stateOf(WRONG)).at(-1)).toBe('dropped');
    expect(await ofMeeting(code)).not.toContain(GUEST);
  });

  it('is sent the invitation anew at another address, once', async () => {
    const { act, people } = life;
    const { id: meetingId, code, guest } = await refused('2027-05-19');
    const { id, version } = await guest();
    const post = async (email: string) =>
      await pages.post(people.clerk, `/invitations/${id}/address`, {
        email,
        version: String(version),
      });
    for (const wrong of ['', 'không phải địa chỉ']) expect((await post(wrong)).status).toBe(422);
    const right = 'chin.le@example.vn';
    expect((await post(right)).status).toBe(303);
    expect((await post(right)).status).toBe(422);
    expect(await guest()).toMatchObject({ email: right, told_way: 'mail', told_sequence: null });
    await life.tell(meetingId);
    const mails = (await life.mails()).filter(({ to_address: to }) => to === right);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.calendar_method).toBe('REQUEST');
    await settle(meetingId, right, 'sent');
    expect(await ofMeeting(code)).not.toContain(GUEST);
    const { version: now } = await guest();
    expect(
      await refusal(act(people.clerk, correctAddress, { id, version: now, email: right })),
    ).toBe('invitations.reached_already');
  });

  it('is sent it at another address while the mail has not left, and the first goes nowhere', async () => {
    const { act, people } = life;
    const { id: meetingId, code } = await life.buildSession({ day: '2027-06-02' });
    const [mistyped, right] = ['muoi@exmaple.vn', 'muoi@example.vn'];
    await act(people.clerk, inviteGuest, { code, name: GUEST, email: mistyped });
    await act(people.clerk, sendInvitations, { code });
    await life.tell(meetingId);
    const tab = async (who = people.clerk) =>
      (await pages.get(who, `/meetings/${code}/invitations`)).html;
    const line = (await life.invited(meetingId)).find(({ name }) => name === GUEST);
    const link = `/invitations/${line?.id}/address`;
    expect(await tab()).toContain(mistyped);
    expect(await tab()).toContain(link);
    expect(await tab(people.member)).not.toContain(mistyped);
    const { version } = line ?? {};
    await act(people.clerk, correctAddress, { id: line?.id, version, email: right });
    await life.tell(meetingId);
    expect(await stateOf(mistyped)).toEqual(['dropped']);
    expect(await stateOf(right)).toEqual(['waiting']);
    await settle(meetingId, right, 'sent');
    expect(await tab()).not.toContain(link);
  });

  it('hears of the end at the corrected address', async () => {
    const { act, people } = life;
    const { id: meetingId, guest } = await refused('2027-05-26');
    await act(people.chair, cancelTheMeeting, { id: meetingId, reason: 'Bão số 9' });
    await life.tell(meetingId);
    await settle(meetingId, WRONG, 'refused');
    const { id, version } = await guest();
    const email = 'le.chin@example.vn';
    await act(people.clerk, correctAddress, { id, version, email });
    await life.tell(meetingId);
    const mails = (await life.mails()).filter(({ to_address: to }) => to === email);
    expect(mails.map(({ calendar_method: method }) => method)).toEqual(['CANCEL']);
  });
});
