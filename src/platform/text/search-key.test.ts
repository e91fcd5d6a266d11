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
      { spellings: [['ngap', 'ung']], prefix: false },
      { spellings: [['duong']], prefix: false },
      { spellings: [['vo']], prefix: true },
    ]);
  });

  it('takes a last word followed by a space as finished', () => {
    expect(searchTerms('ngập ')).toEqual([{ spellings: [['ngap']], prefix: false }]);
  });
});

const QL1A = "(('ql' <-> '1a') | 'ql1a' | ('quoc' <-> 'lo' <-> '1a'))";
const TL9 =
  "(('dt' <-> '9') | 'dt9' | ('tl' <-> '9') | 'tl9' | ('tinh' <-> 'lo' <-> '9') | ('duong' <-> 'tinh' <-> '9'))";

describe('toTsQuery of roads', () => {
  it.each([
    ['tỉnh lộ 9 quốc lộ 1A zzq', `${TL9} & ${QL1A} & 'zzq':*`],
    ['quốc lộ 1A tỉnh lộ 9 zzq', `${QL1A} & ${TL9} & 'zzq':*`],
    ['QL1A TL9 zzq', `${QL1A} & ${TL9} & 'zzq':*`],
    ['lộ giới quốc lộ 1A hỏng', `'lo' & 'gioi' & ${QL1A} & 'hong':*`],
    ['QL1A, quốc lộ 1A hỏng', `${QL1A} & 'hong':*`],
    ['"quốc lộ 1A"', QL1A],
    ['"QL1A"', QL1A],
    ['"QL 1A" QL-1A ', QL1A],
    [
      '"đường QL1A"',
      "(('duong' <-> 'ql' <-> '1a') | ('duong' <-> 'ql1a') | ('duong' <-> 'quoc' <-> 'lo' <-> '1a'))",
    ],
    [
      '"quốc lộ 1A hỏng"',
      "(('ql' <-> '1a' <-> 'hong') | ('ql1a' <-> 'hong') | ('quoc' <-> 'lo' <-> '1a' <-> 'hong'))",
    ],
  ])('%s → %s', (query, expected) => {
    expect(toTsQuery(query)).toBe(expected);
  });

  it.each([
    ['quốc lộ lộ 1A ', "'quoc' & 'lo' & '1a'"],
    ['lộ 9 lộ ', "'lo' & '9'"],
    ['"quốc lộ" 1A ', "('quoc' <-> 'lo') & '1a'"],
    ['"quốc lộ số 1A"', "('quoc' <-> 'lo' <-> 'so' <-> '1a')"],
    ['1A quốc lộ ', "'1a' & 'quoc' & 'lo'"],
  ])('sees no road in %s', (query, expected) => {
    expect(toTsQuery(query)).toBe(expected);
  });

  it('sees a road after twenty words that are said again', () => {
    expect(toTsQuery(`${'ngập lộ '.repeat(10)}quốc lộ 1A `)).toBe(`'ngap' & 'lo' & ${QL1A}`);
  });

  it('asks a phrase of many roads in a bounded number of ways', () => {
    const roads = Array.from({ length: 40 }, (_, index) => `TL${index}`).join(' ');
    const [term] = searchTerms(`"${roads}"`);
    expect(term?.spellings).toHaveLength(36);
    expect(term?.spellings).toContainEqual(searchKey(roads).split(' ').slice(0, 20));
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
