import type { Page } from 'playwright-core';
import type { LOGINS } from '../../src/demo/cast.ts';
import { choose, fill, follow, main, pick, press } from '../../test/e2e/hands.ts';
import { today } from '../../test/e2e/moves.ts';
import { MONTH } from './month.ts';

export type Login = (typeof LOGINS)[number];

export interface Picture {
  /** The file in docs/guide/pictures, without `.webp`. */
  readonly name: string;
  readonly world: 'demo' | 'empty';
  readonly who: Login | 'nobody';
  readonly screen: 'desk' | 'phone';
  readonly walk: (page: Page) => Promise<unknown>;
}

const TEXT =
  'Đoạn đường 58A qua thôn Xuân Triều bị ngập úng mỗi khi mưa lớn, đề nghị làm rãnh thoát nước.';

const open =
  (path: string) =>
  async (page: Page): Promise<unknown> =>
    await page.goto(path);

/** Opens the first petition of a filtered register. */
const openFirst =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
    await page.goto((await main(page).locator('tbody a').first().getAttribute('href')) ?? '/');
  };

async function enterContact(page: Page): Promise<void> {
  await page.goto('/contacts/new');
  await choose(page, 'Địa bàn', 'loc ha');
  await fill(page, 'Nơi tiếp xúc', 'Nhà văn hóa thôn Xuân Hải');
  await fill(page, 'Đại biểu dự tiếp xúc', 'Hà Thị Như Ý, đại biểu HĐND tỉnh');
  await fill(page, 'Số cử tri dự', '86');
  await press(page, 'Lưu và nhập ý kiến');
  await page.locator('[name="rows.0.text"]').fill(TEXT);
  await page.locator('[name="rows.0.place"]').fill('thôn Xuân Triều');
  await page
    .locator('[name="rows.1.text"]')
    .fill('Điện sinh hoạt buổi tối yếu, đề nghị nâng công suất trạm biến áp.');
  await page.locator('[name="rows.1.place"]').fill('thôn Xuân Hải');
}

async function recordOne(page: Page): Promise<void> {
  await page.goto('/petitions/new');
  await fill(page, 'Nguyên văn lời cử tri', TEXT);
  await choose(page, 'Đơn vị hành chính', 'loc ha');
  await fill(page, 'Vị trí cụ thể', 'thôn Xuân Triều');
}

async function chooseMany(page: Page): Promise<void> {
  await page.goto('/petitions?state=classified');
  const boxes = main(page).locator('input[name="petitionIds[]"]');
  for (const box of (await boxes.all()).slice(0, 3)) await box.check();
}

async function openWaitingList(page: Page): Promise<void> {
  await page.goto('/batches');
  const row = main(page).locator('tbody tr', { hasText: 'Văn thư lấy số' }).first();
  await page.goto((await row.locator('a').first().getAttribute('href')) ?? '/');
}

async function enterAnswer(page: Page): Promise<void> {
  await openFirst('/petitions?state=in_progress')(page);
  await follow(page, 'Trả lời');
  await fill(page, 'Số, ký hiệu', '1204/UBND-XD');
  await fill(page, 'Ngày ban hành', today());
  await fill(page, 'Người ký', 'Lương Hữu Thịnh');
  const chosen = main(page).locator('input[type=checkbox]:checked').first();
  await chosen.evaluate((box) => box.scrollIntoView({ block: 'center' }));
}

async function judge(page: Page): Promise<void> {
  await openFirst('/petitions?state=answered')(page);
  await follow(page, 'Đánh giá kết quả trả lời');
  await pick(page, 'Trả lời đúng vấn đề cử tri hỏi', 'Có');
}

async function checkOnTheGround(page: Page): Promise<void> {
  await page.goto('/petitions?state=answered&unit=18568');
  await openFirst(page.url())(page);
  await follow(page, 'Kiểm tra thực tế, đối chiếu');
  await main(page).getByLabel('Những gì đã thấy tại chỗ').scrollIntoViewIfNeeded();
}

async function firstRun(page: Page): Promise<void> {
  await page.goto('/first-run');
  const unit = page.getByRole('combobox', { name: 'Địa bàn' });
  await unit.pressSequentially('loc ha');
  await page.getByRole('option', { name: /xã Lộc Hà/i }).click();
  await fill(page, 'Họ và tên', 'Trần Thị Hoài Lam');
  await fill(page, 'Tên đăng nhập', 'hoai.lam');
  await page.evaluate(() => window.scrollTo(0, 0));
}

type Row = readonly [name: string, who: Picture['who'], walk: Picture['walk']];

const ON_A_DESK: readonly Row[] = [
  ['sign-in', 'nobody', open('/sign-in')],
  ['desk-clerk', 'clerk', open('/')],
  ['contact', 'clerk', enterContact],
  ['record', 'clerk', recordOne],
  ['register', 'clerk', chooseMany],
  ['petition', 'clerk', openFirst('/petitions?state=answered')],
  ['batch', 'registry', openWaitingList],
  ['duties', 'clerk', open('/duties')],
  ['late', 'clerk', open('/duties/late')],
  ['inbox', 'executive', open('/inbox')],
  ['assign', 'executive', assign],
  ['answer', 'executive', enterAnswer],
  ['evaluate', 'chair', judge],
  ['deadlines', 'chair', open('/deadlines')],
  ['settings', 'admin', open('/settings')],
  ['people', 'admin', open('/people')],
  ...MONTH,
];

const ON_A_PHONE: readonly Row[] = [
  ['desk-delegate', 'delegate', open('/')],
  ['check', 'delegate', checkOnTheGround],
  ['desk-commune', 'commune', open('/')],
];

async function assign(page: Page): Promise<void> {
  await openFirst('/petitions?state=accepted')(page);
  await follow(page, 'Giao cơ quan chủ trì, phối hợp');
  await choose(page, 'Cơ quan chủ trì', 'so xay dung');
}

export const PICTURES: readonly Picture[] = [
  ...ON_A_DESK.map(
    ([name, who, walk]) => ({ name, who, walk, world: 'demo', screen: 'desk' }) as const,
  ),
  ...ON_A_PHONE.map(
    ([name, who, walk]) => ({ name, who, walk, world: 'demo', screen: 'phone' }) as const,
  ),
  { name: 'first-run', who: 'nobody', world: 'empty', screen: 'desk', walk: firstRun },
];
