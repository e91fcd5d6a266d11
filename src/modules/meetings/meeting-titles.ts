import { monthOf, yearOf } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { MeetingKind } from './schema.ts';

const monthName = (day: Day): string =>
  `tháng ${String(monthOf(day)).padStart(2, '0')}/${yearOf(day)}`;

/** The official name of a meeting nobody has named: always Vietnamese, as it stands on papers. */
export function usualTitle(
  kind: MeetingKind,
  day: Day,
  { bodyName, sessionName }: { readonly bodyName: string; readonly sessionName: string | null },
): string {
  const month = monthName(day);
  switch (kind) {
    case 'standingSession':
      return `Phiên họp thường kỳ ${month}`;
    case 'councilSession':
      return sessionName ?? `Kỳ họp ${month}`;
    case 'jointConference':
      return sessionName ? `Hội nghị liên tịch chuẩn bị ${sessionName}` : 'Hội nghị liên tịch';
    case 'explanationSession':
      return `Phiên giải trình ${month}`;
    case 'workingVisit':
      return `Chương trình làm việc tại cơ sở ${month}`;
    case 'voterContact':
      return `Tiếp xúc cử tri ${month}`;
    case 'receptionDay':
      return `Tiếp công dân định kỳ ${month}`;
    case 'committeeMeeting':
      return `Phiên họp ${bodyName} ${month}`;
  }
}

/** A name that ends with the month of the meeting goes with it to another month. */
export function titleOnDay(title: string, before: Day, after: Day): string {
  const month = monthName(before);
  const unpadded = `tháng ${monthOf(before)}/${yearOf(before)}`;
  const ending = [month, unpadded].find((one) => title.endsWith(` ${one}`));
  return ending ? title.slice(0, -ending.length) + monthName(after) : title;
}

export function meetingSearchKey(title: string, code: string): string {
  return searchKey(`${title} ${code}`);
}
