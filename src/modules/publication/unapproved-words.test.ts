import { describe, expect, it } from 'vitest';
import { publicName, publicNumber, publicPlace } from './unapproved-words.ts';

describe('what reaches the public without an approval', () => {
  it.each(['1234/UBND-XD', '45/BC-SXD', '12/2026/NQ-HĐND', '07', '128/UBND - KT'])(
    'is a number of a letter: %s',
    (number) => expect(publicNumber(number)).toBe(number.replace(/\s/g, '')),
  );

  it.each(['gặp ông Hùng 0912345678', '0912345678', 'TL đơn Nguyễn Văn A', '12/Nguyễn Văn A', ''])(
    'is no number: %s',
    (typed) => expect(publicNumber(typed)).toBe(''),
  );

  it.each([
    'Nhà văn hóa thôn 3',
    'Hội trường UBND xã Lộc Hà',
    'Trường THCS Lê Văn Thiêm',
    'Nhà sinh hoạt cộng đồng khối Trần Phú',
  ])('is a hall: %s', (place) => expect(publicPlace(place)).toBe(place));

  it.each([
    'Nhà ông Tám, thôn 3',
    'tại nhà bà Nguyễn Thị Lan',
    'nha ong Bay',
    'Hội trường, gọi 0912345678',
  ])('is nobody’s home: %s', (place) => expect(publicPlace(place)).toBeNull());

  it('is the name of a body, without the person in it', () => {
    expect(publicName('Sở Xây dựng')).toBe('Sở Xây dựng');
    expect(publicName('Hộ kinh doanh ông Nguyễn Văn Hùng')).toBe('Hộ kinh doanh ông [tên]');
    expect(publicName('Kỳ họp thứ 5')).toBe('Kỳ họp thứ 5');
    expect(publicName(null)).toBeNull();
  });
});
