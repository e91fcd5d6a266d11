/** What a submitter agrees to, in force from a day on. */
export interface Consent {
  readonly from: string;
  readonly basis: string;
  readonly text: string;
}

/** What holds until a council writes its own. */
export const USUAL_CONSENTS: readonly Consent[] = [
  {
    from: '2026-01-01',
    basis: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
    text: `Tôi đồng ý để Thường trực Hội đồng nhân dân và Văn phòng giúp việc xử lý những thông tin tôi ghi trong phiếu này.
Thông tin được giữ: nội dung và địa điểm kiến nghị, ảnh gửi kèm (đã bỏ vị trí chụp); họ tên, điện thoại, thư điện tử, địa chỉ nếu tôi ghi. Không giữ địa chỉ mạng của tôi.
Dùng vào việc: xem xét, chuyển cơ quan có thẩm quyền giải quyết, theo dõi việc trả lời và báo lại cho tôi theo cách tôi chọn; không dùng vào việc khác.
Ai được xem: cán bộ được giao của Thường trực Hội đồng nhân dân và Văn phòng; cơ quan được giao trả lời xem nội dung, chỉ xem họ tên và cách liên lạc khi cần để giải quyết. Họ tên, điện thoại, địa chỉ của tôi không được công khai.
Giữ bao lâu: theo thời hạn lưu hồ sơ kiến nghị của cử tri; kiến nghị không được tiếp nhận thì xóa thông tin cá nhân và nội dung sau {days} ngày.
Quyền của tôi: được biết, xem, yêu cầu sửa, xóa, hạn chế xử lý thông tin của mình, rút lại đồng ý và khiếu nại. Gọi điện hoặc gửi thư cho Văn phòng và đọc mã biên nhận. Rút lại đồng ý không ảnh hưởng đến việc đã làm trước đó.`,
  },
];

/** The consent of a day: the newest that is in force. */
export function consentOn(consents: readonly Consent[], day: string, keepDays: number): Consent {
  const all = [...USUAL_CONSENTS, ...consents].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const found = all.findLast(({ from }) => from <= day) ?? USUAL_CONSENTS[0];
  if (!found) throw new Error('no consent text');
  return { ...found, text: found.text.replaceAll('{days}', String(keepDays)) };
}
