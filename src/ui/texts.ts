import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The few words the components need by themselves. The rest comes from the caller. */
const vi = {
  skipToContent: 'Chuyển đến nội dung chính',
  mainNavigation: 'Danh mục chính',
  quickNavigation: 'Lối đi nhanh',
  breadcrumbs: 'Đường dẫn trang',
  more: 'Thêm',
  close: 'Đóng',
  required: 'bắt buộc',
  optional: 'không bắt buộc',
  errorSummary: 'Có nội dung cần sửa trước khi lưu',
  error: 'Cần sửa',
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  pages: 'Các trang',
  selectAll: 'Chọn tất cả dòng trên trang này',
  selected: 'đã chọn',
  clearSelection: 'Bỏ chọn',
  sortBy: 'Sắp xếp theo',
  sortedAscending: 'đang xếp tăng dần',
  sortedDescending: 'đang xếp giảm dần',
  filters: 'Bộ lọc',
  apply: 'Áp dụng',
  removeFilter: 'Bỏ lọc',
  clearFilters: 'Bỏ mọi bộ lọc',
  search: 'Tìm',
  noMatch: 'Không có kết quả phù hợp',
  searching: 'Đang tìm…',
  clearChoice: 'Xóa lựa chọn',
  showChoices: 'Mở danh sách',
  pickDate: 'Chọn ngày',
  dateHint: 'ngày/tháng/năm',
  addRow: 'Thêm dòng',
  removeRow: 'Xóa dòng',
  row: 'Dòng',
  rowsHelp:
    'Enter ở ô cuối: thêm dòng · Ctrl + Enter: lưu · phím lên, xuống: chuyển dòng · dán được bảng từ Excel, Word',
  rowsPasted: 'Đã dán {rows} dòng; xem lại trước khi lưu.',
  rowsLeft: 'Còn {left} ô không có chỗ hoặc không có trong danh mục nên để trống.',
  unsaved: 'Nội dung vừa nhập chưa được lưu. Rời khỏi trang?',
  sending: 'Đang gửi…',
  characters: 'ký tự',
  chooseFiles: 'Chọn tệp',
  chooseFile: 'Chọn tệp',
  shortcuts: 'Phím tắt',
  connectionLost: 'Chưa kết nối được với máy chủ. Nội dung đã nhập vẫn còn trên trang này.',
};

export type UiTexts = { readonly [Key in keyof typeof vi]: string };

const en: UiTexts = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main navigation',
  quickNavigation: 'Quick navigation',
  breadcrumbs: 'Breadcrumbs',
  more: 'More',
  close: 'Close',
  required: 'required',
  optional: 'optional',
  errorSummary: 'Some fields need attention before saving',
  error: 'Needs attention',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pages: 'Pages',
  selectAll: 'Select every row on this page',
  selected: 'selected',
  clearSelection: 'Clear selection',
  sortBy: 'Sort by',
  sortedAscending: 'sorted ascending',
  sortedDescending: 'sorted descending',
  filters: 'Filters',
  apply: 'Apply',
  removeFilter: 'Remove filter',
  clearFilters: 'Clear all filters',
  search: 'Search',
  noMatch: 'Nothing matches',
  searching: 'Searching…',
  clearChoice: 'Clear choice',
  showChoices: 'Open list',
  pickDate: 'Pick a date',
  dateHint: 'day/month/year',
  addRow: 'Add a row',
  removeRow: 'Remove row',
  row: 'Row',
  rowsHelp:
    'Enter in the last field: new row · Ctrl + Enter: save · up, down: change row · tables of Excel and Word can be pasted',
  rowsPasted: '{rows} rows pasted; look through them before saving.',
  rowsLeft: '{left} cells have no field, or are in no list, and were left empty.',
  unsaved: 'What you typed has not been saved. Leave the page?',
  sending: 'Sending…',
  characters: 'characters',
  chooseFiles: 'Choose files',
  chooseFile: 'Choose a file',
  shortcuts: 'Keyboard shortcuts',
  connectionLost: 'The server cannot be reached. What you typed is still on this page.',
};

export type UiLanguage = 'vi' | 'en';

export const uiTexts: Readonly<Record<UiLanguage, UiTexts>> = { vi, en };

export const UiTextsContext = createContext<UiTexts>(vi);

export const useTexts = (): UiTexts => useContext(UiTextsContext);
