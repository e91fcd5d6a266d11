import { expect, it } from 'vitest';
import { hashReceipt, newReceiptCode, readReceiptCode } from './receipt-code.ts';

it('is read as a person writes it', () => {
  const code = newReceiptCode(() => Uint8Array.from({ length: 15 }, (_, at) => at * 7));
  expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readReceiptCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
  expect(readReceiptCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
});

it('shows every single wrong character', () => {
  const code = newReceiptCode().replaceAll('-', '');
  for (let at = 0; at < code.length; at += 1) {
    const other = code.charAt(at) === '7' ? '8' : '7';
    expect(readReceiptCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
  }
  expect(readReceiptCode('')).toBeNull();
  expect(readReceiptCode('7'.repeat(10_000))).toBeNull();
});

it('is never twice the same and kept as a hash', () => {
  const codes = new Set(Array.from({ length: 1_000 }, () => newReceiptCode()));
  expect(codes.size).toBe(1_000);
  expect(hashReceipt('A')).toHaveLength(32);
});
