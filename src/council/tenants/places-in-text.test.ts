import { describe, expect, it } from 'vitest';
import { placesInText } from './places-in-text.ts';
import { unitToday } from './unit-names-today.ts';

const named = (text: string, around = '') =>
  placesInText(text, around).map(({ candidates: [best] }) => unitToday(best?.code ?? '')?.name);

describe('placesInText', () => {
  it.each([
    ['Cử tri xã Thạch Châu, huyện Lộc Hà, tỉnh Hà Tĩnh đề nghị sửa đập', 'Xã Mai Phụ'],
    ['Đề nghị phường Nhiêu Lộc (TP Hồ Chí Minh) dọn dây cáp', 'Phường Nhiêu Lộc'],
    ['CỬ TRI XÃ LỘC HÀ TỈNH HÀ TĨNH ĐỀ NGHỊ', 'Xã Lộc Hà'],
    ['cu tri xa loc ha tinh ha tinh de nghi', 'Xã Lộc Hà'],
    ['Đường vào xã Chư A Thai hỏng nặng', 'Xã Chư A Thai'],
  ])('%s → %s', (text, name) => {
    expect(named(text)).toContain(name);
  });

  it('lets the place line say which of several namesakes is meant', () => {
    expect(named('Cử tri xã Vĩnh Lợi xin bắc cầu', 'Cà Mau')).toEqual(['Xã Vĩnh Lợi']);
    expect(placesInText('xã Vĩnh Lợi', 'Cà Mau')[0]?.candidates[0]?.code).toBe('31900');
  });

  it('gives each of several communes', () => {
    expect(named('xã Lộc Hà và xã Mai Phụ, tỉnh Hà Tĩnh')).toEqual(['Xã Lộc Hà', 'Xã Mai Phụ']);
  });

  it.each(['', 'Nâng lương hưu', 'các xã miền núi', 'xã hội hóa giáo dục', 'phường nào cũng vậy'])(
    'finds nothing in %j',
    (text) => {
      expect(placesInText(text)).toEqual([]);
    },
  );
});
