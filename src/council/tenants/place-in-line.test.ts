import { expect, it } from 'vitest';
import { provincesStated } from './find-unit.ts';
import { placesInLine } from './place-in-line.ts';
import { unitToday } from './unit-names-today.ts';

const [THACH_HA, NGHE_AN] = ['Xã Thạch Hà', '40'];
const read = (words: string) =>
  placesInLine(words).map(({ found, rest }) => [
    unitToday(found.candidates[0]?.code ?? '')?.name,
    rest,
  ]);

it.each([
  ['xã Thạch Hà thôn 3', 'thôn 3'],
  ['thôn 3 xã Thạch Hà', 'thôn 3'],
  ['thôn 3 - xã Thạch Hà - gần cầu', 'thôn 3, gần cầu'],
  ['xã Thạch Hà-thôn 3', 'thôn 3'],
  ['thôn 3 thuộc xã Thạch Hà gần cầu', 'thôn 3, gần cầu'],
  ['gan cho xa thach ha', 'gan cho'],
  ['xã Thạch Hà, huyện Thạch Hà, Hà Tĩnh', ''],
  ['xã Thạch Hà tỉnh Hà Tĩnh', ''],
  ['đường huyện 103 xã Thạch Hà', 'đường huyện 103'],
  ['XÃ THẠCH HÀ THÔN 3', 'THÔN 3'],
])('the kind before a name tells the commune wherever it stands: %s', (words, rest) => {
  expect(read(words)).toEqual([[THACH_HA, rest]]);
});

it.each(['thôn Thạch Hà', 'thị xã Hương Thủy', 'thị xã Hồng Lĩnh', 'đường xã', 'xã hội hóa'])(
  'names no commune: %s',
  (words) => expect(read(words)).toEqual([]),
);

it.each([
  'xã Nghi Xuân, tỉnh Nghệ An',
  'huyện Quỳnh Lưu, Nghệ An',
  'thành phố Vinh',
  'thôn 3, Nghệ An',
  'xa thach ha nghe an',
])('states its province: %s', (words) => {
  expect([...provincesStated(words)]).toEqual([NGHE_AN]);
});

it.each([
  'chợ Bình Dương',
  'ngã ba Hòa Bình',
  'xóm 5, Thái Bình',
  'gần cầu, Bình Minh',
  'cầu giáp tỉnh Nghệ An',
  'quốc lộ 1A đoạn qua tỉnh Nghệ An',
  'đường đi thành phố Vinh',
  'xã Diễn Châu',
])('states no province: %s', (words) => {
  expect([...provincesStated(words)]).toEqual([]);
});
