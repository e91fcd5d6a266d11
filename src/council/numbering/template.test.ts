import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber, readTemplate, tidyNumber } from './template.ts';
import type { NumberTemplate } from './template.ts';

function template(text: string): NumberTemplate {
  const read = readTemplate(text);
  if (!read.ok) throw new Error(read.code);
  return read.template;
}

describe('readTemplate', () => {
  it.each([
    ['', 'template.empty'],
    ['HĐND-TT', 'template.needs-one-number'],
    ['{số}/{số}', 'template.needs-one-number'],
    ['{so}/HĐND', 'template.unknown-token'],
    ['{số:00}/HĐND', 'template.unknown-token'],
    ['{số}/<b>', 'template.bad-character'],
    ['{số}/{năm', 'template.bad-character'],
  ])('%j is refused: %s', (text, code) => {
    expect(readTemplate(text)).toEqual({ ok: false, code });
  });
});

describe('formatNumber', () => {
  it.each([
    ['{số}/HĐND-TT', '7/HĐND-TT'],
    ['{số}/{năm}/NQ-HĐND', '7/2026/NQ-HĐND'],
    ['{số:02}/KH-TTHĐND', '07/KH-TTHĐND'],
    ['{số:03}/{loại}-{cơ quan}', '007/TB-TTHĐND'],
    ['{Số}/{ Cơ quan }'.normalize('NFD'), '7/TTHĐND'],
  ])('%s gives %s', (text, expected) => {
    const facts = { number: 7, year: 2026, paper: 'TB', body: 'TTHĐND' };
    expect(formatNumber(template(text), facts)).toBe(expected);
  });

  it('does not cut a number that outgrew its width', () => {
    expect(formatNumber(template('{số:02}/TB'), { number: 123, year: 2026 })).toBe('123/TB');
  });
});

describe('parseNumber', () => {
  const resolution = template('{số}/{năm}/NQ-HĐND');
  it.each([
    ['12/2026/NQ-HĐND', { number: 12, year: 2026 }],
    ['012/2026/nq-hđnd', { number: 12, year: 2026 }],
    ['Số: 12 / 2026 / NQ – HÐND', { number: 12, year: 2026 }],
  ])('reads %s', (typed, expected) => {
    expect(parseNumber(resolution, typed)).toEqual(expected);
  });

  it.each(['', '12', '12/NQ-HĐND', '0/2026/NQ-HĐND', '12/2026/NQ-UBND', '1234567/2026/NQ-HĐND'])(
    'refuses %j',
    (typed) => {
      expect(parseNumber(resolution, typed)).toBeNull();
    },
  );

  it('has no year where the template has none', () => {
    expect(parseNumber(template('{số:02}/KH-TTHĐND'), '07/KH-TTHĐND')).toEqual({
      number: 7,
      year: null,
    });
  });

  it('reads back what it wrote', () => {
    const text = template('{số:03}/{năm}/{loại}-{cơ quan}');
    for (let number = 1; number < 2000; number += 7) {
      const facts = { number, year: 2026, paper: 'TB', body: 'TTHĐND' };
      expect(parseNumber(text, formatNumber(text, facts), facts)).toEqual({ number, year: 2026 });
    }
  });
});

describe('tidyNumber', () => {
  it('puts a typed number into the office’s spelling', () => {
    expect(tidyNumber(template('{số:02}/KH-TTHĐND'), '7/kh-tthđnd', { year: 2026 })).toBe(
      '07/KH-TTHĐND',
    );
  });

  it('refuses another year', () => {
    expect(tidyNumber(template('{số}/{năm}/NQ-HĐND'), '7/2025/NQ-HĐND', { year: 2026 })).toBeNull();
  });
});
