import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitMatters } from './split-matters.ts';

describe('several matters in one cell', () => {
  const said = 'Cử tri xã Hòa An kiến nghị:';
  const wanted = [
    'Sửa đường liên thôn đã hỏng.',
    'Xây thêm phòng học cho trường mầm non.',
    'Nạo vét kênh tưới cánh đồng Trên.',
  ];
  const [a, b, c] = wanted;
  const opened = wanted.map((part) => `${said} ${part}`);

  it.each([
    ['(1) (2) (3)', `${said} (1) ${a} (2) ${b} (3) ${c}`],
    ['1. 2. 3. in one line', `${said} 1. ${a} 2. ${b} 3. ${c}`],
    ['1/ 2/ 3/ on lines', `${said}\n1/ ${a}\n2/ ${b}\n3/ ${c}`],
    ['1) glued to the word', `${said}\n1)${a}\n2)${b}\n3)${c}`],
    ['a) b) c)', `${said} a) ${a} b) ${b} c) ${c}`],
    ['dashes on lines', `${said}\n- ${a}\n- ${b}\n- ${c}`],
    ['bullets', `${said}\n• ${a}\n• ${b}\n• ${c}`],
    ['first, second, third', `${said} Thứ nhất, ${a} Thứ hai, ${b} Thứ ba, ${c}`],
    ['một là, hai là', `${said}\nMột là: ${a}\nHai là: ${b}\nBa là: ${c}`],
    ['lines that are sentences', `${said}\n${a}\n${b}\n${c}`],
  ])('%s', (_, text) => {
    expect(splitMatters(text)).toEqual(opened);
  });

  it('need no opening', () => {
    expect(splitMatters(`- ${a}\n- ${b}`)).toEqual([a, b]);
    expect(splitMatters(`1. ${a}\n2. ${b}`)).toEqual([a, b]);
  });

  it('may stand between semicolons, each with its own want', () => {
    expect(
      splitMatters(
        'Cử tri xã Hòa An đề nghị: sửa đường liên thôn đã hỏng; xây thêm phòng học mầm non;',
      ),
    ).toEqual([
      'Cử tri xã Hòa An đề nghị: sửa đường liên thôn đã hỏng',
      'Cử tri xã Hòa An đề nghị: xây thêm phòng học mầm non',
    ]);
  });

  it('keep each complaint with what is asked for it', () => {
    const parts = splitMatters(
      'Cống đầu thôn bị tắc, nước tràn vào nhà; đề nghị nạo vét ngay; trạm y tế không có bác sĩ trực; đề nghị bố trí thêm người.',
    );
    expect(parts).toEqual([
      'Cống đầu thôn bị tắc, nước tràn vào nhà; đề nghị nạo vét ngay',
      'trạm y tế không có bác sĩ trực; đề nghị bố trí thêm người.',
    ]);
  });

  it('may be typed without diacritics', () => {
    expect(splitMatters('sua duong lien thon da hong; xay them phong hoc mam non')).toHaveLength(2);
  });
});

describe('one matter stays one', () => {
  it.each([
    'Sửa đường từ Km123+960 đến Km124+600 (QL.2C), 1.5 km.',
    'Theo điểm a) khoản 1, điểm b) khoản 2 Điều 5 Nghị định 64/2019/NĐ-CP, đề nghị giải thích rõ.',
    'Từ 1/7/2025 đến 2/7/2025 cả xã mất điện; đề nghị kiểm tra.',
    'Cần làm hai đoạn đường: thôn Khe Giữa - xã Lâm Bình; thôn Đồng Hồng - xã Phú Hồng.',
    'Đề nghị sửa các tuyến đường: (1) đường Lê Lợi; (2) đường Nguyễn Huệ; (3) đường Trần Phú.',
    'Đề nghị cấp điện cho các thôn:\n- Khuổi Phìn\n- Bản Lá\n- Nà Pầu',
    'Cử tri các xã: Tân An; Tân Bình; Tân Lập đề nghị xây cầu.',
    'Tổ 1. Tổ 2 và tổ 3 đều ngập, đề nghị nạo vét cống.',
    'Công trình nước sạch bỏ không (thiếu bể lọc nên không dùng được; đầu nguồn có trâu thả rông).',
    'Đường trong thôn hỏng nặng.\nĐề nghị cấp xi măng.',
    'Cống qua đường bị tắc, mưa là nước tràn vào nhà; đề nghị nạo vét và thay cống lớn hơn.',
    'Trạm bơm hỏng, ruộng khô nứt nẻ; kênh tưới bồi lắng không dẫn được nước. Đề nghị sửa chữa trước vụ.',
    'Đề nghị sớm xây cầu nối hai bờ; bến đò ngang hiện nay rất nguy hiểm, mùa lũ học sinh nghỉ cả tuần.',
    'Dự án mở đường làm chậm, bà con mong tăng tốc; còn trước mắt xin lấp ổ gà cho dân đi lại.',
    '',
  ])('%j', (text) => {
    expect(splitMatters(text)).toEqual([text]);
  });
});

it('loses no word of any petition, and is quick', () => {
  const file = new URL('../../../demo/petitions.json', import.meta.url);
  const petitions = JSON.parse(readFileSync(file, 'utf8')) as { text: string }[];
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const { text } of petitions) {
    const kept = new Set(splitMatters(text).flatMap(words));
    expect(words(text).filter((word) => !kept.has(word) && word !== 'và')).toEqual([]);
  }
  const long = `${'Đường hỏng; '.repeat(5_000)}`;
  const from = process.threadCpuUsage();
  splitMatters(long);
  splitMatters(`1. ${'a '.repeat(20_000)}`);
  splitMatters(`Cử tri ${'xã '.repeat(10_000)}`);
  expect(process.threadCpuUsage(from).user / 1000).toBeLessThan(500);
});
