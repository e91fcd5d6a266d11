import { describe, expect, it } from 'vitest';
import { digestOf } from './digest.ts';
import { gather } from './gather.ts';
import type { Draft } from './gather.ts';
import { headlineOf } from './headline.ts';
import { NOTICE_KINDS } from './rules.ts';

const draft = (at: number, more: Partial<Draft> = {}): Draft => ({
  personId: 'p',
  seatId: 's',
  kind: 'assigned',
  eventId: `e${String(at).padStart(3, '0')}`,
  subjectKind: 'duty',
  subjectId: `d${at}`,
  councilId: 'c',
  document: '123/HĐND-TT',
  createdAt: new Date(0),
  ...more,
});
const many = (count: number, more: Partial<Draft> = {}) =>
  Array.from({ length: count }, (_, at) => draft(at, more));

describe('many of one kind', () => {
  it('become one line, whatever the order of the events', () => {
    const [one, ...rest] = gather(many(100).toReversed());
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ eventId: 'e000', subjectId: 'd0' });
    expect(one?.subjectIds).toHaveLength(100);
    expect(one?.subjectIds.slice(0, 2)).toEqual(['d0', 'd1']);
  });

  it('stay apart up to three, and by person, seat, kind and letter', () => {
    expect(gather(many(3))).toHaveLength(3);
    expect(gather(many(3)).every(({ subjectIds }) => subjectIds.length === 0)).toBe(true);
    const mixed = [
      ...many(5),
      ...many(5, { personId: 'q' }),
      ...many(5, { seatId: 't' }),
      ...many(5, { kind: 'late' }),
      ...many(5, { document: '124/HĐND-TT' }),
    ];
    expect(gather(mixed).map(({ subjectIds }) => subjectIds.length)).toEqual([5, 5, 5, 5, 5]);
  });

  it('of one thing told several times are no crowd', () => {
    expect(gather(many(6, { subjectId: 'd' }))).toHaveLength(6);
  });
});

describe('the words', () => {
  it('name the letter of many, and every kind has its own for many', () => {
    const line = { kind: 'assigned', count: 100, document: '123/HĐND-TT' } as const;
    expect(headlineOf('vi', line)).toBe('Được giao 100 việc theo văn bản số 123/HĐND-TT');
    expect(headlineOf('vi', { ...line, count: 1 })).toBe('Được giao việc');
    for (const kind of NOTICE_KINDS)
      expect(headlineOf('vi', { kind, count: 12, document: '' })).toContain('12');
  });

  it('of a mail count what its lines gather', () => {
    const line = { kind: 'assigned', code: 'NV-1', due: '20/12/2026', document: '' } as const;
    const { subject, body } = digestOf(
      'vi',
      [
        { ...line, count: 100, document: '123/HĐND-TT' },
        { ...line, count: 1 },
      ],
      'https://hdnd.vidu.vn',
    );
    expect(subject).toContain('101 việc mới');
    expect(body).toContain('- Được giao 100 việc theo văn bản số 123/HĐND-TT\n');
    expect(body).toContain('- Được giao việc: NV-1 (hạn 20/12/2026)');
    expect(body).not.toContain('100 việc theo văn bản số 123/HĐND-TT: NV-1');
  });
});
