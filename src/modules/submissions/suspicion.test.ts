import { describe, expect, it } from 'vitest';
import { likenessOf, shapeOf, sharedParts, suspicionOf, trustOf } from './suspicion.ts';
import type { Lately } from './suspicion.ts';

const quiet: Lately = {
  questionsMinute: 0,
  questionsHour: 0,
  minute: 0,
  hour: 0,
  passedHour: 0,
  same: 0,
  alike: 0,
  isGroupVouched: false,
  isGroupSpam: false,
  networkHour: 0,
  wideHour: 0,
  isNetworkVouched: false,
};
const flood: Lately = { ...quiet, minute: 300, hour: 3_000 };
const VOTER = 'Đường vào thôn Yên Bình lầy lội đã lâu, đề nghị xã đổ bê tông đoạn qua nhà văn hóa.';
const voter = { byQuestion: false, trust: 5 };
const robot = { byQuestion: false, trust: 1 };

describe('what looks like a robot', () => {
  it('changed numbers and strings are the same words; a pattern with other words is alike', () => {
    const other = `${VOTER} Mã 8813 xkqzw`;
    expect(likenessOf(VOTER, other)).toBe('same');
    expect(sharedParts(shapeOf(VOTER), shapeOf(other))).toBeGreaterThan(5);
    const pattern = (a: string, b: string) => `cái ${a} hỏng ở ${b} cần sửa gấp lắm rồi`;
    expect(likenessOf(pattern('cầu', 'chợ'), pattern('kênh', 'trường'))).not.toBeNull();
    const unlike = 'Trạm y tế thiếu thuốc cho người già, bà con phải đi xa để khám bệnh.';
    expect(likenessOf(VOTER, unlike)).toBeNull();
  });

  it('in quiet hours people are people', () => {
    expect(suspicionOf(voter, quiet)).toBeNull();
    expect(suspicionOf(robot, { ...quiet, minute: 10 })).toBeNull();
    expect(suspicionOf(robot, { ...quiet, same: 3, alike: 3 })).toBeNull();
    expect(suspicionOf(voter, { ...quiet, same: 4, alike: 4 })).toBe('alike');
    expect(suspicionOf({ ...robot, byQuestion: true }, { ...quiet, questionsMinute: 3 })).toBe(
      'question',
    );
  });

  it('in a flood one that speaks for itself waits with the others, up to so many', () => {
    expect(suspicionOf(voter, flood)).toBeNull();
    expect(suspicionOf(robot, flood)).toBe('flood');
    expect(suspicionOf(voter, { ...flood, alike: 1 })).toBe('flood');
    expect(suspicionOf(voter, { ...flood, networkHour: 3 })).toBe('flood');
    expect(suspicionOf(voter, { ...flood, passedHour: 100 })).toBe('flood');
  });

  it('what the office vouched for is trusted by its words and its network', () => {
    expect(suspicionOf(robot, { ...flood, same: 50, alike: 50, isGroupVouched: true })).toBeNull();
    expect(suspicionOf(robot, { ...flood, networkHour: 9, isNetworkVouched: true })).toBeNull();
    expect(suspicionOf(voter, { ...quiet, alike: 1, isGroupSpam: true })).toBe('alike');
  });

  it('whole sentences, a place and a way to be told speak for a voter; a link against', () => {
    const sent = {
      place: 'thôn 3',
      isNamed: true,
      isReachable: true,
      photos: 0,
      byQuestion: false,
    };
    expect(trustOf({ ...sent, text: VOTER })).toBeGreaterThanOrEqual(5);
    const bare = { place: '', isNamed: false, isReachable: false, photos: 0, byQuestion: false };
    expect(trustOf({ ...bare, text: VOTER })).toBeGreaterThanOrEqual(3);
    expect(
      trustOf({ ...bare, text: 'cau kenh dien rac cho truong tram nuoc den he' }),
    ).toBeLessThan(3);
    expect(trustOf({ ...sent, text: `${VOTER} https://vay-tien.xyz` })).toBeLessThan(3);
  });
});
