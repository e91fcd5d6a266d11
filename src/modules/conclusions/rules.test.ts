import { describe, expect, it } from 'vitest';
import { splitNames } from './acting/read-bodies.ts';
import { splitSources } from './acting/read-sources.ts';
import { tallied } from './figures.ts';
import { likelyItem } from './likely-item.ts';
import { itemBlocks, dueWords, noticeBlocks } from './notice-text.ts';
import {
  cannotEdit,
  differingParts,
  dutyStepsOf,
  missingOf,
  onTimeRate,
  standsNow,
  timelinessOf,
  whyNotOver,
} from './rules.ts';
import type { PlacedDuty } from './rules.ts';
import type { ConclusionFacts } from './schema.ts';

const facts: ConclusionFacts = {
  content: 'Nội dung',
  leadBodyId: 'lead',
  coBodyIds: ['co'],
  leadPerson: '',
  product: '',
  reportTo: '',
  dueOn: '2026-12-15',
  dueText: '',
  dueExplanation: null,
  waitsForSession: null,
  isUndated: false,
};
const duty = (more: Partial<PlacedDuty> = {}): PlacedDuty => ({
  dutyId: 'd1',
  bodyId: 'lead',
  part: 'lead',
  state: 'working',
  dueOn: '2026-12-15',
  ...more,
});
const co = duty({ dutyId: 'd2', bodyId: 'co', part: 'co' });
const steps = (after: Partial<ConclusionFacts> | null, duties = [duty(), co]) => {
  const found = dutyStepsOf(facts, after && { ...facts, ...after }, duties);
  return typeof found === 'string' ? found : found.map((each) => each.step).join(' ');
};

describe('what a conclusion lacks', () => {
  const open = { ...facts, kind: 'assigned' as const };
  it.each([
    [open, ''],
    [{ ...open, leadBodyId: null }, 'lead'],
    [{ ...open, dueOn: null }, 'due'],
    [{ ...open, dueOn: null, isUndated: true }, ''],
    [{ ...open, dueOn: null, waitsForSession: 18 }, ''],
    [{ ...open, kind: 'noted' as const, leadBodyId: null, dueOn: null }, ''],
  ])('%#', (conclusion, missing) => expect(missingOf(conclusion).join(' ')).toBe(missing));
});

describe('what a correction does to duties', () => {
  it.each([
    [{ content: 'Nội dung khác' }, 'rename rename'],
    [{ dueOn: '2026-12-20' }, 'extend extend'],
    [{ dueOn: '2026-12-10' }, 'lift place lift place'],
    [{ dueOn: null, isUndated: true }, 'lift place lift place'],
    [{ leadBodyId: 'other' }, 'transfer'],
    [{ coBodyIds: [] }, 'lift'],
    [{ coBodyIds: ['co', 'third'] }, 'place'],
    [{ product: 'Báo cáo' }, ''],
  ])('%o', (after, expected) => expect(steps(after)).toBe(expected));

  it('lifts what is withdrawn and leaves what has ended', () => {
    expect(steps(null)).toBe('lift lift');
    expect(steps(null, [duty({ state: 'settled' }), co])).toBe('lift');
  });

  it('moves neither the date nor the body of what was answered', () => {
    const answered = [duty({ state: 'answered' })];
    expect(steps({ dueOn: '2026-12-20', coBodyIds: [] }, answered)).toBe('');
    expect(steps({ leadBodyId: 'other' }, answered)).toBe('conclusions.no_due_change');
  });

  it('says which parts differ, whatever the order of bodies', () => {
    const two = { ...facts, coBodyIds: ['a', 'b'] };
    expect(differingParts(two, { ...two, coBodyIds: ['b', 'a'] })).toEqual([]);
    expect(differingParts(facts, { ...facts, dueOn: '2026-12-16' })).toEqual(['dueOn']);
  });
});

describe('when a conclusion may be written', () => {
  it.each([
    ['draft', null, null],
    ['confirmed', 'draft', null],
    ['draft', 'signed', 'conclusions.notice_under_way'],
    ['issued', null, 'conclusions.issued'],
    ['withdrawn', null, 'conclusions.issued'],
  ] as const)('%s, notice %s', (state, paper, reason) =>
    expect(cannotEdit(state, paper)).toBe(reason),
  );
});

describe('on time', () => {
  const owed = {
    state: 'working' as const,
    dueOn: '2026-12-15',
    answeredOn: null,
    lateSince: null,
    pausedOn: null,
  };
  it.each([
    [owed, '2026-12-15', 'open'],
    [owed, '2026-12-16', 'late'],
    [{ ...owed, pausedOn: '2026-12-01' }, '2026-12-16', 'open'],
    [{ ...owed, state: 'answered' as const, answeredOn: '2026-12-15' }, '2026-12-20', 'onTime'],
    [{ ...owed, lateSince: '2026-12-16' }, '2026-12-20', 'late'],
    [{ ...owed, dueOn: null }, '2026-12-20', 'undated'],
    [{ ...owed, state: 'lifted' as const }, '2026-12-20', null],
  ])('%#', (duty_, today, how) => expect(timelinessOf(duty_, today)).toBe(how));

  it('is of those that have become due', () => {
    expect(onTimeRate({ onTime: 1, late: 2, open: 9, undated: 9 })).toBe(33.3);
    expect(onTimeRate({ onTime: 0, late: 0, open: 3, undated: 0 })).toBeNull();
  });

  it('counts each conclusion once in every table', () => {
    const row = {
      ...owed,
      bodyId: 'b',
      bodyName: 'Sở',
      meetingCode: 'PH',
      meetingTitle: 'Phiên',
      heldOn: '2026-11-20',
      leaderId: null,
      leaderName: null,
    };
    const figures = tallied([row, { ...row, lateSince: '2026-12-16' }], '2026-12-01');
    expect(figures.total).toEqual({ onTime: 0, late: 1, open: 1, undated: 0 });
    expect(figures.byBody).toEqual([{ key: 'b', name: 'Sở', tally: figures.total }]);
    expect(figures.byLeader).toEqual([]);
    expect(figures.byMonth[0]?.key).toBe('2026-11');
  });
});

describe('typed lines', () => {
  it('are parted into names and sources', () => {
    expect(splitNames('Sở A, Sở B')).toEqual(['Sở A', 'Sở B']);
    expect(splitNames('Sở Nông nghiệp, Môi trường; Sở B')).toEqual([
      'Sở Nông nghiệp, Môi trường',
      'Sở B',
    ]);
    expect(splitSources('KN-1; 42/NQ-HĐND\nKL-2')).toEqual(['KN-1', '42/NQ-HĐND', 'KL-2']);
  });

  it('find the item whose title they share most words with', () => {
    const agenda = [
      { id: '1', title: 'Công tác tiếp công dân' },
      { id: '2', title: 'Kế hoạch đầu tư công' },
    ];
    expect(likelyItem(agenda, '', 'Giao sở rà soát kế hoạch vốn đầu tư')).toBe('2');
    expect(likelyItem([], '', 'Gì cũng được')).toBeNull();
  });

  it('stay with the item under way unless words of another item’s own stand there', () => {
    const agenda = [
      { id: '1', title: 'Chủ trương đầu tư cầu Yên Hà', state: 'current' },
      { id: '2', title: 'Rà soát việc thực hiện kết luận các phiên trước', state: 'planned' },
      { id: '3', title: 'Kết quả giải quyết kiến nghị về nước sạch nông thôn', state: 'planned' },
      { id: '4', title: 'Báo cáo thu ngân sách', state: 'deferred' },
    ];
    const likely = (content: string) => likelyItem(agenda, '', content);
    expect(likely('Giao Sở Tài chính rà soát, báo cáo kết quả thực hiện kiến nghị')).toBe('1');
    expect(likely('Hoàn thành cấp nước sạch nông thôn cho ba xã')).toBe('3');
    expect(likely('Báo cáo thu ngân sách')).toBe('1');
    const over = agenda.map((item) => ({ ...item, state: 'done' }));
    expect(likelyItem(over, '', 'Tiếp tục rà soát, báo cáo')).toBeNull();
  });
});

describe('the notice', () => {
  const said = { ...facts, kind: 'assigned' as const, lead: 'Sở Xây dựng', co: ['Sở Tài chính'] };
  const content = {
    meetingTitle: 'Phiên họp thường kỳ tháng 11',
    heldOn: '2026-11-20',
    place: '',
    issuer: 'Thường trực HĐND tỉnh',
    chair: null,
    participants: [],
    earlier: [],
  };
  it('says who, with whom and by when, item by item, and lists the tasks', () => {
    const items = [
      { title: 'Đầu tư công', conclusions: [said, { ...said, kind: 'noted' as const }] },
    ];
    const words = JSON.stringify(noticeBlocks({ ...content, items }));
    expect(words).toContain('Chủ trì: Sở Xây dựng; phối hợp: Sở Tài chính.');
    expect(words).toContain('tổ chức phiên họp thường kỳ tháng 11');
    expect(words.match(/Thời hạn: chậm nhất ngày 15\/12\/2026/g)).toHaveLength(1);
    expect(words).toContain('PHỤ LỤC. NHIỆM VỤ');
    const saidOnce = (content_: string, dueText: string) => {
      const one = { ...said, content: content_, dueText, dueOn: '2027-03-31', co: [] };
      const [, , , below] = itemBlocks({ title: 'Cầu', conclusions: [one] }, 0);
      return below && 'text' in below ? below.text : '';
    };
    const quarter = 'hoàn thành trong quý I/2027';
    expect(saidOnce(`Xây cầu, ${quarter}`, quarter)).toBe('Thời hạn: chậm nhất ngày 31/03/2027.');
    expect(saidOnce('Xây cầu', quarter)).toContain(`Thời hạn: ${quarter} (ngày 31/03/2027)`);
    expect(saidOnce('Xây cầu trước ngày 31/03/2027', 'trước ngày 31/03/2027')).toBe('');
    expect(words).not.toContain('TÌNH HÌNH THỰC HIỆN');
  });

  it('ends by telling whom it is for, and its list has no column in which nothing stands', () => {
    const heads = (product: string, helpers: readonly string[]) => {
      const conclusions = [{ ...said, product, co: helpers }];
      const blocks = noticeBlocks({ ...content, items: [{ title: 'Đầu tư công', conclusions }] });
      const at = blocks.findIndex(({ kind }) => kind === 'table');
      expect(blocks.at(at - 2)).toMatchObject({ text: expect.stringMatching(/thực hiện\.\/\.$/) });
      const table = blocks[at];
      return table?.kind === 'table'
        ? [table.head, table.rows[0]?.length, table.widths?.length]
        : [];
    };
    const few = ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'];
    expect(heads('', [])).toEqual([few, 4, 4]);
    expect(heads('Báo cáo', [])).toEqual([[...few, 'Sản phẩm'], 5, 5]);
    expect(heads('Báo cáo', ['Sở Tài chính'])[1]).toBe(6);
  });
});

describe('a meeting', () => {
  it('is over once closed, or, where nobody opens it here, once the hour of its end has come', () => {
    const ends_at = new Date('2026-11-27T04:00:00Z');
    const why = (state: 'preparing' | 'called' | 'open' | 'closed' | 'cancelled', now: string) =>
      whyNotOver({ state, ends_at }, new Date(now))?.replace('conclusions.meeting_', '') ?? null;
    const [before, after] = ['2026-11-27T03:59:00Z', '2026-11-27T04:00:00Z'];
    expect([why('called', before), why('called', after)]).toEqual(['not_begun', null]);
    expect([why('open', after), why('closed', after)]).toEqual(['open', null]);
    expect([why('preparing', after), why('cancelled', after)]).toEqual(['not_held', 'not_held']);
  });
});

describe('a limit', () => {
  it('is said once where its words name the day', () => {
    const due = (dueText: string, dueOn = '2026-12-20') =>
      dueWords({ dueOn, dueText, isUndated: false });
    expect(due('trước ngày 20/12/2026')).toBe('trước ngày 20/12/2026');
    expect(due('trong tháng 12/2026', '2026-12-31')).toBe('trong tháng 12/2026 (ngày 31/12/2026)');
    expect(due('trước ngày 5-1-2027', '2027-01-05')).toBe('trước ngày 5-1-2027');
  });

  it('that was moved is not missed while it lies ahead', () => {
    const moved = {
      state: 'working' as const,
      dueOn: '2026-12-01',
      answeredOn: null,
      lateSince: '2026-11-03',
      pausedOn: null,
    };
    expect(standsNow(moved, '2026-11-23')).toBe('open');
    expect(standsNow(moved, '2026-12-02')).toBe('late');
    expect(standsNow({ ...moved, state: 'answered', answeredOn: '2026-11-20' }, '2026-11-23')).toBe(
      'late',
    );
  });
});
