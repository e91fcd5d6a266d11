import { expect, it } from 'vitest';
import { ownReasons, speltAs } from './queries/spelt.ts';

it('tells shared words with their diacritics', () => {
  const text = 'QUY HOẠCH treo đã 26 năm; kĩ sư chưa đến.';
  const words = ['qui hoach', '26 nam', 'ki su', 'khong co'];
  expect(speltAs(text, { code: 'shared_phrases', words }).words).toEqual([
    'quy hoạch',
    '26 năm',
    'kĩ sư',
    'khong co',
  ]);
});

it('leaves the names of objects and units as they are', () => {
  const reason = { code: 'same_unit', words: ['Xã Lộc Hà'] } as const;
  expect(speltAs('xa loc ha', reason)).toBe(reason);
});

it('keeps from a stranger what is not said in the asked words', () => {
  const reasons = [
    { code: 'same_object', words: ['Kênh N5', 'cống số 7'] },
    { code: 'same_unit', words: ['Xã Thạch Hà'] },
    { code: 'other_request', words: ['sửa'] },
  ] as const;
  expect(ownReasons('KENH N5 vo bo, de nghi sua', reasons)).toEqual([
    { code: 'same_object', words: ['Kênh N5'] },
  ]);
});
