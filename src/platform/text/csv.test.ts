import { describe, expect, it } from 'vitest';
import { csvCell, csvHead, csvLine } from './csv.ts';

describe('a cell', () => {
  it.each([
    ['Đường thôn 3', 'Đường thôn 3'],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+84912', "'+84912"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', "'  =1+1"],
    ['\t=1', "'\t=1"],
    ['\n=1', `"'\n=1"`],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['a;=1', '"a;=1"'],
    ['a, b', '"a, b"'],
    ['a\nb', '"a\nb"'],
    ['nói "được"', '"nói ""được"""'],
    [null, ''],
    [-5, '-5'],
  ])('%j is written %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

it('begins with the mark of UTF-8 and ends lines as spreadsheets do', () => {
  expect(csvHead(['Mã'])).toBe('\uFEFFMã\r\n');
  expect(csvLine(['a', null, 3])).toBe('a,,3\r\n');
});
