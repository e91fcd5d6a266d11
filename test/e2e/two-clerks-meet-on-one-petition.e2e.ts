import { expect, test } from 'vitest';
import { choose, fill, follow, main, press, sees } from './hands.ts';
import { openStory } from './house.ts';
import { openPetition, recordPetition } from './moves.ts';

const story = openStory();
const NOTE = 'Đã gọi cho trưởng thôn, cần xem lại thẩm quyền.';

test('the second clerk is told what the first did, and keeps what was typed', async () => {
  const giang = await story.signIn('clerk');
  const than = await story.signIn('chief');
  const code = await recordPetition(giang, {
    text: 'Đèn đường tuyến 22/12 không sáng.',
    place: 'loc ha',
  });
  for (const page of [giang, than]) {
    await openPetition(page, code);
    await follow(page, 'Phân loại');
  }
  await choose(giang, 'Lĩnh vực', 'giao thong');
  await press(giang, 'Phân loại');
  await sees(giang, 'Đã phân loại');

  await choose(than, 'Lĩnh vực', 'dien');
  const chosen = await main(than)
    .getByRole('combobox', { name: /^Lĩnh vực/ })
    .inputValue();
  await fill(than, 'Ghi chú', NOTE);
  await press(than, 'Phân loại');
  await sees(than, /Trịnh Thị Thu Giang vừa thực hiện “Phân loại”/);
  expect(
    await main(than)
      .getByLabel(/^Ghi chú/)
      .inputValue(),
  ).toBe(NOTE);
  expect(
    await main(than)
      .getByRole('combobox', { name: /^Lĩnh vực/ })
      .inputValue(),
  ).toBe(chosen);
  await story.picture(than, 'two-clerks');
});

test('two who change the wording: the second reads who was first, and loses no word', async () => {
  const giang = await story.signIn('clerk');
  const than = await story.signIn('chief');
  const code = await recordPetition(giang, { text: 'Kênh N3 rò nước.', place: 'loc ha' });
  for (const page of [giang, than]) await page.goto(`/petitions/${code}/edit`);
  await fill(giang, 'Nội dung xử lý', 'Kênh N3 rò nước tại thôn Tân Thượng.');
  await press(giang, 'Lưu thay đổi');
  await fill(than, 'Nội dung xử lý', 'Kênh N3 rò nước, đề nghị trám lại.');
  await press(than, 'Lưu thay đổi');
  await sees(than, /Trịnh Thị Thu Giang vừa/);
  expect(
    await main(than)
      .getByLabel(/^Nội dung xử lý/)
      .inputValue(),
  ).toBe('Kênh N3 rò nước, đề nghị trám lại.');
});
