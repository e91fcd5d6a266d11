import { z } from '@hono/zod-openapi';
import { both, described } from '#src/platform/web/api-description.ts';
import type { ActName } from '../acts.ts';
import type { SubmissionView } from '../queries/one.ts';
import { STANDINGS } from '../queries/report.ts';
import { APPRAISAL_STATES, DECISIONS, OPINIONS, STATES } from '../rules.ts';

const { text, day, id, version, tick } = described;

const fileIds = z
  .array(z.uuid())
  .optional()
  .openapi({ description: both('Mã tệp đã tải lên.', 'The ids of files uploaded before.') });

export const madeShape = z.object({
  id: z.uuid(),
  code: z.string(),
  appraisalId: z.uuid().optional(),
  itemId: z.uuid().optional(),
  voteCode: z.string().optional(),
  paperId: z.uuid().optional(),
});

const base = {
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  bodyName: z.string(),
  documentNumber: z.string(),
  documentOn: z.string(),
  fieldCode: z.string().nullable(),
  wantedOn: z.string().nullable(),
  receivedOn: z.string().nullable(),
  state: z.enum(STATES),
  decision: z.enum(DECISIONS).nullable(),
  answerNumber: z.string().nullable(),
  answeredOn: z.string().nullable(),
  reportedSessionId: z.uuid().nullable(),
  version: z.number().int(),
};

const oneShape = z.object(base).openapi('ExecutiveSubmission');
export const listShape = z.object({ items: z.array(oneShape), next: z.string().nullable() });
export const lineShape = z.object({ ...base, standing: z.enum(STANDINGS) });

export const recordShape = z.object({
  ...base,
  asked: z.string(),
  decisionText: z.string(),
  appraisals: z.array(
    z.object({
      id: z.uuid(),
      committee: z.string(),
      state: z.enum(APPRAISAL_STATES),
      dueOn: z.string().nullable(),
      opinion: z.enum(OPINIONS).nullable(),
      text: z.string(),
      givenOn: z.string().nullable(),
      dutyId: z.uuid().nullable(),
    }),
  ),
  abilities: z.record(z.string(), z.string().nullable()).openapi({
    description: both(
      'Việc làm được: null; chưa làm được: mã lý do.',
      'What can be done is null, else the code of the reason.',
    ),
  }),
});

export function shapeOf(one: SubmissionView): z.infer<typeof oneShape> {
  return {
    id: one.id,
    code: one.code,
    title: one.title,
    bodyName: one.bodyName,
    documentNumber: one.document_number,
    documentOn: one.document_on,
    fieldCode: one.field_code,
    wantedOn: one.wanted_on,
    receivedOn: one.received_on,
    state: one.state,
    decision: one.decision,
    answerNumber: one.answer_number,
    answeredOn: one.answered_on,
    reportedSessionId: one.reported_session_id,
    version: one.version,
  };
}

const seen = { version: version.optional() };
const documentNumber = text('Số, ký hiệu văn bản.', 'The number of the document.', '245/TTr-UBND');
const documentOn = day('Ngày văn bản.', 'The day of the document.', '2026-11-16');
const reason = text('Lý do.', 'The reason.');
const note = text('Ghi chú.', 'A note.').optional();

export const submitShape = z.object({
  documentNumber,
  documentOn,
  title: text('Trích yếu.', 'What it is about.'),
  asked: text('Nội dung đề nghị cho ý kiến.', 'What is asked.'),
  fieldCode: text('Mã lĩnh vực.', 'The code of the field.').optional(),
  wantedOn: day('Đề nghị trước ngày.', 'Wanted by.').optional(),
  draftingBodyId: id('Cơ quan soạn thảo.', 'The department that drew it up.').optional(),
  receivedOn: day('Ngày tiếp nhận (nhập thay).', 'Received on (entered).').optional(),
  fileIds: fileIds.unwrap(),
});

export const reportShape = z.object({
  sessionId: id('Kỳ họp.', 'The session of the council.'),
  ids: z
    .array(z.uuid())
    .openapi({ description: both('Các tờ trình.', 'The submissions that were reported.') }),
});

const appraisalId = id('Lần phân công thẩm tra.', 'The appraisal.');

/** The body of each act: the inputs of its command, without files. */
export const ACT_SHAPES: Readonly<Record<ActName, z.ZodObject>> = {
  receive: z.object({ ...seen, receivedOn: day('Ngày tiếp nhận.', 'Received on.').optional() }),
  return: z.object({ ...seen, reason }),
  resubmit: z.object({ ...seen, documentNumber, documentOn, note, fileIds }),
  withdraw: z.object({ ...seen, reason }),
  assign: z.object({
    ...seen,
    bodyId: id('Ban thẩm tra.', 'The committee.'),
    dueOn: day('Hạn nộp báo cáo.', 'When the report is due.').optional(),
    byRule: tick('Theo bảng thời hạn.', 'By the deadline table.').optional(),
    note,
  }),
  handIn: z.object({
    ...seen,
    appraisalId,
    opinion: z.enum(OPINIONS),
    text: text('Nội dung thẩm tra.', 'The text of the appraisal.'),
    documentNumber: documentNumber.optional(),
    documentOn: documentOn.optional(),
    fileIds,
  }),
  accept: z.object({ ...seen, appraisalId, note }),
  sendBack: z.object({ ...seen, appraisalId, reason, dueOn: day('Hạn mới.', 'The new day.') }),
  lift: z.object({ ...seen, appraisalId, reason }),
  party: z.object({ ...seen, documentNumber, documentOn }),
  agenda: z.object({
    ...seen,
    meetingId: id('Phiên họp.', 'The meeting.'),
    minutes: z.number().int().optional(),
  }),
  written: z.object({
    ...seen,
    closesOn: day('Nhận phiếu đến hết ngày.', 'Slips until.'),
    text: text('Nội dung xin ý kiến.', 'What the members are asked.').optional(),
  }),
  result: z.object({
    ...seen,
    decision: z.enum(DECISIONS),
    text: text('Ý kiến của Thường trực HĐND.', 'The opinion.').optional(),
  }),
  draft: z.object(seen),
};
