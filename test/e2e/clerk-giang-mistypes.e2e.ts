import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from './accessibility.ts';
import { choose, fill, main, named, press, sees, turn } from './hands.ts';
import { openStory } from './house.ts';
import { today } from './moves.ts';

const story = openStory();
const GOOD = 'Đề nghị sửa cầu Trung Miệu.';
const LONG = 'ngập úng '.repeat(22_223).slice(0, 200_000);

async function sentenceAt(page: Page, label: string): Promise<string> {
  const control = main(page).getByLabel(named(label)).first();
  expect(await control.getAttribute('aria-invalid')).toBe('true');
  const ids = (await control.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const error = ids.find((id) => id.endsWith('-error')) ?? '';
  return (await page.locator(`[id="${error}"]`).innerText()).trim();
}

async function record(page: Page, text: string, receivedOn?: string): Promise<void> {
  await page.goto('/petitions/new');
  await fill(page, 'Nguyên văn lời cử tri', text);
  await choose(page, 'Đơn vị hành chính', 'loc ha');
  if (receivedOn !== undefined) await fill(page, 'Ngày tiếp nhận', receivedOn);
  await press(page, 'Lưu kiến nghị');
}

const WRONG: readonly (readonly [
  what: string,
  text: string,
  day: string | undefined,
  label: string,
  sentence: RegExp,
])[] = [
  ['empty', '', undefined, 'Nguyên văn lời cử tri', /Chưa nhập|không để trống/i],
  ['only spaces', '   ', undefined, 'Nguyên văn lời cử tri', /Chưa nhập|không để trống/i],
  ['200,000 characters', LONG, undefined, 'Nguyên văn lời cử tri', /tối đa 20\.000 ký tự/],
  ['04/025/2016', GOOD, '04/025/2016', 'Ngày tiếp nhận', /ngày/i],
  ['29/02/2025', GOOD, '29/02/2025', 'Ngày tiếp nhận', /29|năm 2025|không có ngày/i],
  ['a day to come', GOOD, '01/01/2099', 'Ngày tiếp nhận', /tương lai/],
];

test.each(WRONG)(
  '%s is answered at its field and nothing typed is lost',
  async (_what, text, day, label, sentence) => {
    const page = await story.signIn('clerk');
    await record(page, text, day);
    expect(await sentenceAt(page, label)).toMatch(sentence);
    expect(await main(page).getByLabel(named('Nguyên văn lời cử tri')).inputValue()).toBe(text);
    const kept = await main(page).getByLabel(named('Ngày tiếp nhận')).inputValue();
    expect(kept).toBe(day ?? today());
    expect(await findings(page)).toEqual([]);
  },
);

const ODD: readonly (readonly [what: string, typed: string, shown: string])[] = [
  ['emoji', 'Đường hỏng 🛣️👷🏽 lắm rồi', 'Đường hỏng 🛣️👷🏽 lắm rồi'],
  [
    'HTML',
    '<script>alert(1)</script><b>Đậm</b> & "nháy"',
    '<script>alert(1)</script><b>Đậm</b> & "nháy"',
  ],
  ['SQL', "Robert'); drop table petitions;--", "Robert'); drop table petitions;--"],
  ['control characters', 'Kênh\u0000 N3\u0007 rò\u202e nước', 'Kênh N3 rò nước'],
];

test.each(ODD)('%s is text like any other', async (_what, typed, shown) => {
  const page = await story.signIn('clerk');
  await record(page, typed);
  await sees(page, /Đã ghi kiến nghị/);
  expect(await main(page).innerText()).toContain(shown);
});

const FILES: readonly (readonly [what: string, name: string, body: Buffer])[] = [
  ['0 bytes', 'don.pdf', Buffer.alloc(0)],
  ['a program called .pdf', 'don.pdf', Buffer.from('MZ\u0090\u0000this program cannot be run')],
  ['21 MB', 'don.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(21 * 1_048_576)])],
];

test.each(FILES)(
  'a file of %s is refused in words, the text stays',
  async (_what, name, buffer) => {
    const page = await story.signIn('clerk');
    await page.goto('/petitions/new');
    await fill(page, 'Nguyên văn lời cử tri', GOOD);
    await choose(page, 'Đơn vị hành chính', 'loc ha');
    await main(page)
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await press(page, 'Lưu kiến nghị');
    await sees(page, 'Có nội dung cần sửa trước khi lưu');
    expect(await main(page).locator('.error-summary').innerText()).toMatch(/tệp|Tệp/);
    expect(await main(page).getByLabel(named('Nguyên văn lời cử tri')).inputValue()).toBe(GOOD);
  },
);

test('a session that ends before it begins is answered at its field', async () => {
  const page = await story.signIn('clerk');
  await page.goto('/sessions');
  const form = main(page).locator('form', { has: page.locator('[name=opensOn]') });
  await form.locator('[name=opensOn]').fill('20/12/2026');
  await form.locator('[name=closesOn]').fill('10/12/2026');
  await turn(page, async () => await form.locator('button:not([type=button])').click());
  const wrong = main(page).locator('[name=closesOn]');
  expect(await wrong.getAttribute('aria-invalid')).toBe('true');
  expect(await wrong.inputValue()).toBe('10/12/2026');
});
