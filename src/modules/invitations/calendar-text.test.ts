import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { feedText, invitationText } from './calendar-text.ts';
import type { CalendarMeeting } from './calendar-text.ts';

const MEETING: CalendarMeeting = {
  id: '01a20532-7943-76d9-89b6-8d9ecd11e0e9',
  title:
    'Phiên họp thứ 26; cho ý kiến về điều chỉnh kế hoạch đầu tư công, rà soát kết luận \\ phiên trước',
  place: 'Phòng họp số 1, Trụ sở HĐND tỉnh',
  onlineLink: '',
  href: 'https://hdnd.example.test/meetings/PH-7F3K-Q2M8D',
  startsAt: new Date('2026-11-25T01:00:00Z'),
  endsAt: new Date('2026-11-25T04:30:00Z'),
  sequence: 0,
  isCancelled: false,
  changedAt: new Date('2026-11-20T02:00:00Z'),
};
const OFFICE = { name: 'Văn phòng HĐND; "tỉnh"', email: 'vp@hdnd.example.test' };
const MEMBER = {
  name: 'Nguyễn Thị Minh Nguyệt',
  email: 'nguyet@hdnd.example.test',
  isNeeded: true,
};

interface Read {
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly sequence: number;
  readonly status: string;
}

const READERS: Readonly<Record<string, (text: string) => Read>> = {
  'ical.js': (text) => {
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const event = root.getFirstSubcomponent('vevent');
    if (!event) throw new Error('no event');
    const read = new ICAL.Event(event);
    return {
      uid: read.uid,
      title: read.summary,
      place: read.location,
      start: read.startDate.toJSDate().toISOString(),
      end: read.endDate.toJSDate().toISOString(),
      sequence: Number(read.sequence),
      status: String(event.getFirstPropertyValue('status')),
    };
  },
  'node-ical': (text) => {
    const event = Object.values(sync.parseICS(text)).find((one) => one?.type === 'VEVENT');
    if (event?.type !== 'VEVENT') throw new Error('no event');
    return {
      uid: event.uid,
      title: String(event.summary),
      place: String(event.location),
      start: event.start.toISOString(),
      end: event.end?.toISOString() ?? '',
      sequence: Number(event.sequence),
      status: String(event.status),
    };
  },
  'ts-ics': (text) => {
    const [event] = convertIcsCalendar(undefined, text).events ?? [];
    if (!event?.end) throw new Error('no event');
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location ?? '',
      start: event.start.date.toISOString(),
      end: event.end.date.toISOString(),
      sequence: event.sequence ?? 0,
      status: event.status ?? '',
    };
  },
};

const expected = (meeting: CalendarMeeting): Read => ({
  uid: `${meeting.id}@nghisu`,
  title: meeting.title,
  place: meeting.place,
  start: meeting.startsAt.toISOString(),
  end: meeting.endsAt.toISOString(),
  sequence: meeting.sequence,
  status: meeting.isCancelled ? 'CANCELLED' : 'CONFIRMED',
});

describe.each(Object.keys(READERS))('%s reads', (name) => {
  const read = (text: string): Read => {
    const reader = READERS[name];
    if (!reader) throw new Error(name);
    return reader(text);
  };

  it('an invitation, its change and its end', () => {
    const moved = { ...MEETING, startsAt: new Date('2026-11-26T07:00:00Z'), sequence: 1 };
    const stages = [
      MEETING,
      { ...moved, endsAt: new Date('2026-11-26T10:00:00Z') },
      { ...MEETING, sequence: 2, isCancelled: true },
    ];
    for (const stage of stages) {
      expect(read(invitationText(stage, OFFICE, MEMBER).content)).toEqual(expected(stage));
    }
  });

  it('a subscribed calendar', () => {
    expect(read(feedText('Lịch họp', [MEETING]))).toEqual(expected(MEETING));
  });
});

describe('the text itself', () => {
  const lines = (text: string) => text.split('\r\n');

  it('folds at 75 octets without cutting a letter, and ends lines with CRLF', () => {
    const { content } = invitationText(MEETING, OFFICE, MEMBER);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const longest = Math.max(...lines(content).map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(75);
    expect(content).not.toContain('\uFFFD');
  });

  it('writes every time in UTC and carries what a calendar needs', () => {
    const { content, method } = invitationText(MEETING, OFFICE, MEMBER);
    expect(method).toBe('REQUEST');
    expect(content).toContain('METHOD:REQUEST');
    expect(content).not.toContain('TZID');
    for (const part of ['DTSTART:20261125T010000Z', 'DTEND:20261125T043000Z', 'DTSTAMP:', 'UID:'])
      expect(content).toContain(part);
    expect(content.replaceAll('\r\n ', '')).toContain('RSVP=TRUE');
  });

  it('a cancelled meeting is one no more', () => {
    const { content, method } = invitationText({ ...MEETING, isCancelled: true }, OFFICE, MEMBER);
    expect(method).toBe('CANCEL');
    expect(content).toContain('METHOD:CANCEL');
    expect(content).toContain('STATUS:CANCELLED');
  });
});
