import { defineText } from '#src/platform/i18n/text.ts';

export const templateText = defineText(
  {
    title: 'Mẫu văn bản',
    subtitle:
      'Tải mẫu về, sửa trong Word, tải lên lại. Văn bản có ngày từ ngày áp dụng được dựng theo mẫu mới.',
    kind: 'Loại văn bản',
    inForce: 'Đang dùng',
    stock: 'Mẫu gốc của hệ thống, theo Nghị định 30/2020/NĐ-CP',
    own: (name: string, from: string) => `${name}, áp dụng từ ${from}`,
    download: 'Tải mẫu đang dùng',
    downloadStock: 'Tải mẫu gốc',
    upload: 'Đặt mẫu của đơn vị',
    file: 'Tệp Word (.docx)',
    fileHint: (limit: number) => `Tối đa ${limit} MB, không có mã lệnh (macro).`,
    validFrom: 'Áp dụng từ ngày',
    note: 'Ghi chú',
    save: 'Tải mẫu lên',
    saved: 'Đã đặt mẫu của đơn vị.',
    restore: 'Dùng lại mẫu gốc từ hôm nay',
    restored: 'Đã dùng lại mẫu gốc.',
    names: 'Tên các ô trong mẫu',
    namesNote:
      'Gõ tên ô giữa hai dấu ngoặc nhọn, đúng từng chữ, ví dụ {trích yếu}. Sửa chữ, cỡ chữ, lề tùy ý; phần nội dung theo các kiểu (Styles) có tên bắt đầu bằng “Nghị\u00A0Sự\u00A0–”.',
    name: 'Tên ô',
    meaning: 'Được thay bằng',
    required: 'bắt buộc',
    notSigned:
      'Mẫu của đơn vị chỉ đổi tệp Word; loại văn bản đã có mẫu riêng thì in tệp Word để ký, đóng dấu. Tệp PDF, trang công khai luôn theo thể thức chuẩn Nghị định 30/2020/NĐ-CP, cùng nội dung.',
  },
  {
    title: 'Paper templates',
    subtitle:
      'Download a template, change it in Word, upload it again. Papers dated from that day on are drawn with it.',
    kind: 'Kind of paper',
    inForce: 'In force',
    stock: 'The stock template, by decree 30/2020',
    own: (name, from) => `${name}, from ${from}`,
    download: 'Download the one in force',
    downloadStock: 'Download the stock one',
    upload: 'Set the office’s own',
    file: 'Word file (.docx)',
    fileHint: (limit) => `At most ${limit} MB, without macros.`,
    validFrom: 'In force from',
    note: 'Note',
    save: 'Upload',
    saved: 'The office’s own template is set.',
    restore: 'Use the stock template from today',
    restored: 'The stock template is in use again.',
    names: 'Names of the placeholders',
    namesNote:
      'Type the name between braces, letter by letter, for example {trích yếu}. Change words, sizes and margins as you like; the body follows the styles named “Nghị Sự –”.',
    name: 'Placeholder',
    meaning: 'Becomes',
    required: 'required',
    notSigned:
      'A template of the office’s own changes the Word file only, which is then the one to print and sign. The PDF and the public page keep the standard layout and say the same.',
  },
);
