import { describe, expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import { readListDay } from './day-words.ts';
import { readNumber } from './number-words.ts';
import { readSession } from './session-words.ts';

describe('numbers in words', () => {
  it.each([
    ['13', 13],
    ['XIII', 13],
    ['thứ mười ba', 13],
    ['nhất', 1],
    ['tư', 4],
    ['bảy', 7],
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['hai mươi', 20],
    ['muoi sau', 16],
    ['IIII', null],
    ['kỳ họp', null],
    ['0', null],
  ])('%s is %s', (wording, number) => {
    expect(readNumber(wording)).toBe(number);
  });
});

describe('a session', () => {
  const all = {
    number: null,
    term: null,
    timing: null,
    assembly: null,
    level: null,
    isExtraordinary: false,
    year: null,
    half: null,
  };
  const council = { assembly: 'council', level: 'province' } as const;

  it.each([
    ['Kỳ họp thứ 4, HĐND tỉnh khóa VII', { ...council, number: 4, term: 7 }],
    ['sau kỳ họp thứ 2', { number: 2, timing: 'after' }],
    ['Kỳ họp 5', { number: 5 }],
    ['5', { number: 5 }],
    ['Kỳ họp thứ V', { number: 5 }],
    [
      'TRƯỚC KỲ HỌP THỨ MƯỜI BA HĐND TỈNH KHÓA XIV',
      { ...council, number: 13, term: 14, timing: 'before' },
    ],
    [
      'truoc ky hop thu 13, HDND tinh khoa XIV',
      { ...council, number: 13, term: 14, timing: 'before' },
    ],
    ['gửi trước và sau Kỳ họp thứ mười ba', { number: 13 }],
    [
      'Kỳ họp thứ nhất, Hội đồng nhân dân xã khóa 22',
      { assembly: 'council', level: 'commune', number: 1, term: 22 },
    ],
    ['kỳ họp thứ năm HĐND huyện', { assembly: 'council', level: 'district', number: 5 }],
    ['trước kỳ họp HĐND TP thứ 6 khoá X', { ...council, number: 6, term: 10, timing: 'before' }],
    [
      'sau kỳ họp thứ 10, Quốc hội khóa XIV',
      { assembly: 'national', number: 10, term: 14, timing: 'after' },
    ],
    [
      'sau kỳ họp bất thường, HĐND tỉnh khóa XVIII',
      { ...council, term: 18, timing: 'after', isExtraordinary: true },
    ],
    ['sau kỳ họp giữa năm 2022', { timing: 'after', year: 2022, half: 'middle' }],
    ['kỳ họp thường lệ cuối năm 2025', { year: 2025, half: 'end' }],
    ['HĐND huyện khóa XIX', { assembly: 'council', level: 'district', term: 19 }],
  ])('%s', (text, wanted) => {
    expect(readSession(text)).toEqual({ ...all, ...wanted });
  });

  it.each(['', 'tiếp công dân định kỳ tháng 5', 'giao thông', 'thường xuyên', '07/8/2025'])(
    '%j is none',
    (text) => {
      expect(readSession(text)).toBeNull();
    },
  );
});

describe('a day', () => {
  const today = day('2026-11-22');

  it.each([
    ['05/02/2011', '2011-02-05'],
    ['5-2-2011', '2011-02-05'],
    ['5.2.2011', '2011-02-05'],
    ['05/02/11', '2011-02-05'],
    ['21/7/98', '1998-07-21'],
    ['2011-02-05', '2011-02-05'],
    ['2011-02-05T00:00:00', '2011-02-05'],
    ['14:30 05/02/2011', '2011-02-05'],
    ['05/02/2011 14h30', '2011-02-05'],
    ['05/02/2011, 7:05', '2011-02-05'],
    ['ngày 5 tháng 2 năm 2011', '2011-02-05'],
    ['Ngày 05/02/2011.', '2011-02-05'],
    ['05022011', '2011-02-05'],
    ['40579', '2011-02-05'],
    ['40579.604', '2011-02-05'],
    ['02/25/2025', '2025-02-25'],
    ['31/02/2011', null],
    ['2011', null],
    ['tháng 5', null],
    ['', null],
  ])('%j is %s', (text, wanted) => {
    expect(readListDay(text, today)).toBe(wanted);
  });
});
