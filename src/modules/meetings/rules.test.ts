import { describe, expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import { readsPaper, seesItem, seesPaper } from './access.ts';
import type { MeetingAccess } from './access.ts';
import { agendaTimes } from './agenda-clock.ts';
import type { TimedItem } from './agenda-clock.ts';
import { inOrder, isSameSet, readOrder, stepped, writeOrder } from './agenda-order.ts';
import type { Placed } from './agenda-order.ts';
import { readMoment, readTime, writeMoment } from './inputs/moment.ts';
import { latenessByBody } from './lateness.ts';
import { usualTitle } from './meeting-titles.ts';
import { checkAccept, checkAdmit, checkGive, checkReturn, paperStanding } from './paper-rules.ts';
import type { PaperFacts } from './paper-rules.ts';
import { checkAgendaOpen, checkMeeting, mayBecome, MEETING_ACTS } from './rules.ts';
import { ITEM_STATES, MEETING_STATES } from './schema.ts';

describe('a meeting', () => {
  it('allows in each state what stands in this table', () => {
    const table = Object.fromEntries(
      MEETING_STATES.map((state) => [
        state,
        MEETING_ACTS.filter((act) => checkMeeting(state, act) === null).join(' '),
      ]),
    );
    expect(table).toEqual({
      preparing: 'edit call move cancel',
      called: 'edit move cancel open',
      open: 'close',
      closed: '',
      cancelled: 'reinstate',
    });
  });

  it('says why not', () => {
    expect(checkMeeting('cancelled', 'move')).toBe('meetings.cancelled');
    expect(checkMeeting('closed', 'cancel')).toBe('meetings.closed');
    expect(checkMeeting('called', 'reinstate')).toBe('meetings.not_cancelled');
    expect(checkMeeting('preparing', 'open')).toBe('meetings.not_called');
    expect(checkMeeting('called', 'call')).toBe('meetings.already_called');
    expect(checkMeeting('called', 'close')).toBe('meetings.not_open');
    expect(checkAgendaOpen('open')).toBeNull();
    expect(checkAgendaOpen('closed')).toBe('meetings.closed');
  });

  it('takes its items back only as planned', () => {
    const from = (state: (typeof ITEM_STATES)[number]) =>
      ITEM_STATES.filter((to) => mayBecome(state, to)).join(' ');
    expect(from('planned')).toBe('current done withdrawn deferred');
    expect(from('current')).toBe('planned done withdrawn deferred');
    expect(from('done')).toBe('current');
    expect(from('withdrawn')).toBe('planned');
    expect(from('deferred')).toBe('planned');
  });

  it('has a usual name', () => {
    const names = { bodyName: 'Ban Pháp chế', sessionName: 'Kỳ họp thứ tư' };
    const on = day('2026-12-03');
    expect(usualTitle('standingSession', on, names)).toBe('Phiên họp thường kỳ tháng 12/2026');
    expect(usualTitle('councilSession', on, names)).toBe('Kỳ họp thứ tư');
    expect(usualTitle('jointConference', on, names)).toBe(
      'Hội nghị liên tịch chuẩn bị Kỳ họp thứ tư',
    );
    expect(usualTitle('committeeMeeting', on, names)).toBe('Phiên họp Ban Pháp chế tháng 12/2026');
  });
});

const order = (text: string): readonly Placed[] => readOrder(text) ?? [];
const step = (text: string, id: string, by: 'up' | 'down' | 'indent' | 'outdent') => {
  const after = stepped(order(text), id, by);
  return after && writeOrder(after);
};

describe('the order of an agenda', () => {
  it('moves an item with its parts, up and down', () => {
    expect(step('a,>b,>c,d', 'd', 'up')).toBe('d,a,>b,>c');
    expect(step('a,>b,>c,d', 'a', 'down')).toBe('d,a,>b,>c');
    expect(step('a,>b,>c,d', 'c', 'up')).toBe('a,>c,>b,d');
    expect(step('a,>b,>c,d', 'a', 'up')).toBeNull();
    expect(step('a,>b,>c,d', 'c', 'down')).toBeNull();
  });

  it('goes under the item before it and out again, two levels deep', () => {
    expect(step('a,>b,c', 'c', 'indent')).toBe('a,>b,>c');
    expect(step('a,>b,>c,d', 'b', 'outdent')).toBe('a,>c,b,d');
    expect(step('a,b,>c', 'b', 'indent')).toBeNull();
    expect(step('a,b', 'a', 'indent')).toBeNull();
    expect(step('a,>b', 'b', 'indent')).toBeNull();
  });

  it('reads back what it wrote, and nothing else', () => {
    expect(writeOrder(order('a,>b,c'))).toBe('a,>b,c');
    expect(readOrder('>a,b')).toBeNull();
    expect(readOrder('a,a')).toBeNull();
    expect(isSameSet(order('a,>b'), order('b,a'))).toBe(true);
    expect(isSameSet(order('a,>b'), order('a,c'))).toBe(false);
  });

  it('lays stored items out parent before child', () => {
    const items = [
      { id: 'c', parentId: 'a', position: 5 },
      { id: 'b', parentId: null, position: 1 },
      { id: 'a', parentId: null, position: 3 },
      { id: 'z', parentId: 'gone', position: 2 },
    ];
    expect(inOrder(items).map(({ id }) => id)).toEqual(['b', 'z', 'a', 'c']);
  });
});

const START = new Date('2026-11-25T01:00:00Z');
const item = (id: string, minutes: number | null, more: Partial<TimedItem> = {}): TimedItem => ({
  id,
  minutes,
  parentId: null,
  fixedStart: null,
  state: 'planned',
  ...more,
});
const clock = (items: readonly TimedItem[]) => {
  const times = agendaTimes(items, START);
  return items.map(({ id }) => {
    const { number = '', startsAt = null } = times.get(id) ?? {};
    return `${number} ${startsAt ? startsAt.toISOString().slice(11, 16) : '-'}`.trim();
  });
};

describe('the clock of an agenda', () => {
  it('runs on, a parent as long as its parts unless it says how long', () => {
    const parts = [
      item('a', null),
      item('b', 10, { parentId: 'a' }),
      item('c', 20, { parentId: 'a' }),
    ];
    expect(clock([...parts, item('d', 15)])).toEqual([
      '1 01:00',
      '1.1 01:00',
      '1.2 01:10',
      '2 01:30',
    ]);
    expect(clock([item('a', 60), ...parts.slice(1), item('d', 15)])).toEqual([
      '1 01:00',
      '1.1 01:00',
      '1.2 01:10',
      '2 02:00',
    ]);
  });

  it('jumps to a fixed time and skips what was withdrawn', () => {
    const fixedStart = new Date('2026-11-25T07:00:00Z');
    const items = [
      item('a', 30),
      item('b', 45, { state: 'withdrawn' }),
      item('c', 20, { fixedStart }),
      item('d', null),
    ];
    expect(clock(items)).toEqual(['1 01:00', '-', '2 07:00', '3 07:20']);
  });

  it('says no time rather than a wrong one behind an item of unknown length', () => {
    const fixedStart = new Date('2026-11-25T07:00:00Z');
    const open = [item('a', null), item('b', 30), item('c', null, { parentId: 'b' })];
    expect(clock([...open, item('d', 10, { fixedStart }), item('e', null)])).toEqual([
      '1 01:00',
      '2 -',
      '2.1 -',
      '3 07:00',
      '4 07:10',
    ]);
    const parts = [item('p', null), item('q', 10, { parentId: 'p' })];
    expect(clock([...parts, item('r', null, { parentId: 'p' }), item('s', 5)])).toEqual([
      '1 01:00',
      '1.1 01:00',
      '1.2 01:10',
      '2 -',
    ]);
  });
});

describe('a typed time', () => {
  it.each([
    ['8:30', '08:30'],
    ['8h30', '08:30'],
    ['08g30', '08:30'],
    ['14 giờ', '14:00'],
    ['14h', '14:00'],
    ['24:00', null],
    ['8:75', null],
    ['sáng', null],
  ])('%s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it('may have a day before it', () => {
    const first = day('2026-12-02');
    const at = readMoment('03/12/2026 14h', first);
    expect(at?.toISOString()).toBe('2026-12-03T07:00:00.000Z');
    expect(writeMoment(at, first, '14:00')).toBe('03/12/2026 14:00');
    expect(readMoment('9:15', first)?.toISOString()).toBe('2026-12-02T02:15:00.000Z');
    expect(readMoment('mai 9:15', first)).toBeNull();
  });
});

const paper = (more: Partial<PaperFacts> = {}): PaperFacts => ({
  state: 'asked',
  due_on: '2026-11-23',
  due_is_proposed: false,
  given_on: null,
  accepted_at: null,
  ...more,
});

describe('a paper', () => {
  it('is overdue the day after its day, and never by a date only proposed', () => {
    expect(paperStanding(paper(), '2026-11-23')).toBe('awaited');
    expect(paperStanding(paper(), '2026-11-24')).toBe('overdue');
    expect(paperStanding(paper({ due_is_proposed: true }), '2026-11-30')).toBe('awaited');
    expect(paperStanding(paper({ due_on: null }), '2026-11-30')).toBe('awaited');
  });

  it('given late waits for the chair, and only then may be accepted', () => {
    const late = paper({ state: 'given', given_on: '2026-11-24' });
    expect(paperStanding(late, '2026-11-24')).toBe('late');
    expect(checkAdmit(late, '2026-11-24', 'called')).toBeNull();
    expect(checkAccept(late, '2026-11-24')).toBe('meetings.paper_late');
    const admitted = { ...late, state: 'admitted' as const };
    expect(checkAccept(admitted, '2026-11-24')).toBeNull();
    expect(checkAdmit(admitted, '2026-11-24', 'called')).toBe('meetings.paper_not_late');
    expect(checkAdmit(paper(), '2026-11-24', 'called')).toBe('meetings.paper_not_given');
    const withdrawn = paper({ state: 'withdrawn' });
    expect(checkGive(withdrawn, 'called')).toBe('meetings.paper_withdrawn');
  });

  it('given late comes to no meeting that is over or cancelled', () => {
    const late = paper({ state: 'given', given_on: '2026-11-24' });
    expect(checkAdmit(late, '2026-11-24', 'closed')).toBe('meetings.closed');
    expect(checkAdmit(late, '2026-11-24', 'cancelled')).toBe('meetings.cancelled');
    expect(checkReturn(late, 'closed')).toBe('meetings.closed');
    expect(checkGive(late, 'cancelled')).toBe('meetings.cancelled');
    expect(checkGive(late, 'closed')).toBeNull();
  });

  it('counts for its body', () => {
    const of = (
      body_id: string,
      standing: Parameters<typeof latenessByBody>[0][number]['standing'],
    ) => ({
      body_id,
      bodyShort: body_id,
      standing,
    });
    expect(
      latenessByBody([
        of('A', 'accepted'),
        of('B', 'overdue'),
        of('B', 'admitted'),
        of('B', 'withdrawn'),
        of('B', 'undelivered'),
      ]),
    ).toEqual([
      { bodyId: 'B', bodyName: 'B', asked: 3, given: 1, late: 3 },
      { bodyId: 'A', bodyName: 'A', asked: 1, given: 1, late: 0 },
    ]);
  });
});

describe('who sees what of a meeting', () => {
  const access = (more: Partial<MeetingAccess>): MeetingAccess => ({
    inner: false,
    councilSide: false,
    whole: false,
    itemIds: new Set(),
    owedItemIds: new Set(),
    ...more,
  });
  const open = { id: 'open', parentId: null, isRestricted: false };
  const closed = { id: 'closed', parentId: null, isRestricted: true };
  const part = { id: 'part', parentId: 'closed', isRestricted: false };

  it.each([
    ['inner', access({ inner: true }), 'open closed part'],
    ['council side', access({ councilSide: true }), 'open'],
    ['invited to all', access({ whole: true }), 'open'],
    ['guest of the closed item', access({ itemIds: new Set(['closed']) }), 'closed part'],
    ['owes a paper of the part', access({ owedItemIds: new Set(['part']) }), 'part'],
    ['nobody', access({}), ''],
  ])('%s', (_, who, seen) => {
    const items = [open, closed, part];
    const shown = items.filter((one) =>
      seesItem(
        who,
        one,
        items.find(({ id }) => id === one.parentId),
      ),
    );
    expect(shown.map(({ id }) => id).join(' ')).toBe(seen);
  });

  it('a late paper is seen by those invited and read by them once it was admitted', () => {
    const late = { isRestricted: false, standing: 'late' as const, isOwn: false };
    const invited = access({ whole: true });
    expect(seesPaper(invited, late, open, undefined)).toBe(true);
    expect(readsPaper(invited, late, open, undefined)).toBe(false);
    expect(readsPaper(invited, { ...late, standing: 'admitted' }, open, undefined)).toBe(true);
    expect(readsPaper(access({ councilSide: true }), late, open, undefined)).toBe(true);
    expect(seesPaper(invited, { ...late, isRestricted: true }, open, undefined)).toBe(false);
    expect(
      seesPaper(
        access({ itemIds: new Set(['open']) }),
        { ...late, isRestricted: true },
        open,
        undefined,
      ),
    ).toBe(true);
    expect(readsPaper(access({}), { ...late, isOwn: true }, open, undefined)).toBe(true);
  });
});
