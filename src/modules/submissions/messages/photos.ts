import { defineText } from '#src/platform/i18n/text.ts';
import { LARGEST_FORM_MB, MOST_PHOTOS } from '../sizes.ts';

export const photosText = defineText(
  {
    hint: `Chỉ nhận ảnh JPEG, PNG, WebP; tối đa ${MOST_PHOTOS} ảnh, cả phiếu không quá ${LARGEST_FORM_MB} MB. Vị trí và thời điểm chụp ghi trong ảnh được xóa ngay khi nhận, ảnh gốc không được giữ.`,
    tooLarge: `Ảnh lớn quá nên máy chủ chưa nhận được (cả phiếu tối đa ${LARGEST_FORM_MB} MB). Chọn ít ảnh hơn hoặc ảnh nhỏ hơn, xem lại các ô rồi gửi lại.`,
  },
  {
    hint: `JPEG, PNG or WebP photos only; at most ${MOST_PHOTOS}, the whole form at most ${LARGEST_FORM_MB} MB. Place and time inside a photo are removed on arrival and the original is not kept.`,
    tooLarge: `The photos are too large (at most ${LARGEST_FORM_MB} MB for the whole form). Choose fewer or smaller ones, look through the fields and send again.`,
  },
);
