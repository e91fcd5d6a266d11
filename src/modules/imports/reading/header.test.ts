import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../test/rows-of.ts';
import { findHeader, meaningsOf } from './header.ts';
import type { ColumnMeaning } from './meanings.ts';

const found = (lines: readonly (readonly string[])[], spans = {}) =>
  findHeader(rowsOf(lines, spans));
const meanings = (columns: readonly { meaning: ColumnMeaning | null }[]) =>
  columns.map(({ meaning }) => meaning);

const DATA = [
  ['1', 'Sửa đường liên thôn đã hỏng nặng từ nhiều năm nay', 'xã Hòa An', 'UBND tỉnh'],
  ['2', 'Xây thêm phòng học cho trường mầm non của xã', 'xã Tân Lập', 'Sở Giáo dục và Đào tạo'],
];

describe('the columns of lists, registers and forms that offices really use', () => {
  type Expected = Readonly<Record<string, ColumnMeaning | null>>;
  const SETS: readonly (readonly [name: string, columns: Expected])[] = [
    [
      'a look-up page',
      {
        STT: 'stt',
        'Kỳ Họp': 'session',
        'Cử Tri': 'petitioner',
        'Địa Bàn': 'place',
        'Nội Dung Ý Kiến, Kiến Nghị': 'text',
        'Nội Dung Trả Lời': 'answer',
      },
    ],
    [
      'voter and place in one',
      {
        STT: 'stt',
        'Kỳ Họp': 'session',
        'Cử Tri Địa Bàn': 'place',
        'Nội Dung Ý Kiến, Kiến Nghị': 'text',
      },
    ],
    ['voters as the only place', { TT: 'stt', 'Cử tri': 'place', 'Nội dung kiến nghị': 'text' }],
    [
      'a sheet of one answer',
      {
        'Ý kiến, kiến nghị của cử tri trước kỳ họp thứ 3, HĐND tỉnh khóa XVIII': 'text',
        'TRẢ LỜI:': 'answer',
      },
    ],
    [
      'the same with its state',
      {
        'Ý kiến, kiến nghị của cử tri sau kỳ họp thứ bảy HĐND tỉnh khóa XIX': 'text',
        'Tình trạng:': 'status',
        'TRẢ LỜI:': 'answer',
      },
    ],
    [
      'questions by subject',
      { 'Chủ đề': 'field', 'Cử tri <đơn vị>': 'place', '(nội dung)': 'text' },
    ],
    [
      'a ministry',
      {
        'Ý kiến cử tri / đại biểu Quốc hội': 'text',
        'Đại biểu / địa phương': 'place',
        'Kỳ họp': 'session',
        'Văn bản': 'answer_document',
        'Tóm tắt kết quả thực hiện hoặc giải quyết (đến thời điểm báo cáo)': 'answer',
      },
    ],
    [
      'reports from the street',
      {
        '(nội dung phản ánh)': 'text',
        'Lượt xem': null,
        'Ngày gửi: HH:MM DD/MM/YYYY': 'received_on',
        'Xử lý: <đơn vị>': 'agency',
      },
    ],
    [
      'the same with a term',
      {
        'Góp ý, phản ánh, kiến nghị': 'text',
        'Lượt xem': null,
        'Ngày gửi': 'received_on',
        'Hạn xử lý': null,
        'Kết quả xử lý': 'answer',
        'Ngày xử lý': 'answered_on',
      },
    ],
    ['summaries', { 'Tóm tắt': null, 'Nội dung': 'text', 'Phân loại': 'field' }],
    [
      'questions of citizens',
      {
        'Câu hỏi': null,
        'Trả lời': 'answer',
        'Họ tên(*)': 'petitioner',
        'Số điện thoại': 'phone',
        'Nội dung(*)': 'text',
        'Mã xác nhận': null,
      },
    ],
    [
      'by department',
      {
        'Chi tiết phản ánh:': 'text',
        '(dd/mm/yyyy)': 'received_on',
        'UBND tỉnh trả lời như sau:': 'answer',
        'Nguồn: Báo cáo số 5/BC-UBND': 'source',
      },
    ],
    ['the Front', { 'Nội dung:': 'text', 'Cơ quan chức năng trả lời:': 'answer' }],
    [
      'the register of receptions',
      {
        'STT (1)': 'stt',
        'Ngày tiếp (2)': 'received_on',
        'Họ tên - Địa chỉ (3)': 'petitioner',
        'CMND/Hộ chiếu của công dân (4)': null,
        'Nội dung vụ việc (5)': 'text',
        'Phân loại đơn/Số người (6)': 'field',
        'Cơ quan đã giải quyết (7)': 'agency',
        'Hướng xử lý: Thụ lý để giải quyết (8)': null,
        'Hướng xử lý: Chuyển đơn đến cơ quan, tổ chức đơn vị có thẩm quyền (10)': null,
        'Theo dõi kết quả giải quyết (11)': 'status',
        'Ghi chú (12)': 'note',
      },
    ],
    [
      'how it is to be filled in',
      {
        '(1) Số thứ tự': 'stt',
        '(2) Ngày tiếp': 'received_on',
        '(3) Họ tên, địa chỉ': 'petitioner',
        '(5) Tóm tắt nội dung vụ việc': 'text',
        '(8) Đánh dấu (x) nếu thuộc thẩm quyền': null,
        '(10) Cơ quan thụ lý, số văn bản chuyển đơn': 'agency',
        '(11) Theo dõi quá trình, kết quả': 'status',
      },
    ],
    [
      'the register of complaints',
      {
        STT: 'stt',
        'Họ và tên người khiếu nại, tố cáo': 'petitioner',
        'Nội dung khiếu nại, tố cáo': 'text',
        'Ngày nhận': 'received_on',
        'Người nhận (ghi rõ họ tên, chức danh)': null,
        'Tiến độ: Đang giải quyết': 'status',
        'Ghi chú': 'note',
      },
    ],
    [
      'in capitals',
      {
        'STT (1)': 'stt',
        'NGÀY TIẾP NHẬN (2)': 'received_on',
        'HỌ VÀ TÊN (3)': 'petitioner',
        'ĐỊA CHỈ (4)': 'address',
        'NỘI DUNG YÊU CẦU (10)': 'text',
        'KẾT QUẢ XỬ LÝ (12)': 'answer',
      },
    ],
    [
      'annex III',
      {
        TT: 'stt',
        'Địa phương': 'place',
        'Mã kiến nghị': 'code',
        'Nội dung kiến nghị': 'text',
        'Cơ quan trả lời': 'agency',
        'Số văn bản trả lời': 'answer_document',
        'Nội dung trả lời': 'answer',
      },
    ],
    [
      'another order and wording',
      {
        'Đơn vị giải quyết': 'agency',
        'Trước/sau kỳ họp': 'timing',
        'Số lượt ý kiến': 'voices',
        'Xã, phường': 'place',
        'Lĩnh vực': 'field',
        'Tóm tắt nội dung ý kiến cử tri': 'text',
      },
    ],
    [
      'without diacritics',
      {
        stt: 'stt',
        noi_dung: 'text',
        dia_ban: 'place',
        ky_hop: 'session',
        linh_vuc: 'field',
        co_quan: 'agency',
      },
    ],
  ];

  it.each(SETS)('%s', (_, expected) => {
    const columns = meaningsOf(Object.keys(expected));
    expect(Object.fromEntries(columns.map(({ title, meaning }) => [title, meaning]))).toEqual(
      expected,
    );
  });
});

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
