import type { Page } from 'playwright-core';
import { choose, fill, follow, main, pick, press, sees } from './hands.ts';

export type Told = { readonly text: string; readonly place: string; readonly detail?: string };

/** Records a petition with the two things that are asked for; gives its code. */
export async function recordPetition(page: Page, told: Told): Promise<string> {
  await page.goto('/petitions/new');
  await fill(page, 'Nguyên văn lời cử tri', told.text);
  await choose(page, 'Đơn vị hành chính', told.place);
  if (told.detail) await fill(page, 'Vị trí cụ thể', told.detail);
  await press(page, 'Lưu kiến nghị');
  await sees(page, /Đã ghi kiến nghị/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

export async function openPetition(page: Page, code: string): Promise<void> {
  await page.goto(`/petitions/${code}`);
}

export async function classify(page: Page, code: string, field: string): Promise<void> {
  await openPetition(page, code);
  await follow(page, 'Phân loại');
  await choose(page, 'Lĩnh vực', field);
  await press(page, 'Phân loại');
}

/** Puts the petition on a list to `body` and submits the list; gives the list's address. */
export async function forwardTo(page: Page, code: string, body: string): Promise<string> {
  await openPetition(page, code);
  await follow(page, 'Chuyển cơ quan có thẩm quyền');
  await choose(page, 'Nơi nhận', body);
  await press(page, 'Lập và trình');
  return new URL(page.url()).pathname;
}

export async function passStep(page: Page, list: string): Promise<void> {
  await page.goto(list);
  await press(page, 'Đồng ý, chuyển bước tiếp');
}

export async function sendLetter(
  page: Page,
  list: string,
  letter: { number: string; on: string; button?: string; signer?: string },
): Promise<void> {
  await page.goto(list);
  await fill(page, 'Số công văn', letter.number);
  await fill(page, 'Ngày công văn', letter.on);
  if (letter.signer) await main(page).getByLabel('Người ký').selectOption({ label: letter.signer });
  await press(page, letter.button ?? 'Lấy số và chuyển');
  await sees(page, 'Đã chuyển. Cơ quan nhận bắt đầu có trách nhiệm trả lời.');
}

export async function evaluate(page: Page, code: string, decision: string): Promise<void> {
  await openPetition(page, code);
  await follow(page, 'Đánh giá kết quả trả lời');
  for (const question of [
    'Trả lời đúng vấn đề cử tri hỏi',
    'Nêu rõ cơ quan, người chịu trách nhiệm',
    'Nêu rõ thời gian hoàn thành',
    'Nêu căn cứ pháp lý',
  ]) {
    await pick(page, question, 'Có');
  }
  await pick(page, 'Kết luận', decision);
}

const DAY = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Today as an office types it. */
export const today = (): string => DAY.format(new Date());

/** Fills the row of the one petition that is ticked in an answer document. */
export async function answerPicked(page: Page, replyClass: string, text: string): Promise<void> {
  const ticked = main(page).locator('[name$=".petitionId"]:checked');
  const row = ((await ticked.getAttribute('name')) ?? '').replace(/petitionId$/, '');
  await main(page).locator(`[name="${row}replyClass"]`).selectOption(replyClass);
  await main(page).locator(`[name="${row}text"]`).fill(text);
}
