import { defineFailures } from '#src/platform/errors.ts';

export const recordingFailure = defineFailures({
  'petitions.field_exists': {
    vi: 'Đã có lĩnh vực “{name}”.',
    en: 'The field “{name}” is there already.',
  },
  'petitions.last_field': {
    vi: 'Phải còn ít nhất một lĩnh vực để phân loại.',
    en: 'At least one field must remain to classify by.',
  },
  'petitions.contact_not_found': {
    vi: 'Không tìm thấy cuộc tiếp xúc cử tri này.',
    en: 'This voter contact was not found.',
  },
  'petitions.may_not_record': {
    vi: 'Chỉ Văn phòng và bộ phận giúp việc của Hội đồng nhân dân được ghi kiến nghị.',
    en: 'Only the council’s own offices record petitions.',
  },
  'petitions.not_your_council': {
    vi: 'Kiến nghị do Hội đồng nhân dân khác tiếp nhận; chỉ nơi tiếp nhận được sửa nội dung.',
    en: 'Another council received this petition; only that council may change its wording.',
  },
  'petitions.ended_is_fixed': {
    vi: 'Kiến nghị đã kết thúc nên không sửa nội dung được nữa.',
    en: 'The petition has ended, so its wording is fixed.',
  },
  'petitions.invalid': {
    vi: 'Một số ô chưa đúng. Xem lời nhắc ở từng ô; chưa có nội dung nào được lưu.',
    en: 'Some fields need correcting. See the note at each field; nothing was saved.',
  },
  'petitions.rows_invalid': {
    vi: 'Có {wrong} dòng cần sửa. Chưa dòng nào được lưu; sửa xong rồi lưu lại cả bảng.',
    en: '{wrong} rows need correcting. No row was saved; correct them and save them all again.',
  },
  'petitions.no_rows': {
    vi: 'Chưa có dòng nào có nội dung.',
    en: 'No row has a text yet.',
  },
  'petitions.edited_meanwhile': {
    vi: '{who} vừa {act} kiến nghị này lúc {when}. Nội dung đồng chí vừa nhập vẫn còn ở dưới; xem lại rồi lưu.',
    en: '{who} changed this petition ({act}) at {when}. What you typed is kept below; check and save again.',
  },
  'petitions.view_name_taken': {
    vi: 'Đã có bộ lọc mang tên này.',
    en: 'A saved view already has this name.',
  },
});
