import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fill, follow, main, pick, press, sees, turn } from './hands.ts';
import { openStory, PHONE } from './house.ts';

const story = openStory();
const FOUND = 'Rãnh mới đào một nửa, nước vẫn tràn qua sân nhà văn hóa.';

/** A photo as a telephone takes it: lying on its side, with the place where it was taken. */
async function photo(): Promise<Buffer> {
  const picture = sharp({
    create: { width: 600, height: 400, channels: 3, background: '#557799' },
  });
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '18/1 27/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '105/1 53/1 0/1',
  };
  return await picture
    .jpeg()
    .withExif({ IFD0: { Make: 'Điện thoại' }, IFD3: place })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

test('delegate Như Ý says "no" with a photo in three steps; the office sees it, nobody sees where', async () => {
  const nhuY = await story.signIn('delegate', { viewport: PHONE, hasTouch: true, isMobile: true });
  const heading = nhuY.getByRole('heading', { name: 'Đã trả lời, cần kiểm tra thực tế' });
  const waiting = main(nhuY).locator('section', { has: heading }).locator('li');
  await story.picture(nhuY, 'delegate-desk');
  const first = waiting.getByRole('link').first();
  await turn(nhuY, async () => await first.click());
  const title = await main(nhuY).getByRole('heading', { level: 1 }).innerText();
  const code = /KN-[\w-]+/.exec(await main(nhuY).innerText())?.[0] ?? '';
  await follow(nhuY, 'Kiểm tra thực tế, đối chiếu');
  await pick(nhuY, 'Kết quả đối chiếu', 'Không đúng với trả lời');
  await fill(nhuY, 'Những gì đã thấy tại chỗ', FOUND);
  await main(nhuY)
    .locator('input[type=file]')
    .setInputFiles({ name: 'hiện trường.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await story.picture(nhuY, 'delegate-verifies');
  await press(nhuY, 'Kiểm tra thực tế, đối chiếu');
  await sees(nhuY, 'Thực tế khác trả lời');

  const giang = await story.signIn('clerk');
  await giang.goto('/petitions/discrepancies');
  await sees(giang, title);
  await sees(giang, FOUND);
  await story.picture(giang, 'office-discrepancies');
  await giang.goto(`/petitions/${code}`);
  const shown = main(giang).locator('img[src^="/files/"]').last();
  await shown.waitFor();
  const address = (await shown.getAttribute('src')) ?? '';
  const served = await (await giang.request.get(address)).body();
  const { exif, width = 0, height = 0, orientation } = await sharp(served).metadata();
  expect({ exif, orientation, upright: height > width }).toEqual({
    exif: undefined,
    orientation: undefined,
    upright: true,
  });
});
