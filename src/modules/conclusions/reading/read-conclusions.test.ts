import { describe, expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import { announcedDaysOff } from '#src/council/calendar/days-off.ts';
import { workCalendar } from '#src/council/calendar/working-days.ts';
import { readConclusions } from './index.ts';
import { growth } from '#test/quickest.ts';

const calendar = workCalendar(announcedDaysOff());
const read = (text: string) =>
  readConclusions(text, { heldOn: day('2026-11-23'), calendar, sessions: [] });
const said = (text: string) =>
  read(text).map(({ kind, lead, bodies, due }) => [kind, lead, bodies.join('; '), due]);

describe('a kind', () => {
  it.each([
    ['Thống nhất nội dung, chương trình kỳ họp.', 'agreed'],
    ['Thường trực HĐND tỉnh cơ bản nhất trí với báo cáo.', 'agreed'],
    ['Tôi đồng ý với đề xuất của Ban.', 'agreed'],
    ['Cho ý kiến về dự thảo Đề án.', 'opinion'],
    ['Đề nghị cân nhắc thời điểm trình.', 'opinion'],
    ['Chưa thống nhất bổ sung kinh phí.', 'opinion'],
    ['Ghi nhận nỗ lực của UBND tỉnh.', 'noted'],
    ['Giao Ban Pháp chế thẩm tra.', 'assigned'],
    ['Yêu cầu khẩn trương hoàn thành hồ sơ trước ngày 30/11/2026.', 'assigned'],
  ])('%s: %s', (text, kind) => {
    expect(read(text).map((item) => item.kind)).toEqual([kind]);
  });

  it('and a task may stand in one sentence', () => {
    expect(said('Thống nhất dự thảo báo cáo, giao Văn phòng hoàn thiện trước 28/11.')).toEqual([
      ['agreed', null, '', null],
      ['assigned', 'Văn phòng', '', '2026-11-28'],
    ]);
  });
});

describe('a task', () => {
  it.each([
    [
      'Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh và UBND các xã, phường kiểm tra.',
      'Sở Y tế',
      'Công an tỉnh; UBND các xã, phường',
    ],
    [
      'Sở Văn hóa, Thể thao và Du lịch có trách nhiệm khảo sát.',
      'Sở Văn hóa, Thể thao và Du lịch',
      '',
    ],
    ['Các Ban của HĐND tỉnh khẩn trương thẩm tra.', 'Các Ban của HĐND tỉnh', ''],
    ['Việc lập dự toán do Phòng Kinh tế xã thực hiện.', 'Phòng Kinh tế xã', ''],
    ['Đối với UBND tỉnh: rà soát trụ sở dôi dư.', 'UBND tỉnh', ''],
    ['Giao anh Chánh Văn phòng mời chuyên gia.', 'Chánh Văn phòng', ''],
    ['Yêu cầu Chủ tịch UBND xã Lộc Hà kiểm tra.', 'Chủ tịch UBND xã Lộc Hà', ''],
    [
      'Giao các sở, ngành, địa phương liên quan rà soát.',
      'các sở, ngành, địa phương liên quan',
      '',
    ],
    ['Giao các Sở Tài chính, Nội vụ tham mưu.', 'các Sở Tài chính', 'Nội vụ'],
    ['Hoàn thiện Đề án du lịch (Sở Nội vụ chủ trì; thời hạn: 20/12/2026).', 'Sở Nội vụ', ''],
    ['Giao Sở Công Thương cùng Điện lực tỉnh bảo đảm điện.', 'Sở Công Thương', 'Điện lực tỉnh'],
    ['GIAO SỞ XÂY DỰNG RÀ SOÁT CÁC TUYẾN ĐƯỜNG.', 'SỞ XÂY DỰNG', ''],
    [
      'De nghi Chu tich UBND phuong Tran Phu chi dao xu ly dut diem viec lan chiem.',
      'Chu tich UBND phuong Tran Phu',
      '',
    ],
  ])('%s', (text, lead, bodies) => {
    expect(read(text).map((item) => [item.lead, item.bodies.join('; ')])).toEqual([[lead, bodies]]);
  });

  it('takes its bodies from the heading above it', () => {
    const text =
      '1. Đối với UBND tỉnh:\na) Rà soát trụ sở;\nb) Bố trí vốn trong quý I/2027.\n2. Sở Y tế\n- bổ sung thuốc.';
    expect(said(text)).toEqual([
      ['assigned', 'UBND tỉnh', '', null],
      ['assigned', 'UBND tỉnh', '', '2027-03-31'],
      ['assigned', 'Sở Y tế', '', null],
    ]);
  });

  it('takes them from the sentence before, and two limits are two tasks', () => {
    const text =
      'Giao UBND tỉnh hoàn thiện hồ sơ, gửi Ban Pháp chế trước ngày 28/11, trình Thường trực trước ngày 03/12; đồng thời công khai kết quả.';
    expect(said(text)).toEqual([
      ['assigned', 'UBND tỉnh', '', '2026-11-28'],
      ['assigned', 'UBND tỉnh', '', '2026-12-03'],
      ['assigned', 'UBND tỉnh', '', null],
    ]);
  });

  it('gets its limit from a sentence that follows', () => {
    expect(said('Giao Sở Nội vụ thẩm định. Báo cáo kết quả trước ngày 30/12.')).toEqual([
      ['assigned', 'Sở Nội vụ', '', '2026-12-30'],
    ]);
  });

  it('names what is handed in and to whom it is reported', () => {
    const [item] = read(
      'Giao Sở Y tế xây dựng kế hoạch tiêm chủng, báo cáo Thường trực HĐND tỉnh trước ngày 20/12.',
    );
    expect(item).toMatchObject({
      product: 'kế hoạch tiêm chủng',
      reportTo: 'Thường trực HĐND tỉnh',
      dueText: 'trước ngày 20/12',
    });
  });

  it('is read from the rows of a table', () => {
    const table =
      'STT\tNội dung\tCơ quan chủ trì\tPhối hợp\tThời hạn\n1\tSửa cầu\tSở Xây dựng\tSở Tài chính; UBND xã Lộc Hà\tQuý I/2027';
    expect(said(table)).toEqual([
      ['assigned', 'Sở Xây dựng', 'Sở Tài chính; UBND xã Lộc Hà', '2027-03-31'],
    ]);
  });
});

it.each([
  'Sở Nông nghiệp và Môi trường đã hoàn thành việc rà soát trước ngày 15/11/2026.',
  'UBND tỉnh báo cáo năm nay thu ngân sách vượt 12%.',
  'Được sự quan tâm của Tỉnh ủy, các sở, ngành triển khai tốt nhiệm vụ.',
  'Cử tri đề nghị UBND tỉnh sớm sửa đường.',
  'UBND tỉnh đề nghị HĐND tỉnh xem xét thông qua nghị quyết.',
  'Theo đề nghị của Sở Tài chính, UBND tỉnh đã trình HĐND tỉnh.',
  'Thường trực HĐND tỉnh đã yêu cầu UBND tỉnh bổ sung hồ sơ.',
  'Vừa rồi Đoàn Thanh niên làm rất tốt việc dọn vệ sinh.',
  'Sở Công Thương tham mưu ban hành 3 quyết định.',
  '',
])('%s asks nothing', (text) => {
  expect(read(text)).toEqual([]);
});

describe('a whole notice', () => {
  const notice = `HỘI ĐỒNG NHÂN DÂN TỈNH HÀ TĨNH
Số: 112/TB-HĐND
Hà Tĩnh, ngày 27 tháng 11 năm 2026
THÔNG BÁO
Kết luận của Thường trực HĐND tỉnh tại phiên họp tháng 11
Ngày 25/11/2026, Thường trực HĐND tỉnh tổ chức phiên họp. Tham dự có UBND tỉnh, Sở Tài chính.
Sau khi nghe Sở Tài chính báo cáo, Thường trực HĐND tỉnh kết luận như sau:
1. Giao Sở Tài chính rà soát nợ đọng trong 05 ngày kể từ ngày ký Thông báo này.
Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. THƯỜNG TRỰC HĐND`;

  it('gives its conclusions only, with the place of each', () => {
    const items = read(notice);
    expect(items.map(({ lead }) => lead)).toEqual(['Sở Tài chính']);
    const { from = 0, to = 0 } = items[0]?.span ?? {};
    expect(notice.slice(from, to)).toMatch(/^Giao Sở Tài chính rà soát nợ đọng .*Thông báo này$/);
  });

  it('tells from its head the day it was signed', () => {
    expect(read(notice)[0]).toMatchObject({ due: '2026-12-02' });
  });
});

it('has each word from the text, decomposed letters included', () => {
  const text =
    'Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra trước ngày 20/12.'.normalize('NFD');
  const [item] = read(text);
  expect(item?.due).toBe('2026-12-20');
  expect(text).toContain(item?.lead);
  expect(text).toContain(item?.bodies[0]);
});

describe('the cost', () => {
  const page =
    'Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính và UBND các xã liên quan rà soát các dự án chậm tiến độ, báo cáo Thường trực HĐND tỉnh trước ngày 20/12/2026; Sở Nội vụ hướng dẫn.\n';

  // Four times the length: sixteen times the work would be quadratic.
  it.each([
    page,
    ',',
    '(',
    '((a',
    'giao ',
    'giao Sở Y tế ',
    'các cơ quan: ',
    'Chủ tịch ',
    'của Sở ',
    'đ/c A (',
    '- Chủ trì: Sở Y tế\n',
    'a\tb\tc\n',
    'trước là ',
  ])('grows with the length, not with its square: %j', { timeout: 120_000 }, (part) => {
    const long = (length: number) => {
      const text = part.repeat(Math.ceil(length / part.length));
      return () => void read(text);
    };
    const limit = { turns: 3, enough: 12 };
    expect(growth(long(25_000), long(100_000), limit)).toBeLessThan(limit.enough);
  });
});
