import { describe, expect, it } from 'vitest';
import { wordsOnlyIn } from './word-diff.ts';

const marked = (text: string, other: string): string[] =>
  wordsOnlyIn(text, other).map(([start, end]) => text.slice(start, end));

describe('the words only one text has', () => {
  it('are found whatever the case, the signs and the diacritics', () => {
    expect(marked('Đường liên thôn hỏng nặng.', 'duong lien thon, HỎNG')).toEqual(['nặng']);
    expect(marked('Sửa chữa cầu', 'Sửa chữa cầu')).toEqual([]);
  });

  it('stand together where nothing lies between them', () => {
    const [one, other] = ['Kè sông bị sạt lở, nguy hiểm cho dân', 'Kè sông cho dân'];
    expect(marked(one, other)).toEqual(['bị sạt lở, nguy hiểm']);
    expect(marked(other, one)).toEqual([]);
  });

  it('are none where nothing can be compared', () => {
    expect(marked('', 'một')).toEqual([]);
    expect(marked('một hai', '')).toEqual(['một hai']);
    const long = Array.from({ length: 3_000 }, (_, index) => `t${index}`).join(' ');
    expect(marked(long, long)).toEqual([]);
  });
});
