import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchKey } from '#src/platform/text/search-key.ts';
import { quickest } from '#test/quickest.ts';
import { clearUnit, findPlaces, findUnits, unitIndex } from './find-unit.ts';
import { referenceUnits } from './reference.ts';

const petitions = JSON.parse(
  readFileSync(new URL('../../demo/petitions.json', import.meta.url), 'utf8'),
) as { place: string }[];
const names = new Map(referenceUnits().map((unit) => [unit.code, unit.name]));

const clearly = (text: string) => {
  const unit = clearUnit(findUnits(text));
  return unit && `${names.get(unit.code)}, ${unit.reason}`;
};

describe('findUnits', () => {
  it.each([
    ['phường Lái Thiêu, Bình Dương', 'Phường Lái Thiêu, same-name'],
    ['xã Phong Mỹ, huyện Phong Điền, Thừa Thiên Huế', 'Phường Phong Điền, predecessor'],
    ['xa loc ha ha tinh', 'Xã Lộc Hà, same-name'],
    ['XÃ LỘC HÀ, HÀ TĨNH', 'Xã Lộc Hà, same-name'],
    ['xã Lộc Hà, tỉnh Hà Tĩnh'.normalize('NFD'), 'Xã Lộc Hà, same-name'],
    ['xã Phúc Ứng, huyện Sơn Dương, Tuyên Quang', 'Xã Sơn Dương, predecessor'],
    ['phường Phan Thiết, thành phố Tuyên Quang', 'Phường Minh Xuân, predecessor'],
    ['thôn Tân Điệp 1, xã Chư A Thai, Gia Lai', 'Xã Chư A Thai, same-name'],
    ['xã Lãnh Ngọc, Đà Nẵng (mới; trước thuộc Tiên Phước, Quảng Nam)', 'Xã Lãnh Ngọc, same-name'],
    ['phường Đông Hòa, TP HCM (trước thuộc Dĩ An, Bình Dương)', 'Phường Đông Hoà, predecessor'],
    ['P. Xuân Hòa, TP.HCM', 'Phường Xuân Hoà, same-name'],
    ['xã Thạch Châu, Lộc Hà, Hà Tĩnh', 'Xã Mai Phụ, predecessor'],
    ['XÃ THẠCH KIM HUYỆN LỘC HÀ TỈNH HÀ TĨNH', 'Xã Lộc Hà, predecessor'],
    ['thon 5 xa thach chau huyen loc ha tinh ha tinh', 'Xã Mai Phụ, predecessor'],
    ['xã Thạch Kim-Lộc Hà', 'Xã Lộc Hà, predecessor'],
    ['phường 4 quận 8 TPHCM', 'Phường Chánh Hưng, predecessor'],
    ['Bà Rịa - Vũng Tàu', 'Thành phố Hồ Chí Minh, former-province'],
    ['tỉnh Sóc Trăng', 'Thành phố Cần Thơ, former-province'],
    ['Cần Thơ', 'Thành phố Cần Thơ, province'],
  ])('%s is %s', (text, expected) => {
    expect(clearly(text)).toBe(expected);
  });

  it('offers the communes of a district and its province, and does not choose', () => {
    const found = findUnits('huyện Hiệp Đức, Quảng Nam');
    expect(found.map((unit) => names.get(unit.code))).toContain('Xã Hiệp Đức');
    expect(found.at(-1)).toMatchObject({ code: '48', reason: 'province' });
    expect(clearUnit(found)).toBeNull();
  });

  it('gives each of several communes its own candidates', () => {
    const found = findPlaces('các xã Chiên Đàn, Tây Hồ, Phú Ninh, Đà Nẵng (mới)');
    expect(found.map((place) => names.get(place.candidates[0]?.code ?? ''))).toEqual([
      'Xã Chiên Đàn',
      'Xã Tây Hồ',
      'Xã Phú Ninh',
    ]);
  });

  it('offers both successors of a commune that was split', () => {
    const found = findUnits('xã Thượng Đình, huyện Phú Bình, Thái Nguyên');
    expect(found.map((unit) => names.get(unit.code))).toEqual(
      expect.arrayContaining(['Xã Phú Bình', 'Xã Điềm Thuỵ']),
    );
    expect(clearUnit(found)).toBeNull();
  });

  it('keeps to the province that is named', () => {
    const provinces = new Map(
      referenceUnits().map((unit) => [unit.code, unit.parentCode ?? unit.code]),
    );
    const found = findUnits('xã Tân Thành, Lạng Sơn');
    expect(new Set(found.map((unit) => provinces.get(unit.code)))).toEqual(new Set(['20']));
  });

  it.each(['', '   ', 'không rõ', '<script>', '👍', '(((,,,;;', 'x'.repeat(5000)])(
    'finds nothing in %j',
    (text) => {
      expect(findUnits(text)).toEqual([]);
    },
  );

  it('finds something for every real place, and one unit for at least 108 of 143', () => {
    const found = petitions.map(({ place }) => findPlaces(place));
    expect(found.filter((places) => places.length === 0)).toEqual([]);
    const one = found.filter(
      ([first, ...more]) => first && more.length === 0 && clearUnit(first.candidates),
    );
    expect(one.length).toBeGreaterThanOrEqual(108);
  });

  it('looks into the index, once it stands, and does not go through all units', () => {
    unitIndex();
    const keys = referenceUnits().map(({ name }) => searchKey(name));
    const places = petitions.map(({ place }) => searchKey(place));
    const through = () => {
      for (const place of places) keys.filter((key) => place.includes(key));
    };
    const found = () => {
      for (const { place } of petitions) findUnits(place);
    };
    found();
    expect(quickest(found) / quickest(through)).toBeLessThan(1);
  });
});

describe('a former district', () => {
  const communesOf = (text: string) =>
    (findPlaces(text)[0]?.candidates ?? [])
      .filter(({ reason }) => reason === 'district')
      .map(({ code }) => names.get(code));

  it('gives all communes of today on its land', () => {
    expect(communesOf('Huyện Hương Sơn').toSorted()).toEqual(
      [
        'Xã Hương Sơn',
        'Xã Kim Hoa',
        'Xã Sơn Giang',
        'Xã Sơn Hồng',
        'Xã Sơn Kim 1',
        'Xã Sơn Kim 2',
        'Xã Sơn Tiến',
        'Xã Sơn Tây',
        'Xã Tứ Mỹ',
      ].toSorted(),
    );
  });

  it('has its province behind its communes', () => {
    const { candidates = [] } = findPlaces('huyện Hương Sơn, Hà Tĩnh')[0] ?? {};
    expect(candidates.at(-1)).toMatchObject({ code: '42', reason: 'province' });
  });
});
