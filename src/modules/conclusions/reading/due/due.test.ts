import { describe, expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import { announcedDaysOff } from '#src/council/calendar/days-off.ts';
import { workCalendar } from '#src/council/calendar/working-days.ts';
import { readDue } from '../index.ts';

const calendar = workCalendar(announcedDaysOff());
const sessions = [{ number: 18, opensOn: day('2026-12-08') }];
const on = (heldOn: string, signedOn?: string) => ({
  heldOn: day(heldOn),
  calendar,
  sessions,
  ...(signedOn && { signedOn: day(signedOn) }),
});
const dueOf = (words: string, heldOn = '2026-11-23') => readDue(words, on(heldOn))?.due ?? null;

describe('a limit that is a day', () => {
  it.each([
    ['trước ngày 20/12/2026', '2026-12-20'],
    ['trước ngày 15 tháng 12 năm 2026', '2026-12-15'],
    ['trước 30 tháng 11 năm 2026', '2026-11-30'],
    ['trước 10-12-2026', '2026-12-10'],
    ['trước ngày 05.12.2026', '2026-12-05'],
    ['trước ngày 15 / 12 / 2026', '2026-12-15'],
    ['chậm nhất ngày 05/12', '2026-12-05'],
    ['chậm nhất đến ngày 05/12', '2026-12-05'],
    ['không muộn hơn ngày 31/12/2026', '2026-12-31'],
    ['xong trước ngày 10/12', '2026-12-10'],
    ['kết thúc trước ngày 20/12/2026', '2026-12-20'],
    ['đến hết ngày 31/12/2026', '2026-12-31'],
    ['từ nay đến hết ngày 15/12/2026', '2026-12-15'],
    ['trong ngày 23/11/2026', '2026-11-23'],
    ['thời hạn: 30/6/2027', '2027-06-30'],
    ['hạn cuối 28/11', '2026-11-28'],
    ['trước 17 giờ ngày 04/12/2026', '2026-12-04'],
    ['trước 16h30 ngày 01/12/2026', '2026-12-01'],
    ['trước ngày 30 tháng này', '2026-11-30'],
    ['ngày mai gửi', '2026-11-24'],
    ['thứ Sáu tuần này', '2026-11-27'],
    ['trước thứ sáu tuần tới', '2026-12-04'],
    ['trong tuần này', '2026-11-27'],
    ['15/12/2026', '2026-12-15'],
  ])('%s is %s', (words, due) => {
    expect(dueOf(words)).toBe(due);
  });

  it('without a year is the next such day, the day of the meeting included', () => {
    expect(dueOf('trước 23/11')).toBe('2026-11-23');
    expect(dueOf('trước 22/11')).toBe('2027-11-22');
    expect(dueOf('trước 29/2', '2026-11-23')).toBe('2028-02-29');
  });

  it('gone by is no limit: it is the day of something else', () => {
    expect(readDue('các kiến nghị gửi trước ngày 22/11/2026', on('2026-11-23'))).toBeNull();
    expect(readDue('Kế hoạch số 12/KH-UBND ngày 03/3/2027', on('2026-11-23'))).toBeNull();
    expect(readDue('tính đến ngày 30/11/2026 còn 17 dự án', on('2026-11-23'))).toBeNull();
    expect(readDue('tại kỳ họp ngày 05/11/2026', on('2026-11-23'))).toBeNull();
  });
});

describe('a span of time ends on its last day', () => {
  it.each([
    ['trong tháng 12', '2026-12-31'],
    ['trong tháng 11', '2026-11-30'],
    ['trong tháng 10', '2027-10-31'],
    ['trong tháng 2/2028', '2028-02-29'],
    ['trong T12/2026', '2026-12-31'],
    ['cuối tháng 11', '2026-11-30'],
    ['trong tháng tới', '2026-12-31'],
    ['trong tháng 11 và 12', '2026-12-31'],
    ['tháng 3 sang năm', '2027-03-31'],
    ['trong quý IV', '2026-12-31'],
    ['trong quý I', '2027-03-31'],
    ['quý I/2027', '2027-03-31'],
    ['hết quý I năm 2027', '2027-03-31'],
    ['quý II năm 2027', '2027-06-30'],
    ['trong năm 2026', '2026-12-31'],
    ['cuối năm', '2026-12-31'],
    ['trong 6 tháng đầu năm 2027', '2027-06-30'],
    ['trong 6 tháng đầu năm', '2027-06-30'],
  ])('%s: %s', (words, due) => {
    expect(dueOf(words)).toBe(due);
  });

  it('before it is the day before it begins', () => {
    expect(dueOf('trước tháng 12/2026')).toBe('2026-11-30');
    expect(dueOf('trước quý II/2027')).toBe('2027-03-31');
  });

  it('its beginning or middle names no day, and that is said', () => {
    for (const words of ['đầu tháng 12', 'giữa tháng 12/2026']) {
      const read = readDue(words, on('2026-11-23'));
      expect(read).toMatchObject({ due: null, dueText: words });
      expect(read?.explanation.vi).toContain('Chọn ngày');
    }
  });

  it('said of another thing is none', () => {
    expect(readDue('báo cáo kết quả hoạt động 6 tháng đầu năm', on('2026-11-23'))).toBeNull();
    expect(readDue('trình kế hoạch năm 2027', on('2026-11-23'))).toBeNull();
  });
});

describe('a year nobody can mean', () => {
  it.each(['31/12/9999', '31/12/20226', 'trước ngày 31/12/0001', '15-12-3026'])('%s', (words) => {
    expect(dueOf(words)).toBeNull();
  });

  it('leaves a year of two figures as it was', () => {
    expect(dueOf('20/12/26')).toBe('2026-12-20');
  });
});

describe('counted days', () => {
  it.each([
    ['chậm nhất 05 ngày làm việc kể từ ngày họp', '2026-11-20', '2026-11-27'],
    ['trong 01 ngày làm việc', '2026-11-20', '2026-11-23'],
    ['chậm nhất 03 ngày làm việc sau phiên họp', '2026-04-29', '2026-05-06'],
    ['trong 10 ngày', '2026-11-23', '2026-12-03'],
    ['trong vòng 02 tuần', '2026-11-23', '2026-12-07'],
    ['trong vòng một tuần', '2026-11-23', '2026-11-30'],
    ['trong 02 tháng', '2026-12-31', '2027-02-28'],
    ['trong 15 ngày kể từ ngày 01/12/2026', '2026-11-23', '2026-12-16'],
    ['chậm nhất 10 ngày trước kỳ họp thứ 18', '2026-11-23', '2026-11-28'],
  ])('%s, held %s: %s', (words, heldOn, due) => {
    expect(dueOf(words, heldOn)).toBe(due);
  });

  it('name the days off they step over', () => {
    const read = readDue('chậm nhất 03 ngày làm việc sau phiên họp', on('2026-04-29'));
    expect(read?.explanation.vi).toContain('30/04/2026 (Ngày Chiến thắng)');
    expect(read?.explanation.en).toContain('3 working days after the meeting of 29/04/2026');
  });

  it('from a day that is not known give none, and say so', () => {
    for (const words of [
      'chậm nhất 05 ngày làm việc sau khi nhận được văn bản',
      'trong thời hạn 10 ngày kể từ ngày tiếp công dân',
      'trong 5 ngày kể từ ngày ký',
      'chậm nhất 3 ngày trước khi khai mạc kỳ họp',
    ]) {
      const read = readDue(words, on('2026-11-23'));
      expect(read).toMatchObject({ due: null, dueText: words });
      expect(read?.explanation.vi).toContain('chưa biết ngày');
    }
  });

  it('from the signing follow it where it is known', () => {
    const words = 'trong 5 ngày kể từ ngày ký';
    expect(readDue(words, on('2026-11-23', '2026-11-27'))?.due).toBe('2026-12-02');
  });
});

describe('a session', () => {
  it('with a day gives it', () => {
    expect(readDue('trước kỳ họp thứ 18', on('2026-11-23'))).toMatchObject({ due: '2026-12-08' });
  });

  it('without one is waited for', () => {
    expect(readDue('trước Kỳ họp thứ 20', on('2026-11-23'))).toMatchObject({
      due: null,
      dueText: 'trước Kỳ họp thứ 20',
      waitsFor: { session: 20 },
    });
  });

  it('without a number has no day', () => {
    for (const words of ['trước khi khai mạc kỳ họp', 'tại phiên họp tháng 12'])
      expect(readDue(words, on('2026-11-23'))?.due).toBeNull();
  });
});

describe('what repeats', () => {
  it.each([
    ['hằng tháng, trước ngày 25', '2026-11-23', '2026-11-25'],
    ['trước ngày 25 hàng tháng', '2026-11-25', '2026-11-25'],
    ['trước ngày 25 hàng tháng', '2026-11-26', '2026-12-25'],
    ['vào ngày 20 hằng tháng', '2026-11-23', '2026-12-20'],
    ['định kỳ ngày 15 và ngày 30 hằng tháng', '2026-11-23', '2026-11-30'],
    ['trước ngày 10 của tháng cuối quý', '2026-11-23', '2026-12-10'],
  ])('%s, from %s: %s', (words, heldOn, due) => {
    expect(dueOf(words, heldOn)).toBe(due);
  });
});

it.each([
  'kịp thời, đúng tiến độ',
  'đúng thời hạn luật định',
  'ngay sau phiên họp',
  'theo quy định',
])('%s names no day and keeps the words', (words) => {
  const read = readDue(words, on('2026-11-23'));
  expect(read?.due).toBeNull();
  expect(words.startsWith(read?.dueText ?? '-')).toBe(true);
});

it('reads words without diacritics, and none where nothing is a limit', () => {
  expect(dueOf('de nghi hoan thanh bao cao truoc ngay 05/12/2026 va gui thuong truc')).toBe(
    '2026-12-05',
  );
  expect(readDue('rà soát các dự án', on('2026-11-23'))).toBeNull();
  expect(readDue('', on('2026-11-23'))).toBeNull();
});
