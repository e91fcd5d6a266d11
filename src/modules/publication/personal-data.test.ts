import { describe, expect, it } from 'vitest';
import { accusationIn } from './accusations.ts';
import { personalDataIn, withoutPersonalData } from './personal-data.ts';

const found = (text: string): string[] =>
  personalDataIn(text).map(({ kind, words }) => `${kind}: ${words}`);

describe('names of persons', () => {
  it.each([
    ['Đề nghị giải tỏa lều quán của ông Nguyễn Văn Bảy ở ngã ba.', 'name: Nguyễn Văn Bảy'],
    ['Đoạn từ cổng chào đến nhà bà Tám Lành hay ngập.', 'name: Tám Lành'],
    ['Hộ Trần Thị Mười lấn ra lối đi chung.', 'name: Trần Thị Mười'],
    ['de nghi xem lai ho ong nguyen van bay lan dat', 'name: nguyen van bay'],
    ['ĐỀ NGHỊ XỬ LÝ VIỆC ÔNG LÊ VĂN HÙNG XÂY NHÀ TRÊN MƯƠNG', 'name: LÊ VĂN HÙNG'],
    ['Lê Hoàng Minh Tuấn xả thải ra suối.', 'name: Lê Hoàng Minh Tuấn'],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  it.each([
    'Đường Nguyễn Trãi ngập, kiệt 15 đường Lê Lợi chưa có cống.',
    'Trường THCS Trần Hưng Đạo thiếu phòng học.',
    'Công viên Trịnh Công Sơn khóa nhà vệ sinh.',
    'Bà con xã Trần Phú mong sửa cầu Hồ Văn.',
    'ba con o day can nuoc, co so vat chat con ngheo',
    'Cử tri phường Nguyễn Du đề nghị Sở Xây dựng trả lời.',
    'ĐỀ NGHỊ CẤP TRÊN XUỐNG XEM VÀ SỬA LẠI CHO DÂN',
  ])('not in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers that tell who somebody is', () => {
  it.each([
    ['Liên hệ 0912 345 678 để khảo sát.', 'phone: 0912 345 678'],
    ['Gọi +84 912.345.678 nhiều lần.', 'phone: +84 912.345.678'],
    ['thửa đất số 123, tờ bản đồ số 7', 'plot: thửa đất số 123', 'plot: tờ bản đồ số 7'],
    ['CCCD 001 099 012345', 'identity: CCCD 001 099 012345'],
    ['thư gửi toi.o.day@vidu.vn', 'email: toi.o.day@vidu.vn'],
    ['STK 1023 4567 890 ngân hàng', 'account: STK 1023 4567 890'],
    ['Số nhà 12/3 bị nứt', 'house: Số nhà 12/3'],
    ['xe 38A-123.45 chở đất', 'plate: 38A-123.45'],
    ['sổ đỏ số CX 123456 in sai', 'plot: sổ đỏ số CX 123456'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'Quốc lộ 1A đoạn Km123+960 đến Km124+600',
    'Nghị quyết số 28/2011/NQ-HĐND ngày 05/02/2011',
    'tổng vốn 1.200.000.000 đồng, dài 2.005 m',
  ])('not in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('finds a name typed with loose marks at its own place', () => {
  const text = 'Đất nhà Nguyễn Thị Hường ở thôn 5'.normalize('NFD');
  const [name] = personalDataIn(text);
  expect(text.slice(name?.from, name?.to)).toBe('Nguyễn Thị Hường'.normalize('NFD'));
});

it('marks as unsure what may be the object itself', () => {
  const unsure = (text: string) => personalDataIn(text).map(({ isUnsure }) => isUnsure);
  expect(unsure('Đề nghị sửa cống trước số 27 Phan Đình Phùng.')).toEqual([true]);
  expect(unsure('Nguyễn Hùng lấn mương.')).toEqual([true]);
  expect(unsure('Nguyễn Văn Hùng lấn mương.')).toEqual([false]);
});

it('replaces what was found by words for its kind', () => {
  const text = 'Nhà ông Nguyễn Văn Bảy, số 0912345678, lấn mương.';
  expect(withoutPersonalData(text, personalDataIn(text), (kind) => `[${kind}]`)).toBe(
    'Nhà ông [name], số [phone], lấn mương.',
  );
});

describe('accusations', () => {
  it('are words of wrongdoing with somebody who did it', () => {
    expect(accusationIn('Trưởng thôn ăn chặn tiền hỗ trợ bão lũ.', 0)).toEqual({
      wrongs: ['an chan'],
      holders: ['truong thon'],
    });
    expect(accusationIn('Đề nghị chống tham nhũng mạnh hơn.', 0)).toBeNull();
    expect(accusationIn('Đề nghị sửa mặt đường.', 1)).toBeNull();
  });
});

it('reads hostile texts in proportion to their length', () => {
  const text = 'Nguyễn Văn '.repeat(2_000) + '0'.repeat(20_000);
  expect(personalDataIn(text).length).toBeGreaterThan(0);
});
