import { describe, expect, it } from 'vitest';
import { spoken, spokenNumber } from './spoken.ts';

describe('a number aloud', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [55, 'năm mươi lăm'],
    [101, 'một trăm linh một'],
    [110, 'một trăm mười'],
    [1_205, 'một nghìn hai trăm linh năm'],
    [2_026, 'hai nghìn không trăm hai mươi sáu'],
    [37_000, 'ba mươi bảy nghìn'],
    [1_000_000, 'một triệu'],
    [2_500_000_000, 'hai tỷ năm trăm triệu'],
  ])('%d is “%s”', (value, words) => {
    expect(spokenNumber(value)).toBe(words);
  });
});

describe('a text aloud', () => {
  it.each([
    ['cong khoảng 15o, dốc 8°', 'cong khoảng mười lăm độ, dốc tám độ'],
    ['UBND xã sửa 1,5 km đường', 'Ủy ban nhân dân xã sửa một phẩy năm ki-lô-mét đường'],
    [
      'trả lời ngày 05/11/2026',
      'trả lời ngày năm tháng mười một năm hai nghìn không trăm hai mươi sáu',
    ],
    ['rộng 1.200 m2, đạt 80%', 'rộng một nghìn hai trăm mét vuông, đạt tám mươi phần trăm'],
    ['QL1 qua TDP 3', 'quốc lộ một qua tổ dân phố ba'],
    ['hỗ trợ 37.000đ/người/ngày', 'hỗ trợ ba mươi bảy nghìn đồng, người, ngày'],
  ])('%s', (text, words) => {
    expect(spoken(text)).toBe(words);
  });

  it('has no digit left', () => {
    expect(spoken('Nghị quyết 28/2011/NQ-HĐND, km64 QL.2C, 01 cán bộ')).not.toMatch(/\d/);
  });
});
