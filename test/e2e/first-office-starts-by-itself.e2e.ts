import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fill, follow, main, pick, press, sees } from './hands.ts';
import { openStory } from './house.ts';

const story = openStory('empty');
const PASSWORD = 'con trâu đi trước cái cày';
const PEOPLE = [
  ['Nguyễn Hữu Tịnh', 'Chủ tịch HĐND xã', /Thường trực/, 'chair'],
  ['Phan Thị Ngân', 'Phó Chủ tịch HĐND xã', /Thường trực/, 'viceChair'],
  ['Lê Xuân Đính', 'Trưởng Ban Kinh tế – Ngân sách', /Ban Kinh tế/, 'committeeHead'],
  ['Võ Sỹ Đàn', 'Trưởng Ban Văn hóa – Xã hội', /Ban Văn hóa/, 'committeeHead'],
  ['Đậu Thị Hường', 'Công chức Văn phòng', /Văn phòng/, 'clerk'],
] as const;

async function setUp(page: Page): Promise<void> {
  await page.goto('/');
  await page.waitForURL('**/first-run');
  const unit = page.getByRole('combobox', { name: 'Địa bàn' });
  await unit.pressSequentially('loc ha');
  await page.getByRole('option', { name: /xã Lộc Hà/i }).click();
  expect(await unit.inputValue()).toMatch(/Lộc Hà/);
  await fill(page, 'Họ và tên', 'Trần Thị Hoài Lam');
  await fill(page, 'Tên đăng nhập', 'hoai.lam');
  await fill(page, 'Mật khẩu', PASSWORD);
  await story.picture(page, 'first-run');
  await press(page, 'Thiết lập');
  await sees(page, 'Đã thiết lập xong');
}

async function enter(page: Page): Promise<void> {
  await fill(page, 'Tên đăng nhập', 'hoai.lam');
  await fill(page, 'Mật khẩu', PASSWORD);
  await press(page, 'Đăng nhập');
  await press(page, 'Bắt đầu cài');
  const shown = await main(page).locator('code').innerText();
  const secret = Secret.fromBase32(shown.replaceAll(' ', ''));
  await fill(page, 'Mã xác thực', new TOTP({ secret }).generate());
  await press(page, 'Hoàn tất');
}

async function addPeople(page: Page): Promise<void> {
  for (const [index, [name, title, body, role]] of PEOPLE.entries()) {
    const rows = main(page).locator('[data-editor-row]');
    if ((await rows.count()) === index) {
      await main(page).getByRole('button', { name: 'Thêm dòng' }).click();
    }
    const row = rows.nth(index);
    await row.getByLabel('Họ và tên').fill(name);
    await row.getByLabel('Chức danh').fill(title);
    const option = row.getByLabel('Cơ quan').locator('option', { hasText: body });
    await row
      .getByLabel('Cơ quan')
      .selectOption((await option.first().getAttribute('value')) ?? '');
    await row.getByLabel('Vai trò').selectOption(role);
  }
  await story.picture(page, 'first-people');
  await press(page, 'Lưu');
  await sees(page, 'Đã thêm 5 người.');
}

test('an office of Lộc Hà chooses its commune, enters five names and records its first petition', async () => {
  const page = await story.visitor();
  await setUp(page);
  await enter(page);
  await page.goto('/');
  await follow(page, /^Nhập tên những người làm việc ở đây/);
  await addPeople(page);

  await page.goto('/');
  await story.picture(page, 'first-desk');
  await follow(page, /^Ghi kiến nghị đầu tiên/);
  await pick(page, 'Vị trí làm việc', /Chuyên viên/);
  await press(page, 'Chuyển vị trí');
  await page.goto('/');
  await follow(page, /^Ghi kiến nghị đầu tiên/);
  await fill(
    page,
    'Nguyên văn lời cử tri',
    'Tuyến mương thôn Xuân Hải bị bồi lấp, đề nghị nạo vét trước mùa mưa.',
  );
  await press(page, 'Lưu kiến nghị');
  await sees(page, 'Chưa phân loại');
  expect(await main(page).getByRole('heading', { level: 1 }).innerText()).toMatch(/Xuân Hải/);
  await story.picture(page, 'first-petition');
});
