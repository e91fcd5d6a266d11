import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposePublication } from '#src/modules/publication/index.ts';
import { recordPetition } from '#src/modules/petitions/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { HeardEvents } from '#src/platform/events/listeners.ts';
import type { Mailer, Message, Sending } from '#src/platform/mail/mailer.ts';
import { TODAY } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import { chooseNotices, decideOnMail, readNotices } from './commands.ts';
import { mailNotices } from './mail-notices.ts';
import { noticeOf, noticesOf, unreadNotices } from './queries/bell.ts';
import { outboxOf } from './queries/outbox.ts';
import { LISTENED } from './rules.ts';
import { sendDueMails } from './send-mail.ts';
import { writeNotices } from './write-notices.ts';

let life: Awaited<ReturnType<typeof openLife>>;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

/** Runs a command as the house does and gives what its listeners are owed. */
async function proposed(): Promise<HeardEvents[]> {
  const { clerk } = life.people;
  const owed: HeardEvents[] = [];
  const jobs = {
    ...life.platform.jobs,
    enqueue: async (_tx: unknown, _job: string, payload: object) => {
      owed.push(payload as HeardEvents);
      return await Promise.resolve();
    },
  };
  const { id } = await life.act(clerk, recordPetition, {
    text: 'Đề nghị nạo vét mương.',
    place: 'xã Lộc Hà',
  });
  const { execute } = await import('#src/platform/command.ts');
  await execute(
    { ...life.platform, jobs, listeners: [{ names: LISTENED, job: 'notices' }] },
    clerk,
    proposePublication,
    { petitionId: id, version: 0, title: 'Nạo vét mương', asked: 'Đề nghị nạo vét mương.' },
  );
  return owed;
}

function mailerThat(answer: () => Sending): Mailer & { sent: Message[] } {
  const sent: Message[] = [];
  return {
    isOn: true,
    sent,
    close() {},
    async send(message) {
      sent.push(message);
      return await Promise.resolve(answer());
    },
  };
}

const at = (time: string) => ({ clock: () => new Date(`2026-11-22T${time}:00+07:00`) });

async function giveAddress(personId: string, email: string): Promise<void> {
  await life.db
    .updateTable('people')
    .set({ email })
    .where('tenant_id', '=', life.tenantId)
    .where('id', '=', personId)
    .execute();
}

describe('a notice', () => {
  it('reaches those an event concerns, once, and nobody else', async () => {
    const { chair, clerk, department, provinceChair } = life.people;
    const [heard] = await proposed();
    if (!heard) throw new Error('nobody listened');
    await writeNotices(life.platform, heard);
    await writeNotices(life.platform, heard);
    expect(await unreadNotices(life.db, chair, TODAY)).toBe(1);
    for (const other of [clerk, department, provinceChair])
      expect(await unreadNotices(life.db, other, TODAY)).toBe(0);
    const { notices } = await noticesOf(life.db, chair, TODAY, null);
    expect(notices).toMatchObject([{ kind: 'to_approve', isRead: false }]);
    expect(notices[0]?.href).toMatch(/^\/publications\/KN-/);
  });

  it('is opened and marked read by its own reader only', async () => {
    const { chair, clerk } = life.people;
    const [first] = (await noticesOf(life.db, chair, TODAY, null)).notices;
    expect(await noticeOf(life.db, clerk, TODAY, first?.id ?? '')).toBeNull();
    await life.act(clerk, readNotices, { id: first?.id });
    expect(await unreadNotices(life.db, chair, TODAY)).toBe(1);
    await life.act(chair, readNotices, { id: 'all' });
    expect(await unreadNotices(life.db, chair, TODAY)).toBe(0);
  });
});

describe('mail', () => {
  it('gathers several notices, waits in quiet hours, and leaves once', async () => {
    const { chair } = life.people;
    await giveAddress(chair.personId, 'chu.tich@vidu.vn');
    for (const heard of [...(await proposed()), ...(await proposed())])
      await writeNotices(life.platform, heard);
    const mailer = mailerThat(() => ({ outcome: 'sent', words: '250 OK' }));
    await mailNotices({ ...life.platform, ...at('23:00') });
    await sendDueMails({ ...life.platform, ...at('23:00'), mailer });
    expect(mailer.sent).toEqual([]);
    await mailNotices({ ...life.platform, ...at('08:00'), address: 'https://hdnd.vidu.vn' });
    await mailNotices({ ...life.platform, ...at('08:05') });
    await sendDueMails({ ...life.platform, ...at('08:05'), mailer });
    expect(mailer.sent).toHaveLength(1);
    expect(mailer.sent[0]).toMatchObject({ to: 'chu.tich@vidu.vn' });
    expect(mailer.sent[0]?.text).toContain('https://hdnd.vidu.vn/notices');
    expect(mailer.sent[0]?.text).not.toContain('nạo vét');
  });

  it('is tried again where it is deferred, and seen when it is refused', async () => {
    const { provinceChair } = life.people;
    const queue = async () => {
      await life.db
        .insertInto('outbox_mails')
        .values({
          tenant_id: life.tenantId,
          id: newId(),
          council_id: null,
          person_id: null,
          to_address: 'ai.do@vidu.vn',
          subject: 's',
          body: 'b',
          state: 'waiting',
          next_try_at: new Date('2026-11-22T08:00:00+07:00'),
          created_at: new Date('2026-11-22T08:00:00+07:00'),
          sent_at: null,
        })
        .execute();
    };
    await queue();
    const down = mailerThat(() => ({ outcome: 'later', words: '451 busy' }));
    await sendDueMails({ ...life.platform, ...at('09:00'), mailer: down });
    const [waiting] = (await outboxOf(life.db, provinceChair, 'waiting', null)).mails;
    expect(waiting).toMatchObject({ tries: 1, serverWords: '451 busy' });
    expect(waiting?.nextTryAt).toEqual(new Date('2026-11-22T09:01:00+07:00'));
    const refusing = mailerThat(() => ({ outcome: 'never', words: '550 no such box' }));
    await sendDueMails({ ...life.platform, ...at('09:02'), mailer: refusing });
    const [refused] = (await outboxOf(life.db, provinceChair, 'refused', null)).mails;
    expect(refused).toMatchObject({ serverWords: '550 no such box' });
  });

  it('is sent again only by the administrator of the leading council', async () => {
    const { chair } = life.people;
    const [refused] = (await outboxOf(life.db, chair, 'refused', null)).mails;
    await expect(
      life.act(chair, decideOnMail, { id: refused?.id, decision: 'again' }),
    ).rejects.toMatchObject({ code: 'notices.may_not_read_outbox' });
  });

  it('comes as each person chose', async () => {
    const { chair } = life.people;
    const choice = { mail: 'never', quietFrom: '21:00', quietTo: '06:30', muted: ['late'] };
    await life.act(chair, chooseNotices, choice);
    for (const heard of await proposed()) await writeNotices(life.platform, heard);
    await mailNotices({ ...life.platform, ...at('15:00') });
    const { mails } = await outboxOf(life.db, chair, 'waiting', null);
    expect(mails).toEqual([]);
    await expect(
      life.act(chair, chooseNotices, { ...choice, quietFrom: '25:00' }),
    ).rejects.toMatchObject({ code: 'platform.invalid_input' });
  });
});
