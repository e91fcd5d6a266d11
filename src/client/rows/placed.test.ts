import { expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { MERGED } from './pasted.ts';
import type { Grid } from './pasted.ts';
import { placed } from './placed.ts';
import { wordsOf } from './told.ts';

const LABELS = ['Nội dung', 'Vị trí (thôn, đoạn…)', 'Lĩnh vực', 'Loại'];
const put = (grid: Grid, start = 0) => placed(grid, LABELS, start, fold);
const HEAD = ['TT', 'Nội dung kiến nghị', 'Vị trí'];

test('goes side by side from where the cursor stands, without a running number', () => {
  const grid = [
    ['1', 'Đường hỏng', 'thôn 3'],
    ['2', 'Kênh tắc', 'xóm 4'],
  ];
  expect(put(grid).columns).toEqual(['number', 0, 1]);
  expect(put([['Đường hỏng', 'thôn 3']]).columns).toEqual([0, 1]);
  expect(put([['xóm 1', 'Giao thông', 'Ý kiến', 'x']], 1).columns).toEqual([1, 2, 3, 'none']);
});

test('goes by the head of the table where it names the columns', () => {
  const grid = [
    ['TT', 'Vị trí', 'Nội dung kiến nghị', 'Ghi chú'],
    ['1', 'thôn 3', 'Đường hỏng', ''],
  ];
  expect(put(grid)).toEqual({
    rows: [['1', 'thôn 3', 'Đường hỏng', '']],
    columns: ['number', 1, 0, 'none'],
    groups: [],
  });
  const short = [
    ['STT', 'Nội dung'],
    ['1', 'Đường hỏng'],
  ];
  expect(put(short)).toMatchObject({ columns: ['number', 0], rows: [short[1]] });
});

test('titles above the head are left out, merged or not', () => {
  const rows = [
    ['1', 'Đường hỏng', 'thôn 3'],
    ['2', 'Kênh tắc', ''],
  ];
  for (const beside of ['', MERGED]) {
    const title = ['BẢNG TỔNG HỢP Ý KIẾN', beside, beside];
    const subtitle = ['Nội dung kiến nghị của cử tri', beside, beside];
    expect(put([title, subtitle, HEAD, ...rows], 1)).toEqual({
      rows,
      columns: ['number', 0, 1],
      groups: [],
    });
  }
});

test('headings between the rows are left out and named; the numbers run on or begin anew', () => {
  const grid = [
    ['I. Giao thông', '', ''],
    ['1', 'Đường hỏng', 'thôn 3'],
    ['2', 'Cầu sập', ''],
    ['II', 'Thủy lợi', ''],
    ['3', 'Kênh tắc', 'xóm 4'],
    ['', 'Môi trường', ''],
    ['1', 'Rác nhiều', 'xóm 5'],
  ];
  const lines = [1, 2, 4, 6].map((at) => grid[at]);
  const groups = ['I. Giao thông', 'II Thủy lợi', 'Môi trường'];
  for (const table of [grid, [HEAD, ...grid]]) {
    expect(put(table)).toEqual({ rows: lines, columns: ['number', 0, 1], groups });
  }
});

test('an opinion without a place is no heading in a table without numbers', () => {
  const grid = [
    ['Đường hỏng', ''],
    ['Kênh tắc', 'xóm 4'],
  ];
  expect(put(grid)).toMatchObject({ rows: grid, groups: [] });
  expect(put([['TT', 'Nội dung', 'Vị trí'], ...grid.map((cells) => ['', ...cells])])).toMatchObject(
    {
      rows: grid.map((cells) => ['', ...cells]),
      groups: [],
    },
  );
  expect(put([['Giao thông', MERGED], ...grid])).toMatchObject({
    rows: grid,
    groups: ['Giao thông'],
  });
  const alone = [['Đường hỏng', MERGED]];
  expect(put(alone)).toMatchObject({ rows: [['Đường hỏng', '']], groups: [] });
});

test('years are no running number; the rest of a long list is', () => {
  const of = (...first: string[]) => put(first.map((one) => [one, 'Đường hỏng'])).columns[0];
  expect(of('2024', '2025')).toBe(0);
  expect(of('1', '3')).toBe(0);
  expect(of('thôn 1', 'thôn 2')).toBe(0);
  expect(of('1.', '2.', '3.')).toBe('number');
  expect(of('501', '502')).toBe('number');
});

test('says what was pasted, what was not, and which headings were left out', () => {
  const texts = {
    textPasted: 'Đã dán {rows} dòng.',
    textOver: 'Đã dán {rows} dòng; còn {over} dòng.',
    textLeft: 'Còn {left} ô.',
    textGroups: 'Bỏ qua {groups} đề mục: {words}.',
  };
  const outcome = { rows: 500, over: 0, left: 0, groups: [] };
  expect(wordsOf(outcome, texts)).toBe('Đã dán 500 dòng.');
  expect(wordsOf({ ...outcome, over: 100, left: 2, groups: ['I', 'II', 'III', 'IV'] }, texts)).toBe(
    'Đã dán 500 dòng; còn 100 dòng. Còn 2 ô. Bỏ qua 4 đề mục: “I”, “II”, “III”, ….',
  );
});
