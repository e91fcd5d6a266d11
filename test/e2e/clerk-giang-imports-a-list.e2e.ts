import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWorkbook } from '#src/platform/sheets/index.ts';
import { main, press, sees, turn } from './hands.ts';
import { openStory } from './house.ts';

const story = openStory();
const PUMP = 'Trạm bơm Đồng Trằm hỏng máy từ vụ trước, đề nghị thay máy bơm';
const POWER = 'Đề nghị kéo thêm đường điện cho xóm Rú, hiện dùng chung một trạm biến áp';

/** The office's list as it lies on the desk: a title above, a column nobody else calls so. */
async function listOnDisk(): Promise<string> {
  const workbook = await writeWorkbook([
    {
      name: 'Kiến nghị',
      head: ['DANH SÁCH KIẾN NGHỊ CỬ TRI'],
      rows: [
        ['STT', 'Nội dung', 'Địa bàn', 'Phòng phụ trách'],
        [1, PUMP, 'xã Lộc Hà', 'Sở Nông nghiệp và Môi trường'],
        [2, POWER, 'thị xã Kỳ Anh', 'Sở Công Thương'],
        [3, '', 'xã Lộc Hà', ''],
        ['Tổng cộng', '3 kiến nghị', '', ''],
      ],
    },
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'nghisu-list-')), 'kien-nghi-thang-11.xlsx');
  writeFileSync(path, workbook);
  return path;
}

test('a list comes in: one column corrected, one unit chosen, recorded, taken back', async () => {
  const page = await story.signIn('clerk');
  await page.goto('/petitions/import');
  await page.setInputFiles('input[type=file]', await listOnDisk());
  await press(page, 'Đọc tệp');
  await sees(page, PUMP);

  await main(page).getByText('Cách hiểu các cột').click();
  await main(page).getByLabel('Phòng phụ trách').selectOption('Cơ quan giải quyết, trả lời');
  await press(page, 'Đọc lại theo các cột này');
  await sees(page, PUMP);

  const unit = main(page).getByLabel('Địa bàn của dòng 4');
  await unit.selectOption({ index: 1 });
  await press(page, 'Lưu lựa chọn trên trang');
  await story.picture(page, 'import-preview');
  await press(page, 'Ghi 2 kiến nghị vào sổ');
  await sees(page, 'Đã ghi 2 kiến nghị vào sổ');
  const address = page.url();

  await page.goto('/petitions');
  await sees(page, 'Trạm bơm Đồng Trằm hỏng máy');

  await page.goto(address);
  page.once('dialog', (dialog) => void dialog.accept());
  await turn(page, async () => {
    await main(page).getByRole('button', { name: 'Hoàn tác cả danh sách' }).click();
  });
  await sees(page, 'Đã hoàn tác lần nhập này');
  await page.goto('/petitions');
  expect(await main(page).innerText()).not.toContain('Trạm bơm Đồng Trằm');
});
