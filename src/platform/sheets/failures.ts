import { defineFailures } from '../errors.ts';

/** Every file that cannot be read says what it is and what to do instead. */
export const sheetFailure = defineFailures({
  'sheets.empty': {
    vi: 'Tệp “{name}” không có dòng nào. Kiểm tra lại tệp, chọn đúng danh sách rồi gửi lại.',
    en: 'The file “{name}” has no rows. Check it, choose the right list and send it again.',
  },
  'sheets.too_large': {
    vi: 'Tệp “{name}” lớn quá {limit} MB. Tách danh sách thành nhiều tệp rồi gửi từng tệp.',
    en: 'The file “{name}” is larger than {limit} MB. Split the list and send the parts one by one.',
  },
  'sheets.too_many_rows': {
    vi: 'Tệp “{name}” có quá {limit} dòng. Tách danh sách thành nhiều tệp rồi gửi từng tệp.',
    en: 'The file “{name}” has more than {limit} rows. Split the list and send the parts one by one.',
  },
  'sheets.too_complex': {
    vi: 'Tệp “{name}” chứa quá nhiều văn bản, ô gộp hoặc trang tính để đọc một lần. Sao danh sách sang một tệp mới rồi gửi lại.',
    en: 'The file “{name}” holds too much text or too many merged cells or sheets to be read at once. Copy the list into a new file and send that.',
  },
  'sheets.cell_too_long': {
    vi: 'Ô ở dòng {row}, cột {column} của tệp “{name}” dài quá {limit} ký tự. Kiểm tra dấu ngoặc kép quanh ô, hoặc rút ngắn nội dung.',
    en: 'The cell at row {row}, column {column} of “{name}” has more than {limit} characters. Check the quotation marks around it, or shorten it.',
  },
  'sheets.row_too_long': {
    vi: 'Dòng {row} của tệp “{name}” quá dài để là một dòng của danh sách. Kiểm tra dấu xuống dòng giữa các dòng, rồi gửi lại.',
    en: 'Row {row} of “{name}” is too long to be a row of a list. Check the line breaks between rows and send it again.',
  },
  'sheets.bomb': {
    vi: 'Tệp “{name}” giải nén ra quá lớn nên không được đọc. Sao danh sách sang một tệp mới rồi gửi lại.',
    en: 'The file “{name}” would unpack to an excessive size and was not read. Copy the list into a new file and send that.',
  },
  'sheets.damaged': {
    vi: 'Tệp “{name}” bị hỏng, không đọc được. Mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi gửi.',
    en: 'The file “{name}” is damaged. Open it in Excel or LibreOffice, save it as .xlsx and send it again.',
  },
  'sheets.password': {
    vi: 'Tệp “{name}” đặt mật khẩu nên không đọc được. Bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi gửi lại.',
    en: 'The file “{name}” is protected by a password. Remove it (File › Info › Protect Workbook) and send it again.',
  },
  'sheets.old_excel': {
    vi: 'Tệp “{name}” ở dạng Excel cũ (.xls). Mở bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”, rồi gửi tệp mới.',
    en: 'The file “{name}” is in the old Excel format (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)” and send the new file.',
  },
  'sheets.binary_excel': {
    vi: 'Tệp “{name}” ở dạng Excel nhị phân (.xlsb). Lưu lại thành .xlsx rồi gửi.',
    en: 'The file “{name}” is a binary Excel workbook (.xlsb). Save it as .xlsx and send it again.',
  },
  'sheets.open_document': {
    vi: 'Tệp “{name}” ở dạng OpenDocument (.ods). Mở bằng LibreOffice, lưu thành .xlsx rồi gửi.',
    en: 'The file “{name}” is an OpenDocument spreadsheet (.ods). Open it in LibreOffice, save it as .xlsx and send it again.',
  },
  'sheets.word': {
    vi: 'Tệp “{name}” là văn bản Word. Chép bảng sang Excel, lưu thành .xlsx rồi gửi.',
    en: 'The file “{name}” is a Word document. Copy its table into Excel, save it as .xlsx and send that.',
  },
  'sheets.pdf': {
    vi: 'Tệp “{name}” là PDF, không đọc được thành bảng. Gửi danh sách ở dạng .xlsx hoặc .csv.',
    en: 'The file “{name}” is a PDF and cannot be read as a table. Send the list as .xlsx or .csv.',
  },
  'sheets.picture': {
    vi: 'Tệp “{name}” là ảnh, không đọc được thành bảng. Gửi danh sách ở dạng .xlsx hoặc .csv.',
    en: 'The file “{name}” is a picture and cannot be read as a table. Send the list as .xlsx or .csv.',
  },
  'sheets.web_page': {
    vi: 'Tệp “{name}” thực chất là trang web hoặc XML, không phải bảng tính. Mở bằng Excel, lưu thành .xlsx rồi gửi.',
    en: 'The file “{name}” is really a web page or XML, not a spreadsheet. Open it in Excel, save it as .xlsx and send it again.',
  },
  'sheets.archive': {
    vi: 'Tệp “{name}” là tệp nén, không phải bảng tính. Giải nén rồi gửi từng danh sách .xlsx hoặc .csv.',
    en: 'The file “{name}” is an archive, not a spreadsheet. Unpack it and send each list as .xlsx or .csv.',
  },
  'sheets.unknown': {
    vi: 'Không nhận ra tệp “{name}” là bảng tính. Gửi danh sách ở dạng .xlsx hoặc .csv.',
    en: 'The file “{name}” is not recognised as a spreadsheet. Send the list as .xlsx or .csv.',
  },
  'sheets.encoding': {
    vi: 'Không nhận ra bảng mã chữ của tệp “{name}”. Mở bằng Excel, lưu thành “CSV UTF-8” hoặc .xlsx rồi gửi lại.',
    en: 'The character encoding of “{name}” is not recognised. Open it in Excel, save it as “CSV UTF-8” or .xlsx and send it again.',
  },
  'sheets.old_font': {
    vi: 'Tệp “{name}” gõ bằng phông chữ cũ ({encoding}), không phải Unicode. Chuyển mã sang Unicode (UniKey › Công cụ, Ctrl+Shift+F6) rồi gửi lại.',
    en: 'The file “{name}” is typed in an old font encoding ({encoding}), not Unicode. Convert it to Unicode (UniKey toolkit, Ctrl+Shift+F6) and send it again.',
  },
  'sheets.mangled': {
    vi: 'Chữ trong tệp “{name}” bị vỡ dấu do mở sai bảng mã. Lấy lại tệp gốc, lưu thành .xlsx hoặc “CSV UTF-8” rồi gửi.',
    en: 'The letters of “{name}” are broken by a wrong encoding. Take the original, save it as .xlsx or “CSV UTF-8” and send that.',
  },
  'sheets.quote': {
    vi: 'Tệp “{name}” có dấu ngoặc kép mở mà không đóng, từ khoảng dòng {row}. Sửa dòng đó hoặc gửi danh sách ở dạng .xlsx.',
    en: 'The file “{name}” has a quotation mark that is opened and never closed, from about line {row}. Correct that line or send the list as .xlsx.',
  },
});

/** An empty name must not read “”. */
export type SheetRefusal = Parameters<typeof sheetFailure>[1];
