import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, fill, main, press, sees, turn } from './hands.ts';
import { openStory } from './house.ts';

const story = openStory();
const PLAIN = { javaScriptEnabled: false } as const;

const focused = async (page: Page): Promise<string> =>
  await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
const valueOf = async (page: Page, name: string): Promise<string> =>
  await main(page).locator(`[name="${name}"]`).inputValue();

/** As the browser hands over what Excel or Word copied. */
async function paste(page: Page, plain: string, html = ''): Promise<void> {
  await page.evaluate(
    ([text = '', table = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      if (table !== '') clipboardData.setData('text/html', table);
      const event = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
    },
    [plain, html],
  );
}

async function openContact(page: Page): Promise<void> {
  await page.goto('/contacts/new');
  await choose(page, 'Địa bàn', 'loc ha');
  await fill(page, 'Nơi tiếp xúc', 'Hội trường xã Lộc Hà');
  await fill(page, 'Đại biểu dự tiếp xúc', 'Ông Trần Văn Nam');
  await press(page, 'Lưu và nhập ý kiến');
}

async function types(page: Page, text: string, place: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.type(place);
}

test('after the rows are taken the cursor stands in the first field of an empty row; a commune’s name is asked about', async () => {
  const page = await story.signIn('clerk');
  await openContact(page);
  await main(page).locator('[name="rows.0.text"]').focus();
  await types(page, 'Cầu bản qua mương bị sập một nhịp.', 'xã Thạch Hà, thôn 3');
  await sees(page, 'Có phải xã Thạch Hà không?');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('rows.0.unit');
  await page.keyboard.press('Space');
  await story.picture(page, 'fast-entry-asked');
  await turn(page, async () => await page.keyboard.press('ControlOrMeta+Enter'));
  await sees(page, 'Đã lưu 1 ý kiến, kiến nghị.');
  expect(await focused(page)).toBe('rows.0.text');

  await types(page, 'Đèn đường hỏng cả dãy.', 'xóm 4');
  await turn(page, async () => await page.keyboard.press('ControlOrMeta+Enter'));
  await sees(page, 'Đèn đường hỏng cả dãy');
  expect(await focused(page)).toBe('rows.0.text');

  await main(page)
    .getByRole('link', { name: /Cầu bản qua mương/ })
    .first()
    .click();
  await sees(page, 'thôn 3');
  await sees(page, /Xã Thạch Hà/);
});

test('fifty rows of Excel and a list of Word go where they belong, and all are kept', async () => {
  const page = await story.signIn('clerk');
  await openContact(page);
  await main(page).locator('[name="rows.0.text"]').focus();
  const lines = Array.from(
    { length: 50 },
    (_, at) => `${at + 1}\t"Kênh số ${at + 1} tắc,\n""nước không về"""\txóm ${at + 1}\tNghề lạ`,
  );
  await paste(page, lines.join('\r\n').normalize('NFD'));
  await sees(page, 'Đã dán 50 dòng');
  await sees(page, 'Còn 50 ô');
  expect(await valueOf(page, 'rows.49.text')).toBe('Kênh số 50 tắc,\n"nước không về"');
  expect(await valueOf(page, 'rows.49.place')).toBe('xóm 50');
  await story.picture(page, 'fast-entry-pasted');
  await turn(page, async () => await page.keyboard.press('ControlOrMeta+Enter'));
  await sees(page, 'Đã lưu 50 ý kiến, kiến nghị.');
  expect(await focused(page)).toBe('rows.0.text');

  const table = `<html><body><table>
    <tr><td>TT</td><td>Nội dung kiến nghị</td><td>Vị trí</td><td>Người phát biểu</td></tr>
    <tr><td>1</td><td><p>Chợ dột,<br>\n   mưa là\n ngập.</p></td><td rowspan=2>xóm 7</td><td>Bà Hoa</td></tr>
    <tr><td>2</td><td>Kênh cụt.</td><td></td></tr></table></body></html>`;
  await paste(page, 'TT\tNội dung kiến nghị', table);
  await sees(page, 'Đã dán 2 dòng');
  expect(await valueOf(page, 'rows.0.text')).toBe('Chợ dột,\nmưa là ngập.');
  expect(await valueOf(page, 'rows.0.speaker')).toBe('Bà Hoa');
  expect(await valueOf(page, 'rows.1.place')).toBe('xóm 7');
  await main(page).locator('[name="rows.0.text"]').focus();
  await paste(page, '1.\tĐiện yếu.\n2.\tNước đục.\n3.\tRác nhiều.\n', '<p>1.</p>');
  expect(await valueOf(page, 'rows.0.text')).toBe('Chợ dột,\nmưa là ngập.');
  expect(await valueOf(page, 'rows.1.text')).toBe('Điện yếu.');
  expect(await valueOf(page, 'rows.3.text')).toBe('Rác nhiều.');
  expect(await valueOf(page, 'rows.4.text')).toBe('Kênh cụt.');
  await main(page).locator('[name="rows.1.place"]').focus();
  await paste(page, 'thôn Xuân Hải\r\n', '<table><tr><td>thôn Xuân Hải</td></tr></table>');
  expect(await valueOf(page, 'rows.1.place')).toBe('thôn Xuân Hải');
});

test('a table longer than is saved at once is taken as far as it fits, in one piece, and says so', async () => {
  const page = await story.signIn('clerk');
  await openContact(page);
  await main(page).locator('[name="rows.0.text"]').focus();
  const insertions = await page.evaluateHandle(() => {
    const records: MutationRecord[] = [];
    const body = document.querySelector('x-rows tbody') as Element;
    const watch = new MutationObserver((all) => void records.push(...all));
    watch.observe(body, { childList: true, subtree: true, attributeFilter: ['name', 'id'] });
    return records;
  });
  const lines = Array.from({ length: 600 }, (_, at) => `${at + 1}\tKênh số ${at + 1} tắc\txóm 4`);
  await paste(page, lines.join('\n'));
  await sees(page, 'Đã dán 500 dòng; còn 100 dòng cuối chưa dán');
  expect(await main(page).locator('[data-editor-row]').count()).toBe(500);
  expect(await valueOf(page, 'rows.499.text')).toBe('Kênh số 500 tắc');
  const added = await insertions.evaluate((all) => all.map(({ addedNodes }) => addedNodes.length));
  expect(added).toEqual([497]);
  await main(page).getByRole('button', { name: 'Thêm dòng' }).click();
  await sees(page, 'Bảng đã đủ 500 dòng');
  expect(await main(page).locator('[data-editor-row]').count()).toBe(500);
});

test('titles, headings and cells that reach to the end of a table go where they belong', async () => {
  const page = await story.signIn('clerk');
  await openContact(page);
  await main(page).locator('[name="rows.0.text"]').focus();
  const table = `<table><tbody><tr><td colspan=3>BẢNG TỔNG HỢP Ý KIẾN</td></tr>
    <tr><td>TT</td><td>Nội dung kiến nghị</td><td>Vị trí</td></tr>
    <tr><td colspan=3>I. Giao thông</td></tr>
    <tr><td>1</td><td>Đường hỏng.</td><td rowspan=0>xóm 7</td></tr>
    <tr><td>2</td><td>Cầu sập.</td></tr></tbody></table>`;
  await paste(page, 'BẢNG TỔNG HỢP Ý KIẾN', table);
  await sees(page, 'Đã dán 2 dòng');
  await sees(page, 'Bỏ qua 1 dòng đề mục: “I. Giao thông”.');
  expect(await valueOf(page, 'rows.0.text')).toBe('Đường hỏng.');
  expect(await valueOf(page, 'rows.0.place')).toBe('xóm 7');
  expect(await valueOf(page, 'rows.1.text')).toBe('Cầu sập.');
  expect(await valueOf(page, 'rows.1.place')).toBe('xóm 7');
  await story.picture(page, 'fast-entry-headings');
});

test('without a script the question comes with the answer, and one tick or none is enough', async () => {
  const page = await story.signIn('commune', PLAIN);
  await page.goto('/contacts/new');
  await main(page)
    .getByLabel(/^Nơi tiếp xúc/)
    .fill('Nhà văn hóa thôn 1');
  await main(page)
    .getByLabel(/^Đại biểu dự tiếp xúc/)
    .fill('Bà Lê Thị Hà');
  await press(page, 'Lưu và nhập ý kiến');
  const field = (name: string) => main(page).locator(`[name="${name}"]`);
  await field('rows.0.text').fill('Đường trục xã hỏng.');
  await field('rows.0.place').fill('Thạch Hà');
  await field('rows.1.text').fill('Mương cụt.');
  await field('rows.1.place').fill('Thạch Hà xóm 2');
  await press(page, 'Lưu các dòng');
  await sees(page, 'Có 2 dòng ghi tên một xã, phường khác');
  await main(page).locator('input[type=checkbox][name="rows.1.unit"]').check();
  await story.picture(page, 'fast-entry-asked-plain');
  await press(page, 'Lưu các dòng');
  await sees(page, 'Đã lưu 2 ý kiến, kiến nghị.');
});
