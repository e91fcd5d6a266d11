import { describe, expect, it } from 'vitest';
import { formerProvinceOf } from './former-provinces.ts';
import { readPredecessors } from './predecessors.ts';
import { historicUnits, referenceUnits } from './reference.ts';

const units = referenceUnits();
const historic = historicUnits();
const byCode = new Map(units.map((unit) => [unit.code, unit]));

describe('the units in force', () => {
  it('are 34 provinces and 3,321 communes, each in a province', () => {
    expect(units.filter((unit) => unit.tier === 'province')).toHaveLength(34);
    const communes = units.filter((unit) => unit.tier === 'commune');
    expect(communes).toHaveLength(3321);
    expect(communes.filter((unit) => !byCode.has(unit.parentCode ?? ''))).toEqual([]);
  });
});

describe('the units before', () => {
  it('are 63 provinces and the 696 districts of 30 June 2025, with earlier ones', () => {
    const provinces = historic.filter((unit) => unit.tier === 'province');
    expect(provinces).toHaveLength(63);
    expect(
      historic.filter((unit) => unit.tier === 'district' && unit.validTo === '2025-06-30'),
    ).toHaveLength(696);
    expect(new Set(historic.map((unit) => unit.code)).size).toBe(historic.length);
    expect(new Set(provinces.map((unit) => unit.todayProvinceCode)).size).toBe(34);
  });

  it('agree with the predecessors published for the provinces', () => {
    for (const unit of units.filter(
      (one) => one.tier === 'province' && one.code !== '75' && one.code !== '79',
    )) {
      const { successions, unchanged } = readPredecessors(unit.predecessors);
      if (unchanged) continue;
      const mine = historic.filter(
        (one) => one.tier === 'province' && one.todayProvinceCode === unit.code,
      );
      expect(successions.map((one) => one.fromName).toSorted()).toEqual(
        mine.map((one) => one.name).toSorted(),
      );
    }
  });

  it('hold the thirteen districts of Hà Tĩnh, Lộc Hà ended half a year earlier', () => {
    const haTinh = historic.filter((unit) => unit.parentCode === 'P42');
    expect(haTinh).toHaveLength(13);
    expect(haTinh.find((unit) => unit.name === 'Lộc Hà')?.validTo).toBe('2024-12-31');
  });

  it('tell the old province of a commune by its code', () => {
    const todayOf = new Map(historic.map((unit) => [unit.code, unit.todayProvinceCode]));
    const former = (code: string) =>
      formerProvinceOf(code, byCode.get(code)?.parentCode ?? '', todayOf);
    expect(former('00691')).toBe('P02');
    expect(former('02212')).toBe('P08');
    expect(former('04930')).toBe('P01');
    expect(former('22738')).toBe('P58');
    expect(former('25747')).toBe('P74');
    const communes = units.filter((unit) => unit.tier === 'commune');
    expect(communes.filter((unit) => former(unit.code) === null)).toEqual([]);
  });
});

describe('readPredecessors', () => {
  const told = (text: string) =>
    readPredecessors(text).successions.map((one) => `${one.fromKind} ${one.fromName} ${one.share}`);

  it('reads a plain list', () => {
    expect(told('Xã Bắc Sơn, Xã Hồng Kỳ, Xã Nam Sơn và Xã Trung Giã')).toEqual([
      'xã Bắc Sơn whole',
      'xã Hồng Kỳ whole',
      'xã Nam Sơn whole',
      'xã Trung Giã whole',
    ]);
  });

  it('reads shares and lends the kind to the names after it', () => {
    expect(told(byCode.get('00004')?.predecessors ?? '')).toEqual([
      'phường Quán Thánh whole',
      'phường Trúc Bạch whole',
      'phường Cửa Nam part',
      'phường Điện Biên part',
      'phường Đội Cấn part',
      'phường Kim Mã part',
      'phường Ngọc Hà part',
      'phường Thụy Khuê part',
      'phường Cửa Đông rest',
      'phường Đồng Xuân rest',
    ]);
  });

  it('keeps the old district and the rest in parentheses', () => {
    const [first] = readPredecessors(byCode.get('00664')?.predecessors ?? '').successions;
    expect(first).toEqual({
      fromName: 'Tam Hiệp',
      fromKind: 'xã',
      share: 'rest',
      district: 'huyện Thanh Trì',
      note: 'huyện Thanh Trì; phần còn lại sau khi sáp nhập vào phường Hoàng Liệt',
    });
  });

  it.each([
    [
      'Tiền Phong và một phần diện tích tự nhiên, quy mô dân số của xã  Xã Vầy Nưa',
      'xã Vầy Nưa part',
    ],
    ['Phường Hoàng Liệt, và một phần diện tích TN của Phường Đại Kim', 'phường Đại Kim part'],
    ['Xã Thu Lũm, Phường 1, Phường 16 (Quận 8)', 'phường 16 whole'],
    ['Huyện Lý Sơn', 'huyện Lý Sơn whole'],
    [
      'Xã Cao Sơn và phần còn lại của Xã Đồng Tân sau khi sắp xếp theo quy định tại khoản 119 Điều này',
      'xã Đồng Tân rest',
    ],
  ])('%s', (text, last) => {
    expect(told(text).at(-1)).toBe(last);
  });

  it.each(['giữ nguyên', 'Giữ nguyên ', ''])('%j is no change', (text) => {
    expect(readPredecessors(text)).toEqual({ unchanged: true, successions: [], unread: [] });
  });

  it('leaves at most ten of 3,355 rows for a person', () => {
    const unread = units.filter((unit) => readPredecessors(unit.predecessors).unread.length > 0);
    expect(unread.length).toBeLessThanOrEqual(10);
  });
});
