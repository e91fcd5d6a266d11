import { expect, test } from 'vitest';
import { choose, fill, follow, main, press, sees } from './hands.ts';
import { openStory } from './house.ts';
import * as moves from './moves.ts';

const story = openStory();

test('every act of a body without an account is entered by the office, marked, and judged by another', async () => {
  const lam = await story.signIn('commune');
  const code = await moves.recordPetition(lam, {
    text: 'Mặt đường bê tông thôn Tân Thành bị vỡ.',
    place: 'loc ha',
  });
  await moves.classify(lam, code, 'giao thong');
  const list = await moves.forwardTo(lam, code, 'ubnd xa loc ha');
  await moves.sendLetter(lam, list, {
    number: '41/HĐND-TT',
    on: moves.today(),
    button: 'Nhập thay và chuyển',
    signer: 'Chủ tịch HĐND Nguyễn Hữu Tịnh',
  });

  await moves.openPetition(lam, code);
  await follow(lam, 'Tiếp nhận (nhập thay)');
  await press(lam, 'Tiếp nhận');
  await sees(lam, /^Nhập thay cần căn cứ/);
  await fill(lam, 'Người báo (họ tên, chức vụ)', 'Ông Nguyễn Văn Chuẩn, Phó Chủ tịch UBND xã');
  await press(lam, 'Tiếp nhận');

  await follow(lam, 'Giao cơ quan chủ trì, phối hợp (nhập thay)');
  await choose(lam, 'Cơ quan chủ trì', 'phong kinh te');
  await fill(lam, 'Số, ký hiệu văn bản', '15/UBND-KT');
  await fill(lam, 'Ngày văn bản', moves.today());
  await press(lam, 'Giao cơ quan chủ trì, phối hợp');

  await follow(lam, 'Trả lời (nhập thay)');
  await fill(lam, 'Số, ký hiệu', '22/UBND-KT');
  await fill(lam, 'Ngày ban hành', moves.today());
  await fill(lam, 'Người ký', 'Nguyễn Văn Chuẩn');
  await moves.answerPicked(lam, 'solved.carried-out', 'Đã vá xong 60 m mặt đường.');
  await story.picture(lam, 'behalf-answer');
  await press(lam, 'Ghi văn bản trả lời');

  await moves.openPetition(lam, code);
  expect(await main(lam).locator('#timeline').innerText()).toMatch(/nhập thay/i);
  await main(lam).getByText('Chưa làm được', { exact: true }).click();
  await sees(lam, /đã nhập thay nội dung trả lời nên không được đánh giá/);
  await story.picture(lam, 'behalf-record');
});
