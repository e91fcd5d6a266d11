import { expect, test } from 'vitest';
import { fill, follow, main, press, sees, turn } from './hands.ts';
import { openStory } from './house.ts';
import * as moves from './moves.ts';

const story = openStory();
const LETTER = '833/HĐND-TT';
const bell = 'a.bell';

let code = '';

/** A job brings the notices: it looks for work every other second. */
const NOTICE_WAIT = { timeout: 120_000, interval: 500 };

test('a list goes out by letter and the executive sees it on the bell', async () => {
  const giang = await story.signIn('clerk');
  code = await moves.recordPetition(giang, {
    text: 'Cống thoát nước đầu thôn Xuân Triều bị tắc, đề nghị nạo vét.',
    place: 'loc ha',
  });
  await moves.classify(giang, code, 'giao thong');
  const list = await moves.forwardTo(giang, code, 'ubnd tinh');
  for (const login of ['committee', 'chief', 'chair'] as const)
    await moves.passStep(await story.signIn(login), list);
  await moves.sendLetter(await story.signIn('registry'), list, {
    number: LETTER,
    on: moves.today(),
  });

  const thinh = await story.signIn('executive');
  await expect
    .poll(async () => {
      await thinh.goto('/notices');
      return await main(thinh).innerText();
    }, NOTICE_WAIT)
    .toMatch(/Được giao việc: .*Cống thoát nước/);
  const unread = Number(await thinh.locator(`${bell} .bell-count`).innerText());
  expect(unread).toBeGreaterThan(0);
  await story.picture(thinh, 'notices');
  await follow(thinh, /^Được giao việc: .*Cống thoát nước/);
  expect(new URL(thinh.url()).pathname).toMatch(/^\/duties\//);
  const text = main(thinh).getByLabel('Nội dung để chép');
  expect(await text.inputValue()).toMatch(/^Kính gửi Ủy ban nhân dân tỉnh.*\n.*\nNV-/);
  expect(await text.inputValue()).not.toContain('Cống');
  await main(thinh).getByRole('button', { name: 'Chép nội dung' }).click();
  await sees(thinh, 'Đã chép.');
  await story.picture(thinh, 'duty-copy-text');
});

test('the answer reaches the clerk, whose bell asks by itself', async () => {
  const thinh = await story.signIn('executive');
  await moves.openPetition(thinh, code);
  await follow(thinh, 'Tiếp nhận');
  await press(thinh, 'Tiếp nhận');
  await moves.openPetition(thinh, code);
  await follow(thinh, 'Trả lời');
  await fill(thinh, 'Số, ký hiệu', '91/BC-UBND');
  await fill(thinh, 'Ngày ban hành', moves.today());
  await fill(thinh, 'Người ký', 'Lương Hữu Thịnh');
  await moves.answerPicked(thinh, 'solved.carried-out', 'Đã nạo vét cống ngày 20/11.');
  await press(thinh, 'Ghi văn bản trả lời');

  const giang = await story.signIn('clerk');
  await expect
    .poll(async () => {
      await giang.goto('/notices');
      return await main(giang).innerText();
    }, NOTICE_WAIT)
    .toMatch(/Cơ quan đã trả lời: .*Cống thoát nước/);
  const answer = await giang.request.get('/notices/unread');
  expect(await answer.json()).toMatchObject({ label: expect.stringContaining('chưa đọc') });
  await turn(giang, async () => {
    await main(giang).getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
  });
  expect(await giang.locator(`${bell} .bell-count`).isVisible()).toBe(false);
});
