import { cuesOf } from './cue-table.ts';
import type { CueTable } from './cue-table.ts';

export const TIERS = ['central', 'province', 'commune'] as const;
export type Tier = (typeof TIERS)[number];

const TIER_TABLES: Readonly<Record<Tier, CueTable>> = {
  central: {
    certain: `quốc hội, chính phủ, thủ tướng, trung ương, sửa đổi luật, sửa luật, luật đất đai, luật bảo hiểm, hiến pháp, nghị định, thông tư, mức lương cơ sở, lương tối thiểu, tuổi nghỉ hưu, chuẩn nghèo, sách giáo khoa, thông tuyến,
      cao tốc, đường cao tốc, bộ giao thông vận tải, bộ y tế, bộ xây dựng, bộ tài chính, bộ công an, bộ quốc phòng, bộ nội vụ, bộ công thương, bộ giáo dục, bộ nông nghiệp, bộ tư pháp, các bộ, bộ ngành, danh mục thuốc, đấu thầu thuốc, thuế thu nhập cá nhân, giá điện, giá xăng`,
    likely: `quốc lộ, luật, quốc gia, đại biểu quốc hội, bảo hiểm y tế, bảo hiểm xã hội, lương hưu, chế độ bảo hiểm, tham nhũng, biên chế, thuế, học phí`,
    hint: `ql, nhà nước, điện, vùng, cả nước`,
  },
  province: {
    certain: `đường tỉnh, tỉnh lộ, ubnd tỉnh, ủy ban nhân dân tỉnh, hđnd tỉnh, hội đồng nhân dân tỉnh, công an tỉnh, bệnh viện, nghị quyết của hđnd tỉnh, đề nghị tỉnh, mong tỉnh, cấp tỉnh, bảng giá đất, trường trung học phổ thông, trường thpt`,
    likely: `tỉnh, sở, thành phố, quốc lộ, cầu, dự án, khu công nghiệp, kè, đê, hồ chứa, đập, quy hoạch, bồi thường, giải phóng mặt bằng, trạm y tế, nước sạch, phụ cấp, lưới điện, biên chế, đầu tư, ngân sách`,
    hint: `vốn, kinh phí, hỗ trợ, ngành chức năng, cơ quan chức năng, giấy chứng nhận quyền sử dụng đất`,
  },
  commune: {
    certain: `đường nội đồng, đường thôn, đường xóm, đường hẻm, ngõ xóm, nhà văn hóa thôn, ubnd xã, ubnd phường, ủy ban nhân dân xã, công an xã, công an phường, kiệt, hẻm, đổ rác, bỏ rác, rác bừa bãi, chó thả rông, karaoke, lấn chiếm vỉa hè, loa kéo, khai sinh, chứng thực, phường nào, cấp xã`,
    likely: `đường liên thôn, trong thôn, trong xóm, rác, thu gom rác, hộ ông, hàng xóm, giáp ranh, vỉa hè, quán, tạm trú, nội thôn, chợ`,
    hint: `thôn, xóm, ấp, tổ dân phố, khu phố, xã, phường`,
  },
};

export const TIER_CUES = cuesOf(TIER_TABLES);
