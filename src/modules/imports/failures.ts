import { defineFailures } from '#src/platform/errors.ts';

/** Why an import is refused, in words for the person at the counter. */
export const importFailure = defineFailures({
  'imports.may_not_import': {
    vi: 'Chỉ Văn phòng và bộ phận giúp việc của Hội đồng nhân dân được nhập danh sách kiến nghị.',
    en: 'Only the council’s own offices import lists of petitions.',
  },
  'imports.other_council': {
    vi: 'Lần nhập này thuộc Hội đồng nhân dân khác.',
    en: 'This import belongs to another council.',
  },
  'imports.not_found': { vi: 'Không có lần nhập này.', en: 'There is no such import.' },
  'imports.no_file': {
    vi: 'Chưa chọn tệp. Chọn một tệp Excel (.xlsx) hoặc CSV.',
    en: 'Choose a file: Excel (.xlsx) or CSV.',
  },
  'imports.no_header': {
    vi: 'Không tìm thấy dòng tiêu đề có cột nội dung kiến nghị. Kiểm tra lại tệp, hoặc chọn cột ở phần “Cách hiểu các cột”.',
    en: 'No header row with a column for the petitions’ text was found. Check the file, or choose the column under “How columns are read”.',
  },
  'imports.no_rows': {
    vi: 'Tệp không có dòng kiến nghị nào.',
    en: 'The file has no row with a petition.',
  },
  'imports.too_large': {
    vi: 'Tệp lớn hơn {limit} MB nên không được nhận; chưa có gì được nhập. Bỏ hình ảnh trong tệp hoặc chia thành nhiều tệp.',
    en: 'The file is larger than {limit} MB and was not taken; nothing was imported. Remove pictures or split it.',
  },
  'imports.not_ready': {
    vi: 'Lần nhập này không còn ở bước xem trước nên không đổi được nữa.',
    en: 'This import is no longer in preview and cannot be changed.',
  },
  'imports.nothing_to_publish': {
    vi: 'Không có dòng nào để ghi vào sổ: mọi dòng đều bị loại hoặc được bỏ qua.',
    en: 'There is nothing to record: every row is rejected or skipped.',
  },
  'imports.not_published': {
    vi: 'Lần nhập này chưa ghi vào sổ hoặc đã được hoàn tác.',
    en: 'This import is not in the register, or was undone already.',
  },
  'imports.worked_on': {
    vi: 'Không hoàn tác được: {count} kiến nghị của lần nhập này đã được xử lý, kể cả đã gộp rồi bỏ gộp ({codes}). Kết thúc hoặc sửa từng kiến nghị thay vì hoàn tác cả danh sách.',
    en: 'It cannot be undone: {count} petitions of this import have been worked on, merged and un-merged included ({codes}). Change or end those one by one instead.',
  },
  'imports.too_old': {
    vi: 'Đã quá {days} ngày kể từ khi ghi vào sổ nên không hoàn tác cả danh sách được nữa.',
    en: 'More than {days} days have passed since it was recorded, so the whole list cannot be undone any more.',
  },
  'imports.taken_over': {
    vi: 'Việc nhập đang được thực hiện ở nơi khác.',
    en: 'The import is being worked on elsewhere.',
  },
  'imports.file_lost': {
    vi: 'Không còn tệp gốc để đọc tiếp. Hãy nhập lại từ đầu.',
    en: 'The file is gone, so reading cannot go on. Import it again.',
  },
  'imports.person_gone': {
    vi: 'Người nhập không còn giữ vị trí công tác nên việc nhập dừng lại.',
    en: 'The person who started the import no longer holds the seat, so it has stopped.',
  },
  'imports.broke_off': {
    vi: 'Việc đọc tệp dừng giữa chừng vì lỗi hệ thống; chưa có gì được nhập. Hãy thử lại.',
    en: 'Reading stopped because of a fault of ours; nothing was imported. Try again.',
  },
  'imports.writing_broke_off': {
    vi: 'Việc ghi vào sổ dừng giữa chừng vì lỗi hệ thống; chưa kiến nghị nào được ghi. Bấm ghi lại; nếu vẫn dừng, báo người quản trị.',
    en: 'Recording stopped because of a fault of ours; no petition was recorded. Try again; if it stops again, tell the administrator.',
  },
  'imports.pointed_at': {
    vi: 'Không hoàn tác được: đã có nội dung khác trong hệ thống gắn với kiến nghị {codes} của lần nhập này. Kết thúc hoặc sửa từng kiến nghị thay vì hoàn tác cả danh sách.',
    en: 'It cannot be undone: something else in the system is tied to {codes} of this import by now. Change or end those one by one instead.',
  },
  'imports.preview_too_long': {
    vi: 'Danh sách có hơn {limit} dòng nên không xem trước qua API được; chưa có gì được nhập. Tải tệp lên ở trang Nhập danh sách kiến nghị để xem trước, hoặc chia thành nhiều tệp.',
    en: 'The list has more than {limit} rows, too many to preview through the API; nothing was imported. Upload it on the page to preview it, or split it.',
  },
  'imports.mapping_wrong': {
    vi: 'Phần `mapping` chưa đúng: cần một đối tượng JSON, ví dụ {example}.',
    en: 'The part `mapping` is wrong: it takes a JSON object such as {example}.',
  },
});
