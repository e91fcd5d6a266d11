import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { titleOf } from './titles.ts';

const cases = JSON.parse(
  readFileSync(new URL('../../demo/petitions.json', import.meta.url), 'utf8'),
) as { text: string }[];

describe('titleOf', () => {
  it.each([
    ['takes the first sentence', 'Đường thôn 3 ngập úng. Đề nghị sửa.', 'Đường thôn 3 ngập úng'],
    [
      'does not stop at an abbreviation',
      'Tuyến tránh TP. Hà Tĩnh xuống cấp. Đề nghị sửa.',
      'Tuyến tránh TP. Hà Tĩnh xuống cấp',
    ],
    [
      'does not stop inside a number',
      'Nợ 1.500 triệu đồng tiền công. Đề nghị trả.',
      'Nợ 1.500 triệu đồng tiền công',
    ],
    ['drops a list number', '1. Đường thôn ngập. Đề nghị sửa.', 'Đường thôn ngập'],
    [
      'drops a number glued to the words',
      '20Dân quân xã đi huấn luyện.',
      'Dân quân xã đi huấn luyện',
    ],
    ['drops a list letter', 'a) Cầu Hộ Độ hư hỏng.', 'Cầu Hộ Độ hư hỏng'],
    ['keeps a number that counts', '30 hộ dân thiếu nước sạch.', '30 hộ dân thiếu nước sạch'],
    ['keeps a name of digits and letters', '3G yếu tại thôn 5.', '3G yếu tại thôn 5'],
    [
      'lowers a text typed in capitals, not its abbreviations',
      'ĐỀ NGHỊ UBND TỈNH SỬA QL 1 QUA XÃ',
      'Đề nghị UBND tỉnh sửa QL 1 qua xã',
    ],
    ['keeps a question', 'Bao giờ xong cầu Hộ Độ? Dân chờ lâu.', 'Bao giờ xong cầu Hộ Độ?'],
    ['joins lines', 'Đường thôn\n  ngập úng', 'Đường thôn ngập úng'],
    ['keeps HTML as words', '<b>Đường</b> ngập', '<b>Đường</b> ngập'],
  ])('%s', (_, text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('cuts a long sentence at a clause', () => {
    const text = `${'Cử tri đề nghị sớm sửa chữa tuyến đường liên xã đã xuống cấp nhiều năm'}, ${'từ '.repeat(60)}`;
    expect(titleOf(text)).toBe(
      'Cử tri đề nghị sớm sửa chữa tuyến đường liên xã đã xuống cấp nhiều năm…',
    );
  });

  it('never halves an emoji of a text without spaces', () => {
    expect(titleOf('👍'.repeat(300)).isWellFormed()).toBe(true);
  });

  it('is never empty nor long for a real petition', () => {
    for (const { text } of cases) {
      const title = titleOf(text);
      expect(title.length).toBeGreaterThan(10);
      expect(title.length).toBeLessThanOrEqual(141);
    }
  });
});
