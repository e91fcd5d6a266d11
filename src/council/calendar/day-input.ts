import type { Day } from './day.ts';
import { FIRST_YEAR, isRealDate, LAST_YEAR, makeDay } from './day.ts';

export const DAY_FAILURES = [
  'day.empty',
  'day.unreadable',
  'day.too-many-digits',
  'day.year-needs-four-digits',
  'day.no-such-month',
  'day.no-such-day',
  'day.year-out-of-range',
] as const;
export type DayFailure = (typeof DAY_FAILURES)[number];

export type ReadDay = { ok: true; day: Day } | { ok: false; code: DayFailure };

export const DAY_FAILURE_SENTENCES: Record<DayFailure, { vi: string; en: string }> = {
  'day.empty': { vi: 'Chưa nhập ngày.', en: 'Enter a date.' },
  'day.unreadable': {
    vi: 'Không đọc được ngày. Hãy nhập theo mẫu ngày/tháng/năm, ví dụ 04/02/2016.',
    en: 'This is not a date. Type day/month/year, for example 04/02/2016.',
  },
  'day.too-many-digits': {
    vi: 'Ngày và tháng chỉ có một hoặc hai chữ số, năm có bốn chữ số. Hãy kiểm tra lại.',
    en: 'Day and month have one or two digits, the year has four. Please check.',
  },
  'day.year-needs-four-digits': {
    vi: 'Năm phải có đủ bốn chữ số, ví dụ 2026.',
    en: 'The year needs four digits, for example 2026.',
  },
  'day.no-such-month': {
    vi: 'Không có tháng này. Tháng từ 01 đến 12.',
    en: 'There is no such month. Months run from 01 to 12.',
  },
  'day.no-such-day': {
    vi: 'Tháng này không có ngày đó. Hãy kiểm tra lại.',
    en: 'That month has no such day. Please check.',
  },
  'day.year-out-of-range': {
    vi: `Năm phải trong khoảng ${FIRST_YEAR} đến ${LAST_YEAR}.`,
    en: `The year must lie between ${FIRST_YEAR} and ${LAST_YEAR}.`,
  },
};

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/;
const SEPARATED =
  /^(?:ngày\s*)?(\d+)\s*(?:tháng|[/.,\-–\s\\])\s*(\d+)\s*(?:năm|[/.,\-–\s\\])\s*(\d+)$/i;

/** Reads a date as people in an office type it: 4/2/2016, 04-02-2016, 04.02.2016, 04022016, ngày 4 tháng 2 năm 2016. */
export function readDay(typed: string): ReadDay {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') return { ok: false, code: 'day.empty' };
  const iso = ISO.exec(text);
  if (iso) return check(iso[3], iso[2], iso[1]);
  const [, dayPart, monthPart, yearPart] = RUN_TOGETHER.exec(text) ?? SEPARATED.exec(text) ?? [];
  return check(dayPart, monthPart, yearPart);
}

function check(dayPart?: string, monthPart?: string, yearPart?: string): ReadDay {
  if (!dayPart || !monthPart || !yearPart) return { ok: false, code: 'day.unreadable' };
  const code = failure(dayPart, monthPart, yearPart);
  if (code) return { ok: false, code };
  return { ok: true, day: makeDay(Number(yearPart), Number(monthPart), Number(dayPart)) };
}

function failure(dayPart: string, monthPart: string, yearPart: string): DayFailure | null {
  if (dayPart.length > 2 || monthPart.length > 2 || yearPart.length > 4)
    return 'day.too-many-digits';
  if (yearPart.length < 4) return 'day.year-needs-four-digits';
  const year = Number(yearPart);
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'day.year-out-of-range';
  const month = Number(monthPart);
  if (month < 1 || month > 12) return 'day.no-such-month';
  return isRealDate(year, month, Number(dayPart)) ? null : 'day.no-such-day';
}
