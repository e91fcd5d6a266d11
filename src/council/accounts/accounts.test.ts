import { expect, it } from 'vitest';
import { browserFacts } from './browser-name.ts';
import { qrDrawing } from './qr-path.ts';
import { isStaff } from './rules.ts';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  ['curl/8.5.0', 'curl', null],
  ['', null, null],
])('%s is told in words', (userAgent, browser, system) => {
  expect(browserFacts(userAgent)).toEqual({ browser, system });
});

it('asks a code of those who work in an office every day', () => {
  expect(isStaff('clerk')).toBe(true);
  expect(isStaff('delegate')).toBe(false);
});

it('draws a QR code with its quiet border and no style', () => {
  const { size, path } = qrDrawing('otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ');
  expect(path).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/);
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
  expect(size).toBeGreaterThan(30);
});
