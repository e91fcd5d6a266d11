import { describe, expect, it } from 'vitest';
import { readPastedItems } from './pasted-items.ts';
import {
  cannotApprove,
  cannotChangeItem,
  cannotDecide,
  deliveredRatio,
  isOutside,
  monthOfDay,
  nextMonth,
} from './rules.ts';

const item = (state: 'planned' | 'delivered' | 'dropped', month: string | null = '2026-03-01') => ({
  state,
  month,
});

describe('the delivered ratio', () => {
  it('counts what was taken out as planned', () => {
    const items = [item('delivered'), item('delivered'), item('planned'), item('dropped')];
    expect(deliveredRatio(items)).toEqual({ planned: 4, delivered: 2, percent: 50 });
  });

  it('up to a month leaves later months out, and keeps what has no month', () => {
    const items = [item('delivered'), item('planned', '2026-04-01'), item('planned', null)];
    expect(deliveredRatio(items, '2026-03-01')).toEqual({ planned: 2, delivered: 1, percent: 50 });
  });

  it('is none of nothing, and has one decimal', () => {
    expect(deliveredRatio([]).percent).toBeNull();
    expect(deliveredRatio([item('delivered'), item('planned'), item('planned')]).percent).toBe(
      33.3,
    );
  });
});

describe('what may change', () => {
  it('a programme is approved once, and not empty', () => {
    expect(cannotApprove({ state: 'draft' }, 1)).toBeNull();
    expect(cannotApprove({ state: 'draft' }, 0)).toBe('programmes.empty');
    expect(cannotApprove({ state: 'approved' }, 1)).toBe('programmes.already_approved');
  });

  it('an item that is over stays as it is', () => {
    expect(cannotChangeItem({ state: 'planned' })).toBeNull();
    expect(cannotChangeItem({ state: 'delivered' })).toBe('programmes.item_is_over');
    expect(cannotChangeItem({ state: 'dropped' })).toBe('programmes.item_is_over');
  });

  it.each(['chosen', 'declined', 'withdrawn'] as const)(
    'a proposal that was %s is over',
    (state) => {
      expect(cannotDecide({ state })).toBe('programmes.proposal_is_over');
    },
  );

  it('a year holds its own months; a term holds all', () => {
    expect(isOutside({ kind: 'year', year: 2026 }, '2026-12-01')).toBe(false);
    expect(isOutside({ kind: 'year', year: 2026 }, '2027-01-01')).toBe(true);
    expect(isOutside({ kind: 'year', year: 2026 }, null)).toBe(false);
    expect(isOutside({ kind: 'term', year: 0 }, '2027-01-01')).toBe(false);
  });
});

describe('months', () => {
  it('are their first day', () => expect(monthOfDay('2026-12-25')).toBe('2026-12-01'));
  it('are followed by the next, over the year’s end', () => {
    expect(nextMonth('2026-11-01')).toBe('2026-12-01');
    expect(nextMonth('2026-12-01')).toBe('2027-01-01');
  });
});

describe('a pasted list', () => {
  it.each([
    ['Tháng 3: Giám sát việc sử dụng đất công', '2026-03-01', 'oversight'],
    ['03/2026 - Nghe báo cáo kết quả giải quyết kiến nghị cử tri', '2026-03-01', 'petitionReport'],
    ['11\tThẩm tra dự thảo nghị quyết', '2026-11-01', 'appraisalProgress'],
    ['- Cho ý kiến tờ trình về bảng giá đất', null, 'opinionOnSubmission'],
    ['12 tờ trình của UBND tỉnh', null, 'opinionOnSubmission'],
    ['Tháng 13: Họp mặt', null, 'other'],
  ])('%s', (line, month, kind) => {
    expect(readPastedItems(line, 2026)).toMatchObject([{ month, kind }]);
  });

  it('leaves empty lines out and takes the month off the words', () => {
    const items = readPastedItems(
      'Tháng 6: Kỳ họp giữa năm\n\n   \nTháng 12: Kỳ họp cuối năm',
      2026,
    );
    expect(items.map(({ title }) => title)).toEqual(['Kỳ họp giữa năm', 'Kỳ họp cuối năm']);
  });

  it('gives the programme of a term no months', () => {
    expect(readPastedItems('Tháng 6: Sơ kết', 0)[0]?.month).toBeNull();
  });
});
