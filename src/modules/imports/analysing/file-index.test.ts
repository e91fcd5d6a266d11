import { expect, test } from 'vitest';
import { readMatter } from '#src/council/matching/index.ts';
import { FileIndex } from './file-index.ts';

const HAMLETS = 'An Bình Cao Đông Giang Hà Khê Lâm Mai Nam Phú Quang Sơn Tân Thanh Vân'.split(' ');
const THINGS = ['đường liên thôn', 'kênh tưới', 'nhà văn hóa', 'trạm bơm', 'cầu dân sinh'];

function rowAt(at: number) {
  const hamlet = `${HAMLETS[at % 16]} ${HAMLETS[Math.floor(at / 16) % 16]}`;
  const thing = THINGS[at % THINGS.length];
  const text = `Cử tri phản ánh ${thing} thôn ${hamlet} hư hỏng từ năm ${1_900 + at}, đề nghị sửa chữa.`;
  return { ordinal: at, row: at + 2, sheet: '', text, place: `thôn ${hamlet}, xã Lương Sơn` };
}

function indexOf(rows: number): FileIndex {
  const index = new FileIndex();
  for (let at = 0; at < rows; at += 1) {
    const row = rowAt(at);
    index.add(row, readMatter(row.text, row.place));
  }
  return index;
}

test('finds the row said again however many rows lie between, in capitals too', () => {
  const index = indexOf(1_500);
  for (const at of [3, 400, 1_200]) {
    const { text, place } = rowAt(at);
    for (const told of [text, text.toUpperCase()]) {
      const found = index.near(readMatter(told, place)).map(({ ordinal }) => ordinal);
      expect(found).toContain(at);
    }
  }
});

test('finds nothing where nothing is the same', () => {
  const matter = readMatter('Đề nghị tăng phụ cấp cho y tế thôn bản.', 'xã Kỳ Anh');
  expect(indexOf(200).near(matter)).toEqual([]);
});
