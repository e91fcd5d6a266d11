import { describe, expect, it } from 'vitest';
import { feedText, invitationText } from './calendar-text.ts';
import type { CalendarMeeting } from './calendar-text.ts';
import { READERS } from './test-data/calendar-readers.ts';
import type { Read } from './test-data/calendar-readers.ts';

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

  it('an invitation, its change, another change and its end', () => {
    const moved = {
      ...MEETING,
      startsAt: new Date('2026-11-26T07:00:00Z'),
      endsAt: new Date('2026-11-26T10:00:00Z'),
      sequence: 1,
    };
    const movedAgain = {
      ...moved,
      startsAt: new Date('2026-11-27T01:00:00Z'),
      endsAt: new Date('2026-11-27T04:00:00Z'),
      place: 'Hội trường lớn, tầng 2',
      sequence: 2,
    };
    const stages = [MEETING, moved, movedAgain, { ...movedAgain, sequence: 3, isCancelled: true }];
    for (const stage of stages) {
      expect(read(invitationText(stage, OFFICE, MEMBER).content)).toEqual(expected(stage));
    }
  });

  it('a subscribed calendar', () => {
    for (const isCancelled of [false, true]) {
      const stage = { ...MEETING, sequence: 2, isCancelled };
      expect(read(feedText('Lịch họp', [stage]))).toEqual(expected(stage));
    }
  });
});

/** What a calendar would take for lines of ours: every property with the part it stands in. */
const propertiesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) => /^[\w-]*/.exec(line)?.[0] ?? '');

it.each(['\r\n', '\n', '\r', '\r\n ', '"\r\n', '\\\n'])(
  'no word of a person begins a property of its own after %j',
  (ending) => {
    const hostile = `Họp${ending}ATTENDEE:mailto:ke-gian@vidu.vn`;
    const meeting = { ...MEETING, title: hostile, place: hostile, onlineLink: hostile };
    const people = [
      { ...OFFICE, name: hostile },
      { ...MEMBER, name: hostile },
    ] as const;
    const { content } = invitationText(meeting, people[0], people[1]);
    const plain = invitationText({ ...MEETING, onlineLink: 'x' }, OFFICE, MEMBER).content;
    expect(propertiesOf(content)).toEqual(propertiesOf(plain));
    expect(propertiesOf(feedText(hostile, [meeting]))).toEqual(
      propertiesOf(feedText('Lịch', [{ ...MEETING, onlineLink: 'x' }])),
    );
  },
);

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
