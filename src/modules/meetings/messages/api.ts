import { defineText } from '#src/platform/i18n/text.ts';

type Names = Readonly<Record<string, string>>;

/** What each act of the API is called in its description. */
export const actNames = defineText(
  {
    meetings: {
      edit: 'Sửa thông tin cuộc họp',
      call: 'Triệu tập, cấp số trong nhiệm kỳ',
      move: 'Dời thời gian, địa điểm',
      cancel: 'Hủy cuộc họp',
      reinstate: 'Khôi phục cuộc họp đã hủy',
      clone: 'Lấy chương trình phiên trước',
      open: 'Khai mạc',
      close: 'Kết thúc cuộc họp',
      add_item: 'Thêm nội dung vào chương trình',
      arrange: 'Xếp lại chương trình',
    } as Names,
    'agenda-items': {
      edit: 'Sửa nội dung',
      set_state: 'Ghi tình trạng nội dung: đang thảo luận, xong, rút, lùi',
      step: 'Chuyển một bước trong chương trình',
      remove: 'Xóa nội dung chưa dùng',
      link: 'Gắn hồ sơ liên quan',
      unlink: 'Bỏ hồ sơ liên quan',
      ask_paper: 'Yêu cầu cơ quan chuẩn bị tài liệu',
    } as Names,
    'meeting-papers': {
      give: 'Nộp tài liệu',
      accept: 'Tiếp nhận tài liệu',
      return: 'Trả lại tài liệu',
      admit: 'Người chủ trì cho phép tài liệu nộp chậm',
      withdraw: 'Rút yêu cầu tài liệu',
      read: 'Ghi đã đọc bản mới nhất',
    } as Names,
  },
  {
    meetings: {
      edit: 'Edit a meeting',
      call: 'Call it and give its number within the term',
      move: 'Move it',
      cancel: 'Cancel it',
      reinstate: 'Call back a cancelled meeting',
      clone: 'Take over an earlier agenda',
      open: 'Open it',
      close: 'Close it',
      add_item: 'Add an item to the agenda',
      arrange: 'Rearrange the agenda',
    } as Names,
    'agenda-items': {
      edit: 'Edit an item',
      set_state: 'Say how an item stands: under way, done, withdrawn, deferred',
      step: 'Move it one step',
      remove: 'Remove an unused item',
      link: 'Link a record',
      unlink: 'Remove a link',
      ask_paper: 'Ask bodies for a paper',
    } as Names,
    'meeting-papers': {
      give: 'Hand in a paper',
      accept: 'Accept it',
      return: 'Return it',
      admit: 'The chair admits a late paper',
      withdraw: 'Ask no more for it',
      read: 'Mark its newest version as read',
    } as Names,
  },
);
