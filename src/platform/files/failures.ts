import { defineFailures } from '../errors.ts';

export const fileFailure = defineFailures({
  'files.empty': {
    vi: 'Tệp “{name}” không có nội dung (0 byte).',
    en: 'The file “{name}” is empty (0 bytes).',
  },
  'files.too_large': {
    vi: 'Tệp “{name}” lớn quá {limit} MB. Giảm dung lượng hoặc tách thành nhiều tệp.',
    en: 'The file “{name}” is larger than {limit} MB. Make it smaller or split it.',
  },
  'files.type': {
    vi: 'Tệp “{name}” không thuộc loại được nhận. Chỉ nhận PDF, Word, Excel, OpenDocument, ảnh JPEG, PNG, WebP, văn bản TXT và CSV.',
    en: 'The file “{name}” is of a kind that is not accepted. Send PDF, Word, Excel, OpenDocument, JPEG, PNG, WebP, TXT or CSV.',
  },
  'files.photo_only': {
    vi: 'Tệp “{name}” không phải ảnh. Ở đây chỉ nhận ảnh JPEG, PNG, WebP.',
    en: 'The file “{name}” is no photo. Only JPEG, PNG and WebP photos are taken here.',
  },
  'files.macro': {
    vi: 'Tệp “{name}” có macro nên không được nhận. Lưu lại ở dạng không có macro (.docx, .xlsx) rồi gửi.',
    en: 'The file “{name}” contains macros. Save it without macros (.docx, .xlsx) and send it again.',
  },
  'files.encrypted': {
    vi: 'Tệp “{name}” đặt mật khẩu nên không kiểm tra được. Bỏ mật khẩu rồi gửi lại.',
    en: 'The file “{name}” is protected by a password and cannot be checked. Remove the password and send it again.',
  },
  'files.bomb': {
    vi: 'Tệp “{name}” giải nén ra quá lớn nên không được nhận.',
    en: 'The file “{name}” would unpack to an excessive size and was refused.',
  },
  'files.damaged': {
    vi: 'Tệp “{name}” bị hỏng, không đọc được. Mở lại tệp gốc, lưu rồi gửi lại.',
    en: 'The file “{name}” is damaged. Open the original, save it and send it again.',
  },
  'files.not_utf8': {
    vi: 'Tệp văn bản “{name}” không dùng bảng mã UTF-8. Lưu lại với bảng mã UTF-8 rồi gửi.',
    en: 'The text file “{name}” is not in UTF-8. Save it as UTF-8 and send it again.',
  },
  'files.heic': {
    vi: 'Chưa nhận được ảnh “{name}”: ảnh ở định dạng HEIC của iPhone. Gửi bản JPEG, hoặc chụp màn hình ảnh đó rồi gửi.',
    en: 'The photo “{name}” was not taken: it is in the HEIC format of an iPhone. Send a JPEG, or a screenshot of it.',
  },
  'files.pixels': {
    vi: 'Ảnh “{name}” có quá nhiều điểm ảnh (tối đa {limit} triệu). Giảm kích thước rồi gửi lại.',
    en: 'The photo “{name}” has too many pixels (at most {limit} million). Make it smaller and send it again.',
  },
  'files.no_space': {
    vi: 'Máy chủ hết chỗ lưu tệp. Báo người quản trị.',
    en: 'The server has no space left for files. Tell the administrator.',
  },
  'files.infected': {
    vi: 'Tệp “{name}” bị phần mềm diệt vi-rút từ chối nên không được nhận. Quét máy đã gửi tệp rồi gửi bản sạch.',
    en: 'The virus scanner refused the file “{name}”. Scan the machine it came from and send a clean copy.',
  },
  'files.scanner_away': {
    vi: 'Chưa quét được vi-rút nên chưa nhận tệp. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị máy chủ.',
    en: 'Files cannot be scanned for viruses at the moment, so none is taken. Try again in a few minutes, or tell the operator.',
  },
  'files.not_yours': {
    vi: 'Có tệp không còn hoặc không phải do đồng chí tải lên. Chọn lại tệp.',
    en: 'A file no longer exists or was not uploaded by you. Choose it again.',
  },
  'files.lost': {
    vi: 'Không tìm thấy nội dung tệp trên máy chủ. Báo người quản trị.',
    en: 'The content of this file is missing on the server. Tell the administrator.',
  },
});
