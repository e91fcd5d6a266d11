import { expect, test } from 'vitest';
import { gridOf, numbered, readTabs } from './pasted.ts';

const copied = (plain: string, html = '') => ({
  getData: (kind: string) => (kind === 'text/plain' ? plain : html),
});

test('cells of Excel keep their line breaks and quotes', () => {
  const plain = 'Đường hỏng\tthôn 3\n"Kênh tắc\n""từ tháng 9"""\txóm 4\n';
  expect(gridOf(copied(plain.replaceAll('\n', '\r\n')))).toEqual([
    ['Đường hỏng', 'thôn 3'],
    ['Kênh tắc\n"từ tháng 9"', 'xóm 4'],
  ]);
  expect(readTabs('a\t\tb')).toEqual([['a', '', 'b']]);
});

test('letters typed in parts come whole, and empty rows fall away', () => {
  const grid = gridOf(copied('Đường hỏng'.normalize('NFD') + '\tthôn 3\n\t\n'));
  expect(grid).toEqual([['Đường hỏng', 'thôn 3']]);
});

test('words of one field are no table', () => {
  expect(gridOf(copied('Đường hỏng.\nKênh tắc.'))).toBeNull();
  expect(gridOf(copied('1. Đường hỏng.\nKênh tắc.\n3. Chợ dột.'))).toBeNull();
});

test('a paragraph of Word with a tab in it stays one field, its numbered list does not', () => {
  expect(gridOf(copied('Thôn 3:\tđường hỏng.\n', '<p>Thôn 3:</p>'))).toBeNull();
  const list = '1.\tĐường hỏng.\n2.\tKênh tắc.\n3.\tChợ dột.\n';
  expect(gridOf(copied(list, '<p>1.</p>'))).toEqual([['Đường hỏng.'], ['Kênh tắc.'], ['Chợ dột.']]);
});

test('a numbered list is one matter a line', () => {
  expect(numbered('1. Đường hỏng.\n2. Kênh tắc.\n\n3) Chợ dột.')).toEqual([
    ['Đường hỏng.'],
    ['Kênh tắc.'],
    ['Chợ dột.'],
  ]);
  expect(numbered('1. Đường hỏng.\n2. Kênh tắc.')).toBeNull();
});
