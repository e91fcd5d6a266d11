import { describe, expect, it } from 'vitest';
import { isCode, newCode, readCode } from './codes.ts';

const fixed = newCode('KN', () => new Uint8Array([7, 15, 3, 19, 23, 2, 20, 8]));

describe('newCode', () => {
  it('is a prefix, two groups and a check character', () => {
    expect(fixed).toMatch(/^KN-7F3K-Q2M8[0-9A-Z]$/);
    expect(isCode(fixed)).toBe(true);
  });

  it('does not repeat in 20,000 and uses every one of 32 digits', () => {
    const codes = Array.from({ length: 20_000 }, () => newCode('KN'));
    expect(new Set(codes).size).toBe(20_000);
    expect(new Set(codes.map((code) => code.slice(8)).join('')).size).toBe(32);
    expect(codes.every(isCode)).toBe(true);
    expect(codes.some((code) => /[ILOU]/.test(code.slice(3)))).toBe(false);
  });

  it('refuses a prefix that is not two letters', () => {
    expect(() => newCode('K1')).toThrow(RangeError);
  });
});

describe('readCode', () => {
  const spellings = [
    fixed,
    fixed.toLowerCase(),
    fixed.replace(/-/g, ''),
    fixed.replace(/-/g, ' '),
    ` ${fixed.replace(/-/g, ' – ')} `,
  ];
  it.each(spellings)('reads %s', (typed) => {
    expect(readCode(typed)).toBe(fixed);
  });

  it('takes O for 0 and I or L for 1', () => {
    const code = newCode('KN', () => new Uint8Array([0, 1, 0, 1, 0, 1, 0, 1]));
    expect(readCode(code.slice(0, 3) + code.slice(3).replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(
      code,
    );
  });

  it.each(['', 'KN', 'KN-7F3K', 'KN-7F3K-Q2M8', '<script>', 'KN-7F3K-Q2M8DD', 'kiến nghị'])(
    'refuses %j',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );

  it('refuses words with letters no code has, whatever is left of them', () => {
    expect(readCode('duong to ngap')).not.toBeNull();
    expect(readCode('đường tổ ngập')).toBeNull();
    expect(readCode(`đ ${fixed}`)).toBeNull();
  });

  it('notices every single wrong character', () => {
    const code = newCode('KN');
    for (let at = 3; at < code.length; at += 1) {
      if (code.charAt(at) === '-') continue;
      for (const digit of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (digit === code.charAt(at)) continue;
        expect(readCode(code.slice(0, at) + digit + code.slice(at + 1))).toBeNull();
      }
    }
  });
});
