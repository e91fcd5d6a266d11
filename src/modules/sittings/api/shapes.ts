import { z } from '@hono/zod-openapi';
import { both, described, words } from '#src/platform/web/api-description.ts';
import { QUESTION_KINDS, SPEECH_KINDS, VOTE_METHODS } from '../schema.ts';
import { VOTE_SIDES } from '../rules/majority.ts';

const { day, text, id, tick, version } = described;

const at = text(
  'Giờ, như 8:05 hoặc 8:05 25/11/2026; bỏ trống là bây giờ.',
  'Time, as 8:05 or 8:05 25/11/2026, or an instant; now.',
  '8:05',
).optional();
const requestKey = text(
  'Mã lần gửi: gửi lại không ghi hai lần.',
  'Sent again with the same key nothing is recorded twice.',
).optional();
const itemId = id('Nội dung trong chương trình.', 'The agenda item.');
const inviteeId = id('Người trong danh sách dự họp.', 'Somebody on the list of the meeting.');
const note = text('Ghi chú.', 'A note.').optional();
const reason = text('Lý do.', 'The reason.', 'Cơ quan trình xin rút');
const count = (vi: string, en: string) =>
  z
    .number()
    .int()
    .min(0)
    .optional()
    .openapi({ description: both(vi, en), example: 7 });
const fileIds = z
  .array(z.uuid())
  .max(20)
  .optional()
  .openapi({ description: both('Tệp đã tải lên.', 'Files uploaded before.') });
const when = { at, requestKey };

const sides = { for: 'Đồng ý', against: 'Không đồng ý', abstain: 'Ý kiến khác' };
const sidesEn = { for: 'For', against: 'Against', abstain: 'Other' };
const side = z.enum(VOTE_SIDES).openapi({ description: words(VOTE_SIDES, sides, sidesEn) });

const counted = {
  method: z
    .enum(VOTE_METHODS)
    .optional()
    .openapi({
      description: both(
        '`hands` giơ tay, `ballot` bỏ phiếu kín.',
        '`hands` a show of hands, `ballot` paper.',
      ),
    }),
  ruleId: id(
    'Quy định (/majority-rules); bỏ trống là quy định thường dùng.',
    'The rule (/majority-rules); the usual one.',
  ).optional(),
  votesFor: count('Đồng ý.', 'For.'),
  votesAgainst: count('Không đồng ý.', 'Against.'),
  votesAbstain: count('Ý kiến khác; vẫn tính trong mẫu số.', 'Other; stays in the base.'),
  issued: count('Phiếu phát ra.', 'Ballots issued.'),
  returned: count('Phiếu thu về.', 'Ballots returned.'),
  valid: count('Phiếu hợp lệ.', 'Valid ballots.'),
  invalid: count('Phiếu không hợp lệ.', 'Invalid ballots.'),
  board: text('Ban kiểm phiếu.', 'The counting board.').optional(),
  chairSide: side.optional(),
  fileIds,
  ...when,
};

const who = {
  inviteeId: inviteeId.optional(),
  speakerName: text('Người ngoài danh sách.', 'Somebody not on the list.').optional(),
};

const speech = {
  itemId: itemId.optional(),
  kind: z.enum(SPEECH_KINDS).optional(),
  ...who,
  text: text('Nội dung.', 'What was said.').optional(),
  at,
};

/** What each act of a sitting is given, beside the meeting of its address. */
export const SITTING_SHAPES = {
  gather: z.object({}),
  present: z.object({
    inviteeIds: z.array(z.uuid()).optional(),
    everybody: tick('Mọi thành viên.', 'All members.').optional(),
    substitute: text(
      'Họ tên người dự thay (một người).',
      'The substitute of one person.',
    ).optional(),
    at,
  }),
  left: z.object({ inviteeIds: z.array(z.uuid()), at }),
  'correct-attendance': z.object({
    stayId: id('Lượt có mặt.', 'The stay.'),
    arrivedAt: at,
    leftAt: at,
    never: tick('Không có mặt lượt này.', 'They were not there.').optional(),
    reason,
    version,
  }),
  open: z.object({
    presidingId: inviteeId.optional(),
    isElected: tick('Được những người dự họp cử.', 'Elected by those present.').optional(),
    earlyReason: text(
      'Lý do họp trước ngày đã định; không có thì dời lịch trước.',
      'Why it is held before its day; without one, the meeting is moved first.',
      'Bão đổ bộ sớm, cần quyết ngay',
    ).optional(),
    ...when,
  }),
  wait: z.object({ note, ...when }),
  preside: z.object({
    presidingId: inviteeId,
    isElected: tick('Được những người dự họp cử.', 'Elected by those present.').optional(),
    formerLeaves: tick('Người chủ trì trước rời họp.', 'The former presider leaves.').optional(),
    note,
    ...when,
  }),
  adjourn: z.object({ note, ...when }),
  resume: z.object(when),
  close: z.object({
    note,
    deferReason: text('Lý do lùi nội dung chưa xem xét.', 'Why the rest is deferred.').optional(),
    keepPapers: tick(
      'Vẫn phải nộp tài liệu còn thiếu sau cuộc họp; bỏ trống thì thôi yêu cầu.',
      'Papers not handed in are still owed; otherwise they are asked no more.',
    ).optional(),
    concluded: z
      .enum(['done', 'defer'])
      .optional()
      .openapi({
        description: words(
          ['done', 'defer'],
          { done: 'Ghi là đã xem xét', defer: 'Vẫn lùi sang phiên sau' },
          { done: 'was considered', defer: 'is still deferred' },
        ),
      }),
    ...when,
  }),
  'no-quorum': z.object({ note: reason, ...when }),
  start: z.object({
    itemId,
    seenItemId: id(
      'Nội dung đang xem xét mà người gửi thấy.',
      'The item you saw under way.',
    ).optional(),
    ...when,
  }),
  finish: z.object({ itemId, note, ...when }),
  withdraw: z.object({ itemId, reason, ...when }),
  defer: z.object({ itemId, reason, ...when }),
  'add-item': z.object({
    title: text('Tên nội dung.', 'The item.', 'Khắc phục hậu quả mưa lũ'),
    kind: z.string().optional(),
    parentId: itemId.optional(),
    presenterBodyId: id('Cơ quan trình (/bodies).', 'Who presents (/bodies).').optional(),
    minutes: count('Số phút.', 'Minutes.'),
    isRestricted: tick('Hạn chế.', 'Restricted.').optional(),
    reason: reason.optional(),
    ...when,
  }),
  note: z.object({ itemId: itemId.optional(), text: text('Nội dung.', 'What happened.'), ...when }),
  speech: z.object({ ...speech, requestKey }),
  'correct-speech': z.object({ speechId: id('Ý kiến.', 'The speech.'), version, ...speech }),
  'strike-speech': z.object({ speechId: id('Ý kiến.', 'The speech.'), version, reason }),
  question: z.object({
    itemId: itemId.optional(),
    kind: z.enum(QUESTION_KINDS).optional(),
    ...who,
    askedBodyId: id('Cơ quan được hỏi (/bodies).', 'The body asked (/bodies).').optional(),
    askedName: text('Người được hỏi.', 'The person asked.').optional(),
    text: text('Câu hỏi.', 'The question.'),
    ...when,
  }),
  answer: z.object({
    questionId: id('Câu hỏi.', 'The question.'),
    version,
    answeredBy: text('Người trả lời.', 'Who answered.').optional(),
    text: text('Trả lời.', 'The answer.'),
    at,
  }),
  owe: z.object({
    questionId: id('Câu hỏi.', 'The question.'),
    version,
    dueOn: day('Hạn trả lời', 'Due on').optional(),
    note,
  }),
  carry: z.object({ questionId: id('Câu hỏi.', 'The question.'), version, reason }),
  vote: z.object({
    itemId: itemId.optional(),
    subject: text('Biểu quyết về.', 'What is voted on.', 'Thông qua chương trình'),
    ...counted,
  }),
  'correct-vote': z.object({
    voteId: id('Kết quả đã ghi.', 'The vote.'),
    subject: text('Biểu quyết về.', 'What is voted on.', 'Thông qua chương trình'),
    reason,
    ...counted,
  }),
  'report-written': z.object({
    writtenVoteId: id('Đợt xin ý kiến.', 'The written vote.'),
    itemId: itemId.optional(),
    ...when,
  }),
} as const;
export type SittingApiAct = keyof typeof SITTING_SHAPES;

export const WRITTEN_SHAPES = {
  slip: z.object({
    answer: side,
    opinion: text('Ý kiến cụ thể.', 'Words.').optional(),
    seenNumber: count('Số lần gửi đã thấy.', 'How many of your slips you saw.'),
  }),
  paper: z.object({
    personId: id('Thành viên.', 'The member.'),
    answer: side,
    opinion: text('Ý kiến cụ thể.', 'Words.').optional(),
    seenNumber: count('Số lần gửi đã thấy.', 'How many slips you saw.'),
    paperNumber: text('Số phiếu.', 'Number of the paper.').optional(),
    paperOn: day('Ngày phiếu', 'Day of the paper'),
    correctionReason: text('Lý do nhập lại.', 'Why it is entered again.').optional(),
    fileIds,
  }),
  close: z.object({}),
  withdraw: z.object({ reason }),
} as const;
export type WrittenApiAct = keyof typeof WRITTEN_SHAPES;

export const askShape = z.object({
  subject: text('Nội dung xin ý kiến.', 'What is asked.', 'Chủ trương điều chỉnh kế hoạch'),
  text: text('Thuyết minh.', 'Explanation.').optional(),
  closesOn: day('Trả lời trước hết ngày', 'Answer by', '2026-12-01'),
  ruleId: id('Quy định.', 'The rule.').optional(),
  bodyId: id(
    'Cơ quan được hỏi; Thường trực nếu bỏ trống.',
    'Whose members; the Standing Committee.',
  ).optional(),
  isRestricted: tick('Hạn chế.', 'Restricted.').optional(),
  fileIds,
  requestKey,
});
