import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchKey, searchTerms, toTsQuery } from './search-key.ts';

const petitions = JSON.parse(
  readFileSync(new URL('../../demo/petitions.json', import.meta.url), 'utf8'),
) as { text: string }[];

describe('searchKey', () => {
  it.each([
    ['NGẬP ÚNG', 'ngap ung'],
    ['ngập  úng'.normalize('NFD'), 'ngap ung'],
    ['Đường Đê, ÐƯỜNG ðê', 'duong de duong de'],
    ['hoà bình / hòa bình', 'hoa binh hoa binh'],
    ['kỹ sư, kĩ sư', 'ki su ki su'],
    ['lý do – lí do', 'li do li do'],
    ['Mỹ Tho; Mĩ Tho', 'mi tho mi tho'],
    ['quý vị, quí vị', 'qui vi qui vi'],
    ['y tế, ý kiến', 'i te i kien'],
    ['Nguyễn, thủy lợi, tuy', 'nguyen thuy loi tuy'],
    ['máy cày, đây, yên', 'may cay day yen'],
    ['QL.1A; ĐT-550 (km12+300)', 'ql 1a dt 550 km12 300'],
    ['100m² đất', '100m2 dat'],
    ['số 07/KH-TTHĐND', 'so 07 kh tthdnd'],
    ['  ', ''],
    ['👍 tốt 👍', 'tot'],
    ['điện\u200Bnước', 'diennuoc'],
  ])('%s → %s', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('is the same for every composition and case of every real petition, and folding is final', () => {
    for (const { text } of petitions) {
      const key = searchKey(text);
      expect(searchKey(text.normalize('NFD'))).toBe(key);
      expect(searchKey(text.normalize('NFC').toUpperCase())).toBe(key);
      expect(searchKey(key)).toBe(key);
      expect(key).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
    }
  });
});

describe('searchTerms', () => {
  it('tells phrases from words and lets the last word be unfinished', () => {
    expect(searchTerms('“ngập úng” đường Võ')).toEqual([
      { words: ['ngap', 'ung'], prefix: false },
      { words: ['duong'], prefix: false },
      { words: ['vo'], prefix: true },
    ]);
  });

  it('takes a last word followed by a space as finished', () => {
    expect(searchTerms('ngập ')).toEqual([{ words: ['ngap'], prefix: false }]);
  });
});

describe('toTsQuery', () => {
  it.each([
    ['ngập úng', "'ngap' & 'ung':*"],
    ['"ngập úng"', "('ngap' <-> 'ung')"],
    ['QL-1A hỏng', "(('ql' <-> '1a') | 'ql1a' | ('quoc' <-> 'lo' <-> '1a')) & 'hong':*"],
    ['cầu quốc lộ 8', "'cau' & (('ql' <-> '8') | 'ql8' | ('quoc' <-> 'lo' <-> '8'))"],
    [
      'tl 545',
      "(('dt' <-> '545':*) | 'dt545':* | ('tl' <-> '545':*) | 'tl545':* | ('tinh' <-> 'lo' <-> '545':*) | ('duong' <-> 'tinh' <-> '545':*))",
    ],
    ['ql số 8', "'ql' & 'so' & '8'"],
    ['"đê" vỡ', "'de' & 'vo':*"],
    ['a', "'a'"],
    ['đường đường', "'duong' & 'duong':*"],
    ["x' | y & !z :* <-> (", "'x' & 'i' & 'z'"],
    ["'; drop table petition; --", "'drop' & 'table' & 'petition':*"],
    ['"chưa đóng', "'chua' & 'dong':*"],
  ])('%s → %s', (query, expected) => {
    expect(toTsQuery(query)).toBe(expected);
  });

  it.each(['', '  ', '"" ""', '!!! & |', '👍'])('asks nothing for %j', (query) => {
    expect(toTsQuery(query)).toBeNull();
  });

  it('stays short for a very long query', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `w${index}`).join(' ');
    expect(toTsQuery(words)?.split(' & ').length).toBeLessThanOrEqual(20);
  });

  it('holds nothing but quoted keys and operators for any piece of any petition', () => {
    for (const { text } of petitions) {
      for (let at = 0; at < text.length; at += 37) {
        const query = toTsQuery(`${text.slice(at, at + 25)}'"\\`) ?? '';
        expect(query).toMatch(/^(\(*'[a-z0-9]+'(:\*)?\)*( (&|<->|\|) )?)*$/);
      }
    }
  });
});
