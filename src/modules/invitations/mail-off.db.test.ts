import { afterAll, beforeAll, expect, it } from 'vitest';
import { meetingsRoom } from '#src/modules/meetings/index.ts';
import { noMailer } from '#src/platform/mail/mailer.ts';
import { execute } from '#src/platform/command.ts';
import { pagesOf } from '#test/pages-of.ts';
import { inviteGuest, sendInvitations } from './commands/inviting.ts';
import { invitationsRoom } from './room.ts';
import { openToldLife } from './test-data/set-up-told-life.ts';
import type { ToldLife } from './test-data/set-up-told-life.ts';

let life: ToldLife;
beforeAll(async () => void (life = await openToldLife()));
afterAll(async () => await life.close());

const withoutServer = () => ({ ...life.platform, mailer: noMailer });
const pages = pagesOf(withoutServer, [invitationsRoom, meetingsRoom]);
const GUEST = 'Lê Văn Chín, chuyên gia thủy lợi';
const OFF = 'Chưa cấu hình máy chủ thư: không thư nào gửi đi được.';
const page = async (path: string) => (await pages.get(life.people.clerk, path)).html;

it('without a mail server no page promises mail: who has an address only is told another way', async () => {
  const { clerk } = life.people;
  const { id, code } = await life.buildSession({ day: '2027-06-09' });
  await life.act(clerk, inviteGuest, { code, name: GUEST, email: 'chin@example.vn' });
  const preview = await page(`/meetings/${code}/invitations/send`);
  expect(preview).toContain(OFF);
  expect(preview).toMatch(new RegExp(`Cần báo bằng cách khác \\(\\d+\\).*?${GUEST}`, 'su'));
  expect(preview).not.toContain('Gửi thư điện tử, kèm lịch họp');
  const { otherwise } = await execute(withoutServer(), clerk, sendInvitations, { code });
  expect(otherwise).toBeGreaterThan(0);
  await life.tell(id);
  for (const act of ['move', 'cancel']) {
    const html = await page(`/meetings/${code}/${act}`);
    expect(html).toContain(OFF);
    expect(html).not.toContain('Được báo qua thư điện tử');
    expect(html).toMatch(new RegExp(`Cần báo bằng cách khác: \\d+ người.*?${GUEST}`, 'su'));
  }

  const guest = async () => (await life.invited(id)).find(({ name }) => name === GUEST);
  const told = `/invitations/${(await guest())?.id}/told`;
  expect(await page(`/meetings/${code}/invitations`)).toContain(told);
  expect(await page(`/meetings/${code}`)).toMatch(
    new RegExp(`${GUEST}.*?chưa cấu hình máy chủ thư`, 'su'),
  );
  await pages.post(clerk, told, { version: String((await guest())?.version) });
  expect(await guest()).toMatchObject({ told_way: 'other' });
  const mails = await life.db
    .selectFrom('outbox_mails')
    .select(['to_address as to', 'state'])
    .execute();
  expect(mails).toContainEqual({ to: 'chin@example.vn', state: 'dropped' });
});
