import { expect, test } from 'vitest';
import { choose, fill, follow, main, press, sees, turn } from './hands.ts';
import { openStory, PHONE } from './house.ts';
import { today } from './moves.ts';

const story = openStory();
const TITLE = 'Phiên họp đột xuất về an toàn hồ đập';
const TOPIC = 'Phương án bảo đảm an toàn hồ đập trước mùa mưa';
const TASK = 'Khắc phục đập phụ hồ Khe Xai bị thấm, báo cáo kết quả';
const NUMBER = '77/TB-TTHĐND';

/** A day so many days from now, as an office types it. */
const dayIn = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
  return new Intl.DateTimeFormat('en-GB', zone).format(at);
};

test('a session, from what a committee proposes to what the next session reviews', async () => {
  const [lam, giang, khai] = await Promise.all([
    story.signIn('committee'),
    story.signIn('clerk'),
    story.signIn('chair'),
  ]);

  await lam.goto('/proposals');
  await fill(lam, 'Nội dung', TOPIC);
  await fill(lam, 'Tháng', today().slice(3));
  await fill(lam, 'Lý do đề xuất', 'Ba hồ có dấu hiệu thấm sau đợt mưa vừa qua.');
  await press(lam, 'Đề xuất nội dung');
  await sees(lam, 'Đã gửi đề xuất.');

  await giang.goto('/meetings/new');
  await fill(giang, 'Tên cuộc họp', TITLE);
  await fill(giang, 'Ngày họp', today());
  await fill(giang, 'Bắt đầu', '00:10');
  await fill(giang, 'Kết thúc', '23:50');
  await fill(giang, 'Địa điểm', 'Phòng họp số 1');
  await choose(giang, 'Chủ trì', 'phan the khai');
  await press(giang, 'Lưu lịch họp');
  await sees(giang, 'Đã lên lịch họp.');
  const meeting = new URL(giang.url()).pathname;
  const code = meeting.split('/').at(-1) ?? '';

  await khai.goto(`/programmes/choose?meeting=${code}`);
  await main(khai).getByLabel(new RegExp(TOPIC, 'u')).check();
  await press(khai, 'Đưa vào chương trình phiên họp');
  await sees(khai, /^Đã đưa 1 nội dung vào chương trình/);

  await giang.goto(`${meeting}/call`);
  await press(giang, 'Triệu tập');
  await sees(giang, /^Đã triệu tập: /);
  await giang.goto(`${meeting}/invitations`);
  await follow(giang, 'Gửi giấy mời');
  await turn(giang, async () => {
    await main(giang)
      .getByRole('button', { name: /^Gửi cho/u })
      .click();
  });
  await sees(giang, /^Đang gửi giấy mời cho/);

  const khue = await story.signIn('vicechair', {
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
  });
  await expect
    .poll(
      async () => {
        await khue.goto('/invitations');
        return await main(khue).getByRole('button', { name: 'Dự họp', exact: true }).count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  await turn(khue, async () => {
    await main(khue).getByRole('button', { name: 'Dự họp', exact: true }).first().click();
  });
  await story.picture(khue, 'member-answers');

  await giang.goto(`${meeting}/sitting`);
  await press(giang, 'Tất cả thành viên có mặt');
  await press(giang, 'Khai mạc');
  await turn(giang, async () => {
    await main(giang).getByRole('button', { name: 'Bắt đầu', exact: true }).first().click();
  });
  await giang.goto(`${meeting}/sitting?panel=vote`);
  await fill(giang, 'Biểu quyết về', 'Thông qua phương án');
  await fill(giang, 'Đồng ý', '6');
  await press(giang, 'Ghi kết quả');
  await sees(giang, 'Được thông qua');
  await story.picture(giang, 'secretary-after-a-vote');

  // The line to write on is open under the item under way.
  await giang.goto(`${meeting}/conclusions`);
  await fill(giang, 'Nội dung kết luận', TASK);
  await choose(giang, 'Chủ trì', 'so xay dung');
  await fill(giang, 'Thời hạn', dayIn(20));
  await press(giang, 'Ghi');
  await sees(giang, 'Đã ghi kết luận.');

  await khai.goto(`${meeting}/conclusions`);
  await press(khai, 'Xác nhận 1 kết luận');
  await giang.goto(`${meeting}/sitting?panel=close`);
  const rest = main(giang).getByLabel('Lý do lùi các nội dung chưa xem xét');
  if ((await rest.count()) > 0) await rest.fill('Hết thời gian');
  await press(giang, 'Kết thúc cuộc họp');
  await giang.goto(`${meeting}/conclusions`);
  await press(giang, 'Soạn thông báo kết luận');
  const paper = new URL(giang.url()).pathname;

  const chief = await story.signIn('chief');
  await chief.goto(paper);
  await press(chief, 'Kiểm tra xong, trình ký');
  await khai.goto(paper);
  await press(khai, 'Ký');
  const nhan = await story.signIn('registry');
  await nhan.goto(paper);
  await fill(nhan, 'Số, ký hiệu', NUMBER);
  await press(nhan, 'Cấp số');
  await press(nhan, 'Phát hành');
  await story.picture(nhan, 'notice-issued');

  const roads = await story.signIn('department');
  await roads.goto('/inbox');
  await follow(roads, TASK);
  await sees(roads, dayIn(20));
  await story.picture(roads, 'duty-of-a-conclusion');

  await khai.goto('/meetings');
  const next = await main(khai)
    .locator('a[href^="/meetings/"]', { hasText: 'Phiên họp thường kỳ' })
    .first();
  await khai.goto(`${(await next.getAttribute('href')) ?? ''}/review`);
  await sees(khai, TASK);
  expect(await main(khai).innerText()).toContain('Sở Xây dựng');
  await story.picture(khai, 'next-review');
}, 600_000);
