import { z } from '@hono/zod-openapi';
import { both, described, words } from '#src/platform/web/api-description.ts';
import { ITEM_STEPS } from '../agenda-order.ts';
import { DUE_RULES } from '../inputs/papers.ts';
import { meetingWords } from '../messages/words.ts';
import { papersText } from '../messages/papers.ts';
import { ITEM_KINDS, ITEM_STATES, MEETING_KINDS, PAPER_PARTS } from '../schema.ts';

const { day, text, id, tick, version } = described;
const [vi, en] = [meetingWords('vi'), meetingWords('en')];

const time = (nameVi: string, nameEn: string, example: string) =>
  text(`${nameVi} (giờ:phút).`, `${nameEn} (hours:minutes).`, example);

const times = {
  day: day('Ngày họp', 'Day of the meeting'),
  startsTime: time('Bắt đầu', 'Begins', '08:00'),
  endsDay: day('Ngày kết thúc, khi họp nhiều ngày', 'Last day, of several').optional(),
  endsTime: time('Kết thúc', 'Ends', '11:30'),
};
const place = {
  place: text('Địa điểm.', 'Place.').optional(),
  onlineLink: text('Đường dẫn họp trực tuyến.', 'Online address.').optional(),
};
const around = {
  sessionId: id('Kỳ họp của HĐND.', 'Session of the council.').optional(),
  contact: text('Mã cuộc tiếp xúc cử tri.', 'Code of the voter contact.').optional(),
  chairSeatId: id('Vai trò của người chủ trì.', 'Seat of the chair.').optional(),
  secretarySeatId: id('Vai trò của thư ký.', 'Seat of the secretary.').optional(),
  isRestricted: tick('Họp hạn chế.', 'Restricted as a whole.').optional(),
};
const title = text(
  'Tên cuộc họp; bỏ trống thì lấy tên thường dùng.',
  'Name; usual one if left out.',
);
const reason = text('Lý do.', 'The reason.', 'Chờ ý kiến thẩm tra');

export const planShape = z.object({
  kind: z.enum(MEETING_KINDS).openapi({ description: words(MEETING_KINDS, vi.kinds, en.kinds) }),
  title: title.optional(),
  bodyId: id('Ban, khi Ban họp.', 'The committee, for its own meeting.').optional(),
  ...times,
  ...place,
  ...around,
  clone: tick('Lấy chương trình lần họp trước.', 'Take over the last agenda.').optional(),
  from: text(
    'Mã cuộc họp lấy chương trình, kể cả cuộc đã hủy.',
    'Code of the meeting whose agenda is taken over, also of a cancelled one.',
  ).optional(),
});

const itemWords = {
  kind: z
    .enum(ITEM_KINDS)
    .openapi({ description: words(ITEM_KINDS, vi.itemKinds, en.itemKinds) })
    .optional(),
  title: text('Nội dung.', 'The item.', 'Cho ý kiến về tờ trình'),
  note: text('Ghi chú.', 'A note.').optional(),
  presenterBodyId: id('Cơ quan trình bày (/bodies).', 'Presenting body (/bodies).').optional(),
  presenterName: text('Người trình bày.', 'Presenter.').optional(),
  minutes: z
    .number()
    .int()
    .openapi({ description: both('Thời lượng, phút.', 'Minutes planned.') })
    .optional(),
  startsAt: time('Giờ cố định', 'A time of its own', '09:15').optional(),
  unitCode: text('Địa bàn (/units).', 'Unit (/units).').optional(),
  place: text('Nơi làm việc.', 'Place.').optional(),
  isRestricted: tick('Nội dung hạn chế.', 'Restricted.').optional(),
};

const order = text(
  'Id các nội dung theo thứ tự; mục con có dấu `>` phía trước.',
  'Ids in their order, `>` before those of the second level.',
  'a,>b,c',
);

/** What is done to a meeting; its `id` stands in the path. */
export const MEETING_SHAPES = {
  edit: z.object({ version, title: title.optional(), onlineLink: place.onlineLink, ...around }),
  call: z.object({
    number: z
      .number()
      .int()
      .openapi({ description: both('Số trong nhiệm kỳ.', 'Number within the term.') })
      .optional(),
  }),
  move: z.object({
    ...times,
    ...place,
    reason: text('Lý do dời; phải ghi khi đã triệu tập.', 'Why; needed once called.').optional(),
    version: version.optional(),
  }),
  cancel: z.object({ reason, version: version.optional() }),
  reinstate: z.object({ version: version.optional() }),
  clone: z.object({ from: text('Mã cuộc họp trước.', 'Code of the earlier meeting.').optional() }),
  open: z.object({}),
  close: z.object({ outcome: z.enum(['held', 'noQuorum']).optional() }),
  add_item: z.object({
    parentId: id('Thuộc nội dung nào.', 'The item it is part of.').optional(),
    ...itemWords,
    sources: text('Mã hồ sơ liên quan.', 'Codes of linked records.', 'KN-…').optional(),
  }),
  arrange: z.object({ order, seen: order }),
} as const;

/** What is done to an item of an agenda. */
export const ITEM_SHAPES = {
  edit: z.object({ version, ...itemWords }),
  set_state: z.object({
    state: z
      .enum(ITEM_STATES)
      .openapi({ description: words(ITEM_STATES, vi.itemStates, en.itemStates) }),
    reason: text('Lý do rút, lùi.', 'Why it is withdrawn or deferred.').optional(),
  }),
  step: z.object({ step: z.enum(ITEM_STEPS) }),
  remove: z.object({}),
  link: z.object({
    record: text('Mã hồ sơ.', 'Code of the record.', 'KN-2026-ABCDE'),
    reason: text('Lý do đưa ra.', 'Why.').optional(),
  }),
  unlink: z.object({
    recordKind: text('Loại hồ sơ.', 'Kind of the record.', 'petition'),
    recordId: id('Id hồ sơ.', 'Id of the record.'),
  }),
  ask_paper: z.object({
    kind: z
      .enum(PAPER_PARTS)
      .openapi({ description: words(PAPER_PARTS, vi.paperParts, en.paperParts) })
      .optional(),
    title: text('Tên tài liệu.', 'Name of the paper.', 'Tờ trình'),
    bodyIds: z
      .array(id('Cơ quan (/bodies).', 'Body (/bodies).'))
      .openapi({ description: both('Cơ quan chuẩn bị (/bodies).', 'Who prepares it (/bodies).') }),
    dueOn: day('Hạn nộp', 'Due day').optional(),
    dueRule: z
      .enum(DUE_RULES)
      .openapi({
        description: words(DUE_RULES, papersText('vi').dueRules, papersText('en').dueRules),
      })
      .optional(),
    isRestricted: tick('Tài liệu hạn chế.', 'Restricted.').optional(),
  }),
} as const;

const file = z
  .object({
    name: text('Tên tệp.', 'Name of the file.', 'to-trinh.pdf'),
    base64: text('Nội dung, base64.', 'Content, base64.', 'JVBERi0xLjcK'),
  })
  .openapi({ description: both('Tệp tài liệu.', 'The file.') });

/** What is done to a paper asked for. */
export const PAPER_SHAPES = {
  give: z.object({
    file,
    note: text('Thay đổi so với bản trước.', 'What changed.').optional(),
    documentNumber: text('Số văn bản.', 'Number of the letter.').optional(),
    documentOn: day('Ngày văn bản', 'Day of the letter').optional(),
    speaker: text('Người nộp, khi nhập thay.', 'Who brought it.').optional(),
  }),
  accept: z.object({ note: text('Ghi chú.', 'A note.').optional() }),
  return: z.object({ reason, dueOn: day('Hạn nộp lại', 'New due day') }),
  admit: z.object({ reason }),
  withdraw: z.object({ reason }),
  read: z.object({}),
} as const;
