import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../test/rows-of.ts';
import { findHeader } from './header.ts';
import type { ColumnMeaning } from './meanings.ts';

const found = (lines: readonly (readonly string[])[], spans = {}) =>
  findHeader(rowsOf(lines, spans));
const meanings = (columns: readonly { meaning: ColumnMeaning | null }[]) =>
  columns.map(({ meaning }) => meaning);

const DATA = [
  ['1', 'Sửa đường liên thôn đã hỏng nặng từ nhiều năm nay', 'xã Hòa An', 'UBND tỉnh'],
  ['2', 'Xây thêm phòng học cho trường mầm non của xã', 'xã Tân Lập', 'Sở Giáo dục và Đào tạo'],
];

describe('the header is found', () => {
  it('under the titles of the office and of the list, whose session it keeps', () => {
    const header = found([
      ['HỘI ĐỒNG NHÂN DÂN', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TỈNH HÒA AN', '', 'Độc lập - Tự do - Hạnh phúc'],
      [''],
      ['DANH SÁCH KIẾN NGHỊ CỬ TRI TRƯỚC KỲ HỌP THỨ 4, HĐND TỈNH KHÓA XIX'],
      ['(Kèm theo Công văn số 12/HĐND-VP ngày 05/02/2026)'],
      ['STT', 'Nội dung ý kiến, kiến nghị', 'Địa bàn', 'Cơ quan giải quyết'],
      ...DATA,
    ]);
    expect(header).toMatchObject({ headerRows: [6], lastRow: 6, isGuessed: false });
    expect(meanings(header.columns)).toEqual(['stt', 'text', 'place', 'agency']);
    expect(header.session).toBe(
      'DANH SÁCH KIẾN NGHỊ CỬ TRI TRƯỚC KỲ HỌP THỨ 4, HĐND TỈNH KHÓA XIX',
    );
  });

  it('on two lines with merged groups and a line of numbers', () => {
    const header = found(
      [
        ['TT', 'Địa phương', 'Nội dung kiến nghị', 'Lĩnh vực', '', '', '', '', 'Ghi chú'],
        [
          'TT',
          'Địa phương',
          'Nội dung kiến nghị',
          'Cơ chế, chính sách',
          'Kinh tế - Ngân sách',
          'Văn hóa - Xã hội',
          'Tư pháp',
          'ANQP & vấn đề khác',
          'Ghi chú',
        ],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
        ['1', 'Xã Hòa An', 'Sửa đường liên thôn đã hỏng nặng', '', 'x', '', '', '', ''],
      ],
      { 1: [{ from: 3, to: 7 }] },
    );
    expect(header).toMatchObject({ headerRows: [1, 2], lastRow: 3 });
    expect(meanings(header.columns)).toEqual([
      'stt',
      'place',
      'text',
      'field_tick',
      'field_tick',
      'field_tick',
      'field_tick',
      'field_tick',
      'note',
    ]);
    expect(header.columns[4]?.title).toBe('Lĩnh vực: Kinh tế - Ngân sách');
  });

  it('on two lines of a CSV, where nothing is merged', () => {
    const header = found([
      [
        'STT',
        'Ngày tiếp',
        'Họ tên - Địa chỉ',
        'Nội dung vụ việc',
        'Hướng xử lý',
        '',
        '',
        'Ghi chú',
      ],
      ['', '', '', '', 'Thụ lý để giải quyết', 'Trả lại đơn', 'Chuyển đơn đến cơ quan', ''],
      ['1', '2', '3', '4', '5', '6', '7', '8'],
      [
        '1',
        '05/02/2026',
        'Ông A, thôn 3, xã Hòa An',
        'Đề nghị cấp giấy chứng nhận',
        'x',
        '',
        '',
        '',
      ],
    ]);
    expect(header).toMatchObject({ headerRows: [1, 2], lastRow: 3 });
    expect(meanings(header.columns)).toEqual([
      'stt',
      'received_on',
      'petitioner',
      'text',
      null,
      null,
      null,
      'note',
    ]);
    expect(header.columns[6]?.title).toBe('Hướng xử lý: Chuyển đơn đến cơ quan');
  });

  it('of a single column', () => {
    expect(found([['Nội dung kiến nghị'], ['Sửa đường liên thôn']])).toMatchObject({
      headerRows: [1],
    });
  });

  it("and never mistakes a list's first row for it", () => {
    const header = found([
      ['STT', 'Nội dung', 'Địa bàn'],
      ['1', 'Kiến nghị', 'xã Hòa An'],
      ['2', 'Đề nghị', 'xã B'],
    ]);
    expect(header).toMatchObject({ headerRows: [1], lastRow: 1 });
  });
});

describe('without a header', () => {
  it('meanings are guessed from what the columns hold', () => {
    const rows = [
      [
        '1',
        'Sửa đường liên thôn đã hỏng nặng từ nhiều năm',
        'xã Hòa An',
        'Kỳ họp thứ 4',
        'UBND tỉnh',
        '05/02/2026',
      ],
      [
        '2',
        'Xây thêm phòng học cho trường mầm non',
        'phường Tân Lập',
        'Kỳ họp thứ 5',
        'Sở Xây dựng',
        '6/2/2026',
      ],
    ];
    const header = found(rows);
    expect(header).toMatchObject({ isGuessed: true, headerRows: [], lastRow: 0 });
    expect(meanings(header.columns)).toEqual([
      'stt',
      'text',
      'place',
      'session',
      'agency',
      'received_on',
    ]);
  });

  it('a number and a content are enough, also under a title', () => {
    const header = found([
      ['KIẾN NGHỊ CỦA CỬ TRI XÃ VĨNH LỢI'],
      ['1', 'Kiểm tra đường dây điện chạy qua nhà dân'],
      ['2', 'Hiện nay đường vào thôn đã hỏng nặng'],
    ]);
    expect(header).toMatchObject({ isGuessed: true, lastRow: 1 });
    expect(meanings(header.columns)).toEqual(['stt', 'text']);
  });

  it('a table of figures is no list', () => {
    const header = found([
      ['Xã', '12', '5'],
      ['Phường', '9', '3'],
    ]);
    expect(meanings(header.columns)).not.toContain('text');
  });
});

it("a column 'Đơn vị' is the place or the body, by what it holds", () => {
  const head = ['STT', 'Nội dung kiến nghị', 'Đơn vị'];
  const of = (unit: string) =>
    meanings(found([head, ['1', 'Sửa đường', unit], ['2', 'Xây trường', unit]]).columns)[2];
  expect([of('xã Hòa An'), of('Sở Xây dựng')]).toEqual(['place', 'agency']);
});
