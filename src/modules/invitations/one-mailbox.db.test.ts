import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteGuest, sendInvitations } from './commands/inviting.ts';
import { correctAddress, toldOtherwise } from './commands/reaching.ts';
import { openToldLife } from './test-data/set-up-told-life.ts';
import type { ToldLife } from './test-data/set-up-told-life.ts';

let life: ToldLife;
beforeAll(async () => void (life = await openToldLife()));
afterAll(async () => await life.close());

/** Two guests with one address; neither mail has been taken by the server. */
async function twoRefused(day: string, email: string) {
  const { act, people } = life;
  const { id: meetingId, code } = await life.buildSession({ day });
  for (const name of ['Khách A', 'Khách B']) {
    await act(people.clerk, inviteGuest, { code, name, email });
  }
  await act(people.clerk, sendInvitations, { code });
  await life.tell(meetingId);
  const words = { state: 'refused', server_words: '550 5.1.1 User unknown' } as const;
  await life.db.updateTable('outbox_mails').set(words).where('to_address', '=', email).execute();
  const line = async (guest: string) => {
    const found = (await life.invited(meetingId)).find(({ name }) => name === guest);
    return { id: found?.id ?? '', version: found?.version ?? 0, mail: found?.told_mail_id ?? '' };
  };
  return { meetingId, line };
}

const stateOf = async (mailId: string) =>
  (
    await life.db
      .selectFrom('outbox_mails')
      .select(['state', 'to_address'])
      .where('id', '=', mailId)
      .executeTakeFirst()
  )?.state;

for (const first of ['Khách A', 'Khách B']) {
  const other = first === 'Khách A' ? 'Khách B' : 'Khách A';
  const day = first === 'Khách A' ? '2027-06-02' : '2027-06-09';

  it(`of two guests with one mailbox the address of ${first} is corrected and ${other}’s mail stays`, async () => {
    const { meetingId, line } = await twoRefused(day, `chung.${day}@example.vn`);
    const [mine, others] = [await line(first), await line(other)];
    expect(mine.mail).not.toBe(others.mail);
    const { id, version } = mine;
    await life.act(life.people.clerk, correctAddress, { id, version, email: `${day}@example.vn` });
    expect([await stateOf(mine.mail), await stateOf(others.mail)]).toEqual(['dropped', 'refused']);
    await life.tell(meetingId);
    const anew = await line(first);
    expect(anew.mail).not.toBe(mine.mail);
    expect(await stateOf(anew.mail)).toBe('waiting');
    expect((await line(other)).mail).toBe(others.mail);
    await life.act(life.people.clerk, toldOtherwise, { id: others.id, version: others.version });
    expect([await stateOf(anew.mail), await stateOf(others.mail)]).toEqual(['waiting', 'dropped']);
  });
}
