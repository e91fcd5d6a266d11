import { expect, test } from 'vitest';
import { fold, foldedMatch } from './fold.ts';

test('folds case, tones, đ and spaces, composed or not', () => {
  expect(fold('  Ủy   ban NHÂN DÂN ')).toBe('uy ban nhan dan');
  expect(fold('Đường Đỗ Hữu Vị'.normalize('NFD'))).toBe('duong do huu vi');
});

test('finds words in any order, with or without diacritics', () => {
  const place = fold('Xử lý tình trạng ngập úng trên đường Lê Duẩn');
  expect(foldedMatch(place, 'ngap ung')).toBe(true);
  expect(foldedMatch(place, 'NGẬP ÚNG')).toBe(true);
  expect(foldedMatch(place, 'le duan ngap')).toBe(true);
  expect(foldedMatch(place, 'dien chieu sang')).toBe(false);
  expect(foldedMatch(fold('Ủy ban nhân dân xã Lộc Hà'), 'uy ban loc')).toBe(true);
});

test('finds bodies by what offices call them', () => {
  const province = fold('Ủy ban nhân dân tỉnh Hà Tĩnh');
  const commune = fold('Ủy ban nhân dân xã Lộc Hà');
  expect(foldedMatch(province, 'ubnd tinh')).toBe(true);
  expect(foldedMatch(commune, 'ubnd xa loc ha')).toBe(true);
  expect(foldedMatch(province, 'ubnd xa loc ha')).toBe(false);
  expect(foldedMatch(commune, 'ubnd tinh')).toBe(false);
  expect(foldedMatch(fold('Sở Xây dựng'), 'so xay dung')).toBe(true);
  expect(foldedMatch(fold('Sở Xây dựng'), 'sxd')).toBe(true);
});

test('an empty query matches all', () => {
  expect(foldedMatch('anything', '  ')).toBe(true);
});
