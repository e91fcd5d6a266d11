import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { markedParts, markRanges } from './highlight.ts';
import { searchKey } from './search-key.ts';

const petitions = JSON.parse(
  readFileSync(new URL('../../demo/petitions.json', import.meta.url), 'utf8'),
) as { text: string }[];

const marked = (text: string, query: string) =>
  markRanges(text, query).map(({ start, end }) => text.slice(start, end));

describe('markRanges', () => {
  const text = 'Đường thôn 3 ngập úng mỗi khi mưa';

  it.each(['ngap ung', 'NGẬP ÚNG', 'ngập  úng'.normalize('NFD'), 'Ngâp ung', '"ngập úng"'])(
    'finds ngập úng by %s',
    (query) => {
      expect(marked(text, query)).toEqual(['ngập úng']);
      expect(marked(text.toUpperCase(), query)).toEqual(['NGẬP ÚNG']);
      expect(marked(text.normalize('NFD'), query)).toEqual(['ngập úng'.normalize('NFD')]);
    },
  );

  it('marks the typed part of an unfinished word', () => {
    expect(marked(text, 'duon')).toEqual(['Đườn']);
    expect(marked('ĐƯỜNG'.normalize('NFD'), 'duo')).toEqual(['ĐƯỜ'.normalize('NFD')]);
  });

  it('marks whole words only, but for the last', () => {
    expect(marked('ung thư, trung, úng', 'ung mua')).toEqual(['ung', 'úng']);
  });

  it('needs the words of a phrase side by side', () => {
    expect(marked('úng ngập; ngập lụt và úng', '"ngập úng"')).toEqual([]);
  });

  it('joins neighbours across a line break and double spaces', () => {
    expect(marked('ngập\n  úng', 'ngap ung')).toEqual(['ngập\n  úng']);
  });

  it('finds either spelling of y and i', () => {
    expect(marked('kỹ thuật và kĩ thuật', 'kĩ')).toEqual(['kỹ', 'kĩ']);
  });

  it.each(['QL1A', 'quốc lộ 1A', '"QL 1A"'])('marks a road however it is written: %s', (query) => {
    expect(marked('QL1A, ql.1a; Quốc lộ 1A – lộ 1A, quốc lộ 2', query)).toEqual([
      'QL1A',
      'ql.1a',
      'Quốc lộ 1A',
    ]);
  });

  it('keeps emoji whole', () => {
    const happy = '👍🏽ngập👍🏽 úng';
    expect(marked(happy, 'ngap')).toEqual(['ngập']);
    expect(markedParts(happy, markRanges(happy, 'ngap ung')).map((part) => part.text)).toEqual([
      '👍🏽',
      'ngập',
      '👍🏽 ',
      'úng',
    ]);
  });

  it('finds any two words of any petition, and what it marks folds to what was asked', () => {
    for (const { text: original } of petitions) {
      const words = searchKey(original).split(' ');
      for (let at = 0; at + 1 < words.length; at += 11) {
        const phrase = `${words[at]} ${words[at + 1]}`;
        for (const form of [original, original.normalize('NFD'), original.toUpperCase()]) {
          const found = marked(form, `"${phrase}"`);
          expect(found.length).toBeGreaterThan(0);
          for (const piece of found) expect(searchKey(piece)).toContain(words[at]);
          expect(
            markedParts(form, markRanges(form, phrase))
              .map((p) => p.text)
              .join(''),
          ).toBe(form);
        }
      }
    }
  });

  it('marks 200,000 characters', () => {
    const long = 'Đường thôn ngập úng. '.repeat(10_000);
    expect(markRanges(long, 'ngap ung')).toHaveLength(10_000);
  });
});

describe('excerpt', () => {
  const long = `${'Cử tri nêu nhiều việc. '.repeat(30)}Tuyến đê bị sạt lở nặng. ${'Còn nữa. '.repeat(50)}`;

  it('leaves a short text whole', () => {
    expect(excerpt('Đê sạt lở', 'sat lo')).toEqual({
      text: 'Đê sạt lở',
      ranges: [{ start: 3, end: 9 }],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('shows the match, cut between words', () => {
    const { text, ranges, cutBefore, cutAfter } = excerpt(long, 'sạt lở', 120);
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['sạt lở']);
    expect({ cutBefore, cutAfter }).toEqual({ cutBefore: true, cutAfter: true });
    expect(text.length).toBeLessThanOrEqual(120);
    expect(long).toContain(` ${text} `);
  });

  it('starts at the beginning without a match', () => {
    expect(excerpt(long, '', 40).text).toBe('Cử tri nêu nhiều việc. Cử tri nêu nhiều');
  });

  it('never halves an emoji', () => {
    expect(excerpt('👍'.repeat(300), '', 101).text).toBe('👍'.repeat(50));
  });
});
