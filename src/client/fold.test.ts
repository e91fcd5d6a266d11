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

test('an empty query matches all', () => {
  expect(foldedMatch('anything', '  ')).toBe(true);
});
