import { describe, expect, it } from 'vitest';
import { meaningsOf } from './header.ts';
import type { ColumnMeaning } from './meanings.ts';

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
      'a department',
      {
        'STT/TT': 'stt',
        'Huyện, thành phố': 'place',
        'Sở, ngành': 'agency',
        'Số KN': 'voices',
        'Tình hình giải quyết': 'answer',
        'ND kiến nghị': 'text',
        'Số hiệu văn bản': 'answer_document',
        'Trước kỳ họp/Sau kỳ họp': 'timing',
      },
    ],
    [
      'a contact with voters',
      {
        'Điểm TXCT': 'place',
        'Ngày TXCT': 'received_on',
        'Họ và tên - Địa chỉ - SĐT': 'petitioner',
        'Câu hỏi của cử tri': 'text',
        'Đơn vị được giao': null,
        'Chuyên đề': 'field',
        'Thời hạn giải quyết': null,
      },
    ],
    [
      'in English',
      {
        No: 'stt',
        Content: 'text',
        Place: 'place',
        Session: 'session',
        Field: 'field',
        Agency: 'agency',
        Date: 'received_on',
        Notes: 'note',
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
