import { describe, expect, it } from 'vitest';
import { day } from '#src/council/calendar/index.ts';
import { announcedDaysOff } from '#src/council/calendar/days-off.ts';
import { workCalendar } from '#src/council/calendar/working-days.ts';
import { readConclusions } from './index.ts';

const calendar = workCalendar(announcedDaysOff());
const read = (text: string) =>
  readConclusions(text, { heldOn: day('2026-11-23'), calendar, sessions: [] });
const asked = (text: string) =>
  read(text)
    .filter(({ kind }) => kind === 'assigned')
    .map(({ lead, bodies, due }) => [lead, ...bodies, due ?? '–'].join(' | '));

describe('a body whose name is not known', () => {
  it.each([
    ['Ban Quản lý Đường sắt đô thị cập nhật tiến độ.', 'Ban Quản lý Đường sắt đô thị'],
    [
      'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn hoàn thành bãi xe.',
      'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn',
    ],
    ['Ban Bồi thường giải phóng mặt bằng tổ chức đối thoại.', 'Ban Bồi thường giải phóng mặt bằng'],
    [
      'Trung tâm Dịch vụ tổng hợp phường thường xuyên đưa tin.',
      'Trung tâm Dịch vụ tổng hợp phường',
    ],
    ['Chi cục Biển, Hải đảo và Kiểm ngư công bố kết quả.', 'Chi cục Biển, Hải đảo và Kiểm ngư'],
    ['Ban Giám hiệu nhà trường xây dựng phương án.', 'Ban Giám hiệu nhà trường'],
    ['Thuế cơ sở 5 rà soát hộ kinh doanh.', 'Thuế cơ sở 5'],
    ['Tổ đại biểu HĐND phường số 3 khảo sát vị trí.', 'Tổ đại biểu HĐND phường số 3'],
    ["UBND phường B'Lao bàn giao mặt bằng.", "UBND phường B'Lao"],
    [
      'UBND các xã, phường phía tây tỉnh rà soát cộng tác viên.',
      'UBND các xã, phường phía tây tỉnh',
    ],
    [
      'UBND các xã Hòa Thắng, Ea Kao và phường Tân An bảo vệ trụ sở.',
      'UBND các xã Hòa Thắng, Ea Kao và phường Tân An',
    ],
    ['Giao P. Kinh tế rà soát đất công ích.', 'P. Kinh tế'],
    ['Công an tỉnh (Phòng Cảnh sát môi trường) xử lý vi phạm.', 'Công an tỉnh'],
    ['Phê bình Sở Công Thương và yêu cầu Sở có văn bản giải trình.', 'Sở Công Thương'],
  ])('%s', (text, lead) => {
    expect(asked(text)).toEqual([`${lead} | –`]);
  });
});

describe('who is asked', () => {
  it.each([
    ['Bãi xe ở khu 2 thì UBND phường phải dẹp.', 'UBND phường | –'],
    ['Cái cống ở ấp Bảy, Phòng Kinh tế xuống đo đạc ngay.', 'Phòng Kinh tế | –'],
    ['Cái này UBND thành phố trả lời bằng văn bản.', 'UBND thành phố | –'],
    [
      'Giao Ban Pháp chế chủ trì, Ban Dân tộc phối hợp giám sát trước ngày 15/12.',
      'Ban Pháp chế | Ban Dân tộc | 2026-12-15',
    ],
    [
      'Việc trông giữ xe do UBND phường chủ trì, Công an phường phối hợp thực hiện.',
      'UBND phường | Công an phường | –',
    ],
    [
      'Sở Giáo dục và Đào tạo chủ trì, mời Sở Tài chính cùng rà quỹ đất.',
      'Sở Giáo dục và Đào tạo | Sở Tài chính | –',
    ],
    [
      'UBND tỉnh phân công từng thành viên trả lời kiến nghị trước 20/12.',
      'UBND tỉnh | 2026-12-20',
    ],
    ['Theo dõi các kết luận còn lại: Văn phòng HĐND và UBND xã.', 'Văn phòng HĐND và UBND xã | –'],
    ['Chủ tịch HĐND tỉnh cũng lưu ý Ban Pháp chế sớm làm việc với chủ đầu tư.', 'Ban Pháp chế | –'],
    [
      'Tại phiên họp, Chủ tịch HĐND tỉnh đã yêu cầu Sở Y tế bổ sung thuốc trước 20/12.',
      'Sở Y tế | 2026-12-20',
    ],
    [
      '3. Với UBND các phường Kinh Bắc, Võ Cường\nĐối thoại với các hộ dân.',
      'UBND các phường Kinh Bắc, Võ Cường | –',
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual([expected]);
  });

  it.each([
    'Thường trực HĐND tỉnh Gia Lai tổ chức phiên họp thường kỳ tháng 11.',
    'Phiên giải trình do Thường trực HĐND tỉnh tổ chức ngày 20/11/2026.',
    'Cử tri xã Tân Lập đề nghị Công ty Điện lực thay trạm biến áp; đề nghị Sở Y tế bổ sung bác sĩ.',
    'Tại buổi gặp mặt, nhiều đại biểu mong muốn tỉnh sớm đầu tư cầu, đề nghị xã giữ gìn nhà thờ cổ.',
    'Thường trực HĐND tỉnh cảm ơn Ủy ban MTTQ Việt Nam tỉnh đã cử cán bộ tham gia.',
    'Kết luận giao Ban Quản lý dự án xã sửa đập Khe Trúc đã xong từ ngày 20/8.',
    '34/41 kết luận đã được UBND xã, Phòng Kinh tế thực hiện đúng hạn.',
    'Đội thanh niên xung kích dọn rác dịp vừa rồi làm tốt lắm.',
    'Đề nghị các cơ quan nghiêm túc thực hiện.',
    'Chủ tịch HĐND xã bày tỏ lòng biết ơn và chúc các đại biểu mạnh khỏe.',
  ])('nobody: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('a limit', () => {
  it.each([
    ['mồng 10 tháng sau phải có', '2026-12-10'],
    ['trước hôm 30 tháng này', '2026-11-30'],
    ['cuối tháng báo lại', '2026-11-30'],
    ['ngay trong tuần', '2026-11-27'],
    ['sang tuần trình ký', '2026-12-04'],
    ['chậm nhất chiều mai', '2026-11-24'],
    ['hết tháng này', '2026-11-30'],
    ['10 ngày nữa báo cáo', '2026-12-03'],
    ['trước ngày khai giảng 05/12', '2026-12-05'],
    ['trước Tết Dương lịch 01/01/2027', '2027-01-01'],
    ['trong 07 ngày làm việc, tính từ ngày diễn ra phiên giải trình', '2026-12-02'],
    ['dịp cuối năm, gửi trước ngày 25/11', '2026-11-25'],
    ['đến ngày 30/11 xong', '2026-11-30'],
    ['từ ngày 25 đến ngày 27/11/2026', '–'],
    ['giữa tháng 12', '–'],
    ['trong vòng 03 ngày sau khi kết thúc tiếp xúc', '–'],
  ])('%s', (limit, due) => {
    expect(asked(`Giao Sở Y tế làm báo cáo, ${limit}.`)).toEqual([`Sở Y tế | ${due}`]);
  });

  it('over a list is that of every entry without one', () => {
    const text =
      '2. Chậm nhất ngày 10/12/2026, các cơ quan sau gửi báo cáo:\n- Thuế tỉnh: thu nội địa;\n- Sở Nội vụ: biên chế, trước 05/12.';
    expect(asked(text)).toEqual(['Thuế tỉnh | 2026-12-10', 'Sở Nội vụ | 2026-12-05']);
  });

  it('after a list too', () => {
    const text =
      '1. Giao Sở Y tế rà soát thuốc.\n2. Giao Sở Nội vụ rà soát biên chế.\nCác nội dung trên hoàn thành trước ngày 20/12/2026.';
    expect(asked(text)).toEqual(['Sở Y tế | 2026-12-20', 'Sở Nội vụ | 2026-12-20']);
  });

  it.each([
    ['chậm nhất 20 ngày trước ngày khai mạc kỳ họp', '2026-11-25'],
    ['trước ngày khai mạc kỳ họp 05 ngày', '2026-12-10'],
    ['xong trước ngày khai mạc', '2026-12-15'],
  ])('counts back from the opening the text names: %s', (limit, due) => {
    const text = `Kỳ họp thứ 14 khai mạc ngày 15/12/2026.\n1. Giao Sở Y tế gửi hồ sơ, ${limit}.`;
    expect(asked(text)).toEqual([`Sở Y tế | ${due}`]);
  });

  it('counts from the day in the number of the notice', () => {
    const text =
      'Thông báo số 18/TB-HĐND ngày 25/11/2026\n1. Giao Sở Y tế báo cáo trong 05 ngày kể từ ngày ký Thông báo này.';
    expect(asked(text)).toEqual(['Sở Y tế | 2026-11-30']);
  });
});
