import { z } from '@hono/zod-openapi';
import { both, described, words } from '#src/platform/web/api-description.ts';
import { reviewText } from '../messages/review.ts';
import { wordsText } from '../messages/words.ts';
import { CONCLUSION_KINDS, REVIEW_DECISIONS } from '../schema.ts';

const { day, text, id, tick, version } = described;
const [vi, en] = [wordsText('vi'), wordsText('en')];

const meetingId = id('Cuộc họp (/meetings).', 'The meeting (/meetings).');
const itemId = id('Nội dung chương trình.', 'The agenda item.');
const conclusionId = id('Kết luận.', 'The conclusion.');
const reason = text('Lý do đính chính.', 'Reason of the correction.', 'Ghi nhầm thời hạn');
const ids = z
  .array(z.uuid())
  .optional()
  .openapi({ description: both('Bỏ trống là tất cả.', 'Left out: all that wait.') });

const seenVersion = version.optional().openapi({
  description: both(
    '`version` của dự thảo đã đọc (/papers); chưa có dự thảo thì bỏ trống. Dự thảo có rồi hoặc đã đổi: 409.',
    'The `version` of the draft you read (/papers); left out for the first draft. A draft that stands or has changed: 409.',
  ),
});

/** A conclusion as it is written: bodies by id or by name, the day as a date or in words. */
const fields = {
  kind: z
    .enum(CONCLUSION_KINDS)
    .optional()
    .openapi({ description: words(CONCLUSION_KINDS, vi.kinds, en.kinds) }),
  content: text('Nội dung.', 'What was concluded.', 'Hoàn thành kè sông trước mùa mưa'),
  leadBodyId: id('Cơ quan chủ trì (/bodies).', 'The lead body (/bodies).').optional(),
  lead: text('Tên cơ quan chủ trì, khi chưa biết mã.', 'Or the lead body by name.').optional(),
  coBodyIds: z
    .array(z.uuid())
    .optional()
    .openapi({ description: both('Cơ quan phối hợp.', 'Bodies that help.') }),
  co: text('Tên cơ quan phối hợp, cách nhau bằng “;”.', 'Or by name, parted by “;”.').optional(),
  leadPerson: text('Người chịu trách nhiệm.', 'The person responsible.').optional(),
  product: text('Sản phẩm.', 'The product.').optional(),
  reportTo: text('Nơi nhận báo cáo.', 'To whom it is reported.').optional(),
  due: text(
    'Ngày, hoặc lời nói về thời hạn.',
    'A day, or words that mean one.',
    'trong quý I/2027',
  ).optional(),
  isUndated: tick('Không ấn định thời hạn.', 'No date is set.').optional(),
  sources: text(
    'Mã kiến nghị, mã kết luận, số nghị quyết; mỗi dòng một mục.',
    'Codes of petitions and conclusions, numbers of resolutions; one a line.',
  ).optional(),
};

export const SHAPES = {
  capture: z.object({ meetingId, itemId, ...fields }),
  capture_many: z.object({
    meetingId,
    rows: z.array(
      z.object({
        itemId,
        take: tick('Ghi dòng này.', 'Write this one.'),
        takenFrom: text('Đoạn văn được đọc.', 'The words it was read from.').optional(),
        ...fields,
      }),
    ),
  }),
  edit: z.object({ id: conclusionId, version, itemId: itemId.optional(), ...fields }),
  remove: z.object({ id: conclusionId, version }),
  confirm: z.object({ meetingId, ids }),
  leave_out: z.object({
    id: conclusionId,
    version,
    reason: text('Lý do không đưa vào thông báo.', 'Why it is left out.', 'Chuyển phiên sau'),
  }),
  draw_notice: z.object({ meetingId, version: seenVersion }),
  correct: z.object({ id: conclusionId, version, reason, ...fields }),
  withdraw: z.object({ id: conclusionId, version, reason }),
  confirm_corrections: z.object({ meetingId, ids }),
  drop_correction: z.object({ id: id('Đính chính.', 'The correction.') }),
  add_review_item: z.object({ meetingId }),
  review: z.object({
    meetingId,
    dutyId: id('Nhiệm vụ của cơ quan chủ trì.', 'The duty of the lead body.'),
    decision: z.enum(REVIEW_DECISIONS).openapi({
      description: words(REVIEW_DECISIONS, reviewText('vi').decisions, reviewText('en').decisions),
    }),
    note: text('Ý kiến, lý do.', 'Remark, reason.').optional(),
    outcome: z
      .enum(['completed', 'partly', 'explained', 'notCompleted'])
      .optional()
      .openapi({
        description: words(
          ['completed', 'partly', 'explained', 'notCompleted'],
          reviewText('vi').form.outcomes,
          reviewText('en').form.outcomes,
        ),
      }),
    dueOn: day('Hạn mới', 'The new day').optional(),
    step: z
      .number()
      .int()
      .min(1)
      .max(7)
      .optional()
      .openapi({ description: both('Biện pháp, 1 đến 7.', 'The measure, 1 to 7.') }),
    documentNumber: text('Số văn bản.', 'Number of the document.').optional(),
    documentOn: day('Ngày văn bản', 'Day of the document').optional(),
  }),
  decide_reviews: z.object({ meetingId, ids }),
  drop_review: z.object({ id: id('Ý kiến rà soát.', 'The review decision.') }),
  approve_figures: z.object({
    fromOn: day('Phiên họp từ ngày', 'Meetings from'),
    toOn: day('Đến ngày', 'To'),
  }),
  withdraw_figures: z.object({ id: id('Số liệu đã duyệt.', 'The approved figures.') }),
  draw_minutes: z.object({ meetingId, version: seenVersion }),
  circulate_minutes: z.object({
    meetingId,
    remarksUntil: day('Góp ý đến ngày', 'Remarks until').optional(),
  }),
  remark_on_minutes: z.object({
    meetingId,
    words: text('Ý kiến góp ý.', 'The remark.', 'Bổ sung ý kiến của Ban Pháp chế'),
  }),
  decide_remark: z.object({
    id: id('Ý kiến góp ý.', 'The remark.'),
    isTaken: tick('Tiếp thu.', 'Taken in.').optional(),
    reply: text('Giải trình.', 'Reason.').optional(),
  }),
  approve_minutes: z.object({ meetingId, version }),
} as const satisfies Readonly<Record<string, z.ZodObject>>;
export type ActName = keyof typeof SHAPES;
