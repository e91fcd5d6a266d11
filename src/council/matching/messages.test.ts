import { expect, it } from 'vitest';
import { matchReasonText } from './index.ts';

it('names works and places as such, and keeps “đối tượng” for people', () => {
  const words = ['Quốc lộ 2C'];
  expect(matchReasonText('vi', { code: 'same_object', words })).toBe(
    'Cùng công trình, địa điểm: Quốc lộ 2C',
  );
  expect(matchReasonText('vi', { code: 'same_beneficiary', words: ['hộ nghèo'] })).toBe(
    'Cùng đối tượng thụ hưởng: hộ nghèo',
  );
});
