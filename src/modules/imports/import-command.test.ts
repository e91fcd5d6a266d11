import { expect, it } from 'vitest';
import { leftOutLines } from './import-command.ts';

it('prints the lines that were left out, with where they stand and why', () => {
  const reason = 'Dòng tổng cộng';
  const text = 'Tổng cộng: 3 kiến nghị';
  expect(leftOutLines([{ row: 9, reason, text, sheet: 'Tháng 11' }])).toEqual([
    '  1 dòng không nhập:',
    '  Tháng 11, dòng 9: Tổng cộng: 3 kiến nghị (Dòng tổng cộng)',
  ]);
  expect(leftOutLines([])).toEqual([]);
});
