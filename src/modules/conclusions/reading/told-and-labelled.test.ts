import { describe, expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import { announcedDaysOff } from '#src/council/calendar/days-off.ts';
import { workCalendar } from '#src/council/calendar/working-days.ts';
import { readConclusions } from './index.ts';

const calendar = workCalendar(announcedDaysOff());
const asked = (text: string) =>
  readConclusions(text, { heldOn: day('2026-11-23'), calendar, sessions: [] })
    .filter(({ kind }) => kind === 'assigned')
    .map(({ lead, bodies, due }) => [lead, ...bodies, due ?? '–'].join(' | '));

describe('what is told asks nothing', () => {
  it.each([
    'Đại diện Sở Nội vụ cho biết hồ sơ đã trình, sẽ hoàn thành trong tháng 12.',
    'Lãnh đạo Phòng Kinh tế thừa nhận việc kiểm tra chưa thường xuyên, hứa khắc phục trước 30/11.',
    'Giám đốc Sở Xây dựng tiếp thu và cho biết sẽ kiểm tra lại.',
    'Đại diện Sở Xây dựng tiếp thu kiến nghị về đường, cho biết hồ sơ đang được thẩm định.',
    'UBND phường tiếp thu.',
    'Theo Sở Tài chính, giải ngân đến nay đạt 58%.',
    'Nguyên nhân là do UBND xã Tân An chậm bàn giao mặt bằng; Ban Quản lý dự án chưa đôn đốc nhà thầu.',
    'Tháng trước, Sở Công Thương gửi báo cáo muộn 5 ngày.',
    'Sở Xây dựng trình hồ sơ trễ hai tuần, Thường trực đã phê bình.',
    'UBND xã Bình Minh nộp báo cáo chậm 3 ngày so với quy định.',
    'Sáng 23/11, UBND tỉnh họp phiên thường kỳ.',
    'Trong quý III, Thanh tra tỉnh triển khai 5 cuộc thanh tra, thu hồi 3 tỷ đồng.',
    'Ngày 20/11, Đoàn công tác của Thường trực HĐND tỉnh làm việc với Thường trực HĐND xã Y Tý.',
    'Sáng 11/11, Chủ tịch UBND thành phố Huế chủ trì buổi tiếp công dân định kỳ, tiếp 8 lượt công dân.',
    'Công an xã tối nào cũng tuần tra, vậy là tốt.',
    'Trạm Y tế hôm bữa phun thuốc rồi, khỏi bàn.',
    'Tại điểm cầu Sở Y tế, các đại biểu theo dõi trực tuyến.',
    'Sở Tài chính: đã bố trí 20 tỷ đồng.',
    'Còn 02 kết luận: (1) Sở Y tế lập đề án (quá hạn 15 ngày); (2) UBND xã Tân Phú sửa cầu (đang thực hiện).',
    'Giám đốc Sở Y tế: trong tháng 12 Sở sẽ hoàn thành đấu thầu.',
    'Nội dung kết luận phiên trước giao Sở Xây dựng lập quy hoạch, thời hạn 30/11/2026: đang thực hiện.',
    'Số liệu do Sở Tài chính trình bày; hồ sơ phải được Sở Nội vụ thẩm định.',
    'Trả lời: Sở Xây dựng sẽ sửa chữa trong quý I/2027.',
    'Cử tri: đề nghị Sở Xây dựng sửa đường ĐT.741.',
    'Đến ngày 20/11, Sở Xây dựng hoàn thành 12 công trình. UBND các xã triển khai đồng bộ các giải pháp.',
    'Thường trực HĐND tỉnh đề nghị:\nTrong quý III/2026, đại biểu HĐND tỉnh đã tiếp 64 lượt công dân.',
    'Chuyện đất bà Sáu, tòa đang thụ lý, Hội đồng mình không can thiệp.',
  ])('%s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it.each([
    'Trên đây là kết luận của Thường trực HĐND tỉnh tại phiên họp thứ 9, yêu cầu các cơ quan, đơn vị liên quan nghiêm túc triển khai thực hiện.',
    'Nhận được Thông báo này, đề nghị các cơ quan, đơn vị khẩn trương triển khai thực hiện./.',
    'Yêu cầu thủ trưởng các cơ quan, đơn vị, địa phương có liên quan tổ chức thực hiện nghiêm túc./.',
    'Đề nghị các đồng chí, các cơ quan liên quan phối hợp thực hiện.',
    'Các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Thông báo này.',
    'Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan kịp thời báo cáo Thường trực HĐND tỉnh xem xét, quyết định.',
    'Thường trực HĐND xã yêu cầu các ngành, đoàn thể và các thôn nghiêm túc thực hiện.',
    'Trên đây là kết luận của Thường trực HĐND xã, đề nghị các cơ quan, đơn vị, cá nhân liên quan nghiêm túc thực hiện./.',
  ])('a formula: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it.each([
    [
      '- Ông Nam (Phòng Kinh tế): báo cáo tiến độ; xin lùi thời gian trình đề án.\n- Kết luận của chủ tọa:\n+ UBND xã sửa cầu trước ngày 15/12.',
      ['UBND xã | 2026-12-15'],
    ],
    [
      'II. Ý KIẾN THẢO LUẬN\n- Sở Xây dựng: sẽ rà soát lại, hoàn thành trước 15/12.\nIII. KẾT LUẬN\n1. Giao Sở Tài chính thẩm định lại, xong trước ngày 10/12/2026.',
      ['Sở Tài chính | 2026-12-10'],
    ],
    [
      '1. Về chợ\n- Báo cáo của Phòng Kinh tế: chợ còn 14 quầy trống.\n- Kết luận: UBND xã làm lại phương án, trình trước ngày 10/12.\n2. Về trường\n- Báo cáo của Phòng Văn hóa - Xã hội: thiếu 3 phòng học.\n- Kết luận: Giao Phòng Văn hóa - Xã hội lập dự toán, xong trong tháng 12.',
      ['UBND xã | 2026-12-10', 'Phòng Văn hóa - Xã hội | 2026-12-31'],
    ],
    [
      'Giám đốc Sở Y tế báo cáo, trong tháng 12 Sở sẽ đấu thầu xong. Sở Tài chính cần rà soát lại nguồn.\nPhát biểu kết luận phiên họp, đồng chí Chủ tịch HĐND tỉnh yêu cầu Sở Y tế hoàn thành đấu thầu trước ngày 15/12; Sở Tài chính bố trí kinh phí trong tháng 12.',
      ['Sở Y tế | 2026-12-15', 'Sở Tài chính | 2026-12-31'],
    ],
  ])('before the conclusion: %s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });
});

describe('labels', () => {
  it.each([
    '1. Rà soát quỹ đất (Chủ trì: Sở Xây dựng; phối hợp: Sở Tài chính; hoàn thành: 31/3/2027).',
    '1. Rà soát quỹ đất – Chủ trì: Sở Xây dựng; phối hợp: Sở Tài chính – Hoàn thành: 31/3/2027.',
    'Rà soát quỹ đất. Chủ trì: Sở Xây dựng. Phối hợp: Sở Tài chính. Thời hạn: 31/3/2027.',
    'Rà soát quỹ đất; đơn vị thực hiện: Sở Xây dựng; phối hợp: Sở Tài chính; thời gian: quý I/2027.',
    'Rà soát quỹ đất - Cơ quan chủ trì: Sở Xây dựng - Cơ quan phối hợp: Sở Tài chính - Thời gian hoàn thành: trước ngày 31/3/2027',
    'Nhiệm vụ: rà soát quỹ đất | Chủ trì: Sở Xây dựng | Phối hợp: Sở Tài chính | Hoàn thành: 31/3/2027',
    '1. Nhiệm vụ: rà soát quỹ đất\n- Cơ quan chủ trì: Sở Xây dựng\n- Phối hợp: Sở Tài chính\n- Hoàn thành: 31/3/2027',
    '1. Rà soát quỹ đất công\nChủ trì: Sở Xây dựng; phối hợp: Sở Tài chính\nHoàn thành: 31/3/2027',
    'STT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Hoàn thành\n1 | Rà soát quỹ đất | Sở Xây dựng | Sở Tài chính | | 31/3/2027',
  ])('%s', (text) => {
    expect(asked(text)).toEqual(['Sở Xây dựng | Sở Tài chính | 2027-03-31']);
  });

  it('of one entry do not slip to the next', () => {
    const text =
      '1. Lập đề án – Chủ trì: Sở Nội vụ – Trình kỳ họp thường lệ giữa năm 2027.\n2. Sửa trường – Chủ trì: UBND xã Cư Pui – Hoàn thành: trước ngày 20/12/2026.\n3. Theo dõi – Chủ trì: Văn phòng – Thường xuyên.';
    expect(asked(text)).toEqual(['Sở Nội vụ | –', 'UBND xã Cư Pui | 2026-12-20', 'Văn phòng | –']);
  });

  it('and dashes alone', () => {
    expect(
      asked('• Sở Xây dựng – hoàn thiện quy hoạch – 20/12/2026\n• Văn phòng – đôn đốc'),
    ).toEqual(['Sở Xây dựng | 2026-12-20', 'Văn phòng | –']);
  });
});

describe('who else', () => {
  it.each([
    [
      'UBND thành phố chỉ đạo Phòng Kinh tế, UBND phường Tân Thịnh xử lý ngập úng.',
      'UBND thành phố | Phòng Kinh tế | UBND phường Tân Thịnh | –',
    ],
    [
      'Đề nghị UBND tỉnh:\na) Chỉ đạo Sở Xây dựng sửa chữa cầu treo, hoàn thành trong tháng 12.',
      'UBND tỉnh | Sở Xây dựng | 2026-12-31',
    ],
    [
      'Đề nghị UBND thành phố chỉ đạo các sở, ngành gửi hồ sơ trước 05/12.',
      'UBND thành phố | 2026-12-05',
    ],
    [
      'Sở Y tế làm việc với Bảo hiểm xã hội thành phố, gỡ cho xong thủ tục.',
      'Sở Y tế | Bảo hiểm xã hội thành phố | –',
    ],
    [
      'Phòng Văn hóa - Xã hội lập danh sách, Hội Chữ thập đỏ với Hội Phụ nữ cùng rà, xong trước 15/12.',
      'Phòng Văn hóa - Xã hội | Hội Chữ thập đỏ | Hội Phụ nữ | 2026-12-15',
    ],
    [
      'Ban quản lý chợ dọn rác, Đoàn Thanh niên xã ra phụ một tay, xong trước ngày 29 này.',
      'Ban quản lý chợ | Đoàn Thanh niên xã | 2026-11-29',
    ],
    [
      'Sở Tài chính, có sự tham gia của Ban Pháp chế HĐND tỉnh, rà soát danh mục, trình trước ngày 10/12.',
      'Sở Tài chính | Ban Pháp chế HĐND tỉnh | 2026-12-10',
    ],
    ['VP HĐND và UBND tổng hợp ý kiến cử tri trong tuần này.', 'VP HĐND và UBND | 2026-11-27'],
    [
      'UBND tỉnh giao Sở Tài chính chủ trì, Sở Nội vụ phối hợp rà soát, xong trong quý I/2027.',
      'Sở Tài chính | Sở Nội vụ | 2027-03-31',
    ],
    [
      'Toàn bộ mặt bằng phải được UBND phường Cao Lãnh bàn giao chậm nhất ngày 31/12/2026.',
      'UBND phường Cao Lãnh | 2026-12-31',
    ],
    [
      'Đối với 05 hồ chứa, trách nhiệm sửa chữa thuộc Công ty Thủy lợi Quảng Trị.',
      'Công ty Thủy lợi Quảng Trị | –',
    ],
    ['Kinh phí thực hiện do Sở Tài chính cân đối trong tháng 12.', 'Sở Tài chính | 2026-12-31'],
    ['Sở Giáo dục và Đào tạo không để học sinh thiếu sách.', 'Sở Giáo dục và Đào tạo | –'],
    ['Giờ việc của Phòng Kinh tế là bám cho sát.', 'Phòng Kinh tế | –'],
    ['Trạm Y tế thì mai cho người xuống phun thuốc.', 'Trạm Y tế | 2026-11-24'],
    ['Thứ Hai tuần sau Phòng Kinh tế mang bản đồ lên báo cáo.', 'Phòng Kinh tế | 2026-11-30'],
    ['Hai là, thẩm định giá đất (Sở Xây dựng, trong tháng 12).', 'Sở Xây dựng | 2026-12-31'],
    [
      'Qua khảo sát, Ban Pháp chế kiến nghị: UBND tỉnh rà soát văn bản, xong trước 20/12/2026.',
      'UBND tỉnh | 2026-12-20',
    ],
    [
      'Đề nghị UBND xã cung cấp danh sách dự kiến trong vòng 7 ngày kể từ ngày họp.',
      'UBND xã | 2026-11-30',
    ],
    [
      'UBND thành phố giao Sở Xây dựng chủ trì, cùng Ban Quản lý dự án 85 kiểm tra các biển; việc này phải xong trước ngày 15/12.',
      'Sở Xây dựng | Ban Quản lý dự án 85 | 2026-12-15',
    ],
    [
      'Các đơn vị được giao nhiệm vụ nếu có vướng mắc thì báo cáo UBND phường trước ngày 05/12.',
      'Các đơn vị được giao nhiệm vụ | 2026-12-05',
    ],
    ['Từ tháng sau Văn phòng phải cử người dự đủ các phiên.', 'Văn phòng | –'],
    ['Công an tỉnh chỉ đạo công an cấp xã xử lý các vụ mất cắp.', 'Công an tỉnh | –'],
    ['Giao Ban Tiếp công dân thông báo kết quả cho ông Thái biết.', 'Ban Tiếp công dân | –'],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual([expected]);
  });

  it('a second body that goes on from the first, and an entry that names none', () => {
    const text =
      '1. Đề nghị Sở Xây dựng khảo sát, gửi Sở Tài chính trước ngày 05/12/2026 để Sở Tài chính tổng hợp, trình UBND tỉnh trong tháng 12/2026.\n2. Khẩn trương công khai danh sách, xong trước ngày 20/12/2026.';
    expect(asked(text)).toEqual([
      'Sở Xây dựng | 2026-12-05',
      'Sở Tài chính | 2026-12-31',
      ' | 2026-12-20',
    ]);
  });
});
