import { describe, expect, it } from 'vitest';
import { sessionNamed } from './session-finder.ts';
import type { SessionContext } from './session-finder.ts';

const session = (number: number) => ({
  id: `s${number}`,
  name: `Kỳ họp thứ ${number}`,
  number,
  kind: 'regular',
  opensOn: `2026-0${number}-01`,
  termId: 't',
  termLabel: 'HĐND tỉnh khóa XVIII',
});
const context: SessionContext = {
  sessions: [session(3), session(2)],
  current: { id: 's3', name: 'Kỳ họp thứ 3' },
  tier: 'province',
};
const idOf = (words: string) => sessionNamed(words, context).id;

describe('the session that a list names', () => {
  it('is the current one where nothing is said, or only before or after', () => {
    expect(['', 'Trước kỳ họp', 'sau kỳ họp'].map(idOf)).toEqual(['s3', 's3', 's3']);
  });
  it('is the one that is named', () => {
    expect(idOf('Kỳ họp thứ 2')).toBe('s2');
  });
  it.each(['Kỳ họp thứ 9', 'kỳ họp thứ 8 Quốc hội', 'tiếp công dân định kỳ', 'kỳ họp bất thường'])(
    'is none for %s',
    (words) => {
      expect(sessionNamed(words, context)).toMatchObject({
        id: null,
        name: '',
        isNamed: false,
        words,
      });
    },
  );
});
