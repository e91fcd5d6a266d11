import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findings } from './accessibility.ts';
import { follow, main, sees, turn } from './hands.ts';
import { openStory, PHONE } from './house.ts';

const story = openStory();
const TEXT =
  'Cống thoát nước ngang đường liên thôn bị sập, mưa là ngập lối vào trường mầm non. Đề nghị làm lại cống.';

test('a voter sends from her phone, keeps her code, sees it registered; the clerk takes it', async () => {
  const hoa = await story.visitor({ viewport: PHONE, hasTouch: true, isMobile: true });
  await hoa.goto('/gui-kien-nghi/42');
  await hoa.locator('textarea[name=text]').fill(TEXT);
  await hoa.locator('select[name=unitCode]').selectOption({ index: 4 });
  await hoa.locator('input[name=place]').fill('thôn Đông, trước trường mầm non');
  await hoa.waitForTimeout(1_000);
  await hoa.reload();
  await sees(hoa, 'Đã mở lại bản nháp');
  expect(await hoa.locator('textarea[name=text]').inputValue()).toBe(TEXT);
  const picture = sharp({
    create: { width: 900, height: 600, channels: 3, background: '#446655' },
  });
  const photo = await picture.jpeg().toBuffer();
  const file = { name: 'cống.jpg', mimeType: 'image/jpeg', buffer: photo };
  await hoa.locator('input[type=file]').setInputFiles(file);
  await hoa.getByLabel('Zalo').check();
  await hoa.getByRole('button', { name: 'Gửi kiến nghị' }).click();
  await sees(hoa, 'Cần đồng ý');
  expect(
    await hoa.locator('input[type=file]').evaluate((box: HTMLInputElement) => box.files?.length),
  ).toBe(1);
  await hoa.locator('input[name=phone]').fill('0912 000 111');
  await hoa.locator('input[name=consent]').check();
  expect(await findings(hoa)).toEqual([]);
  await story.picture(hoa, 'voter-form');
  await hoa.getByRole('button', { name: 'Gửi kiến nghị' }).click();
  const receipt = hoa.locator('[data-receipt-code]');
  await receipt.waitFor();
  const code = (await receipt.innerText()).trim();
  expect(await findings(hoa)).toEqual([]);
  await story.picture(hoa, 'voter-receipt');
  expect(hoa.url()).not.toContain(code);

  const giang = await story.signIn('clerk');
  await giang.goto('/submissions');
  expect(await findings(giang)).toEqual([]);
  const row = main(giang).getByRole('link', { name: /Cống thoát nước/ });
  await turn(giang, async () => await row.click());
  await main(giang).locator('img[src^="/files/"]').waitFor();
  expect(await findings(giang)).toEqual([]);
  await story.picture(giang, 'clerk-submission');
  await turn(
    giang,
    async () => await giang.getByRole('button', { name: 'Vào sổ', exact: true }).click(),
  );
  await giang.goto('/submissions?tab=taken');
  await sees(giang, 'Cống thoát nước');

  await hoa.goto('/tra-cuu');
  await hoa.locator('input[name=code]').fill(code.toLowerCase().replaceAll('-', ' '));
  await hoa.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await sees(hoa, 'Đã vào sổ');
  expect(await findings(hoa)).toEqual([]);
  await story.picture(hoa, 'voter-standing');
});

test('an answered petition: the office prints a receipt, the voter says "not done" with a photo', async () => {
  const giang = await story.signIn('clerk');
  await giang.goto('/petitions?state=answered');
  await turn(giang, async () => await main(giang).locator('a.row-link').first().click());
  const record = new URL(giang.url()).pathname;
  await follow(giang, 'In biên nhận');
  await giang.getByRole('button', { name: 'In biên nhận' }).click();
  const slip = giang.locator('.receipt-code');
  await slip.waitFor();
  const code = (await slip.innerText()).trim();
  await story.picture(giang, 'receipt-slip');

  const voter = await story.visitor({ viewport: PHONE, hasTouch: true, isMobile: true });
  await voter.goto('/tra-cuu');
  await voter.locator('input[name=code]').fill(code);
  await voter.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  const rate = voter.locator('#rate');
  await rate.getByText('Chưa hài lòng', { exact: true }).click();
  await rate.getByRole('button').click();
  await sees(voter, 'Đã ghi nhận: Chưa hài lòng');
  const notDone = voter.locator('#not-done');
  await notDone.locator('textarea').fill('Mới đổ đá, chưa thảm nhựa, xe vẫn sa lầy.');
  const picture = sharp({
    create: { width: 900, height: 600, channels: 3, background: '#665544' },
  });
  const buffer = await picture.jpeg().toBuffer();
  await notDone
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
  await notDone.getByRole('button').filter({ hasText: 'Báo' }).click();
  await sees(voter, 'Đã ghi nhận phản ánh');
  expect(await findings(voter)).toEqual([]);
  await story.picture(voter, 'voter-rates');

  await giang.goto(record);
  await sees(giang, 'Mới đổ đá, chưa thảm nhựa');
  await sees(giang, 'Chưa hài lòng: 1');
  await story.picture(giang, 'clerk-sees-voter');
});
