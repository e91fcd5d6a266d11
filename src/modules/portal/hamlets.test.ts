import { expect, it } from 'vitest';
import { hamletsIn } from './hamlets.ts';

const names = (text: string) => hamletsIn(text).map(({ name }) => name);

it.each([
  ['Đường thôn Yên Bình lầy lội', ['thôn Yên Bình']],
  ['Sửa mương ở Thôn 3 và tổ dân phố số 4', ['thôn 3', 'tổ dân phố số 4']],
  ['thôn Nà Vàng - Cốc Phát', ['thôn Nà Vàng - Cốc Phát']],
  ['xóm 5A có cầu hỏng; xóm 5A thiếu điện', ['xóm 5A']],
  ['Theo văn bản Sở Xây dựng gửi xã', []],
  ['nông thôn mới ở các thôn còn lại', []],
])('finds the hamlets of “%s”', (text, expected) => {
  expect(names(text)).toEqual(expected);
});
