import { z } from '@hono/zod-openapi';
import { both, described, words } from '#src/platform/web/api-description.ts';
import { actText } from '../messages/acts.ts';
import { petitionWords } from '../messages/words.ts';
import { TELLING_WAYS } from '../store/contact-rows.ts';
import { REPLY_CLASSES } from '../reply-classes.ts';
import { END_REASONS } from '../rules.ts';
import {
  COMPETENT_TIERS,
  EVALUATION_DECISIONS,
  PETITION_KINDS,
  VERIFICATION_FINDINGS,
} from '../schema.ts';

const { day, text, id, tick, version } = described;
const [vi, en] = [actText('vi'), actText('en')];
const [wordsVi, wordsEn] = [petitionWords('vi'), petitionWords('en')];

function choice<const T extends readonly [string, ...string[]]>(
  values: T,
  namesVi: Readonly<Record<string, string>>,
  namesEn: Readonly<Record<string, string>>,
) {
  return z.enum(values).openapi({ description: words(values, namesVi, namesEn) });
}

const CHANNELS = ['letter', 'telephone', 'message', 'inPerson'] as const;
const reason = choice(END_REASONS, vi.endReasons, en.endReasons);
const note = text('Ghi chú.', 'A note.');
const because = text('Lý do, nội dung.', 'The reason, or what is said.', 'Đã kiểm tra tại chỗ');
const common = {
  version: version.optional(),
  note: note.optional(),
  happenedOn: day('Ngày thực hiện; bỏ trống là hôm nay', 'The day it happened; today').optional(),
};
const reasoned = { ...common, note: because };
const number = text('Số văn bản.', 'Number of the document.', '512/UBND-TH');
const source = {
  dutyId: id('Trách nhiệm nào, nếu có nhiều.', 'Which duty, where there are several.').optional(),
  documentNumber: number.optional(),
  documentOn: day('Ngày văn bản', 'Day of the document').optional(),
  speaker: text('Người báo, khi nhập thay.', 'Who said it, when entered on behalf.').optional(),
};
const alone = tick(
  'Chỉ kiến nghị này; mặc định làm cho cả nhóm trả lời chung.',
  'Only this petition; by default the whole group that is answered together.',
).optional();
const dueOn = day('Hạn trả lời', 'When the reply is due');
const body = (viName: string, enName: string) => id(`${viName} (/bodies)`, `${enName} (/bodies)`);
const threeWay = (viName: string, enName: string) =>
  z
    .boolean()
    .nullable()
    .optional()
    .openapi({ description: both(viName, enName) });
const replyCodes = REPLY_CLASSES.map(({ code }) => code) as [string, ...string[]];
const replyNames = (locale: 'vi' | 'en') =>
  Object.fromEntries(REPLY_CLASSES.map((entry) => [entry.code, entry[locale]]));

/** What each act is given, as the description of the API says it; `petitionIds` stands in the path. */
export const ACT_SHAPES = {
  forward: z.object({
    toBodyId: body('Cơ quan nhận', 'The body it goes to'),
    title: text('Trích yếu công văn.', 'Subject of the letter.').optional(),
    note: note.optional(),
    severalBodies: tick('Nhiều cơ quan cùng trả lời.', 'Several bodies reply.').optional(),
    dueOn: dueOn.optional(),
    submit: tick('Trình ngay; mặc định có.', 'Submit at once; true unless told.').optional(),
    alone,
  }),
  answer: z.object({
    bodyId: body('Cơ quan trả lời', 'The body that answers'),
    number,
    issuedOn: day('Ngày ban hành', 'Day of issue'),
    receivedOn: day('Ngày nhận; bỏ trống là hôm nay', 'Day of receipt; today').optional(),
    signer: text('Người ký.', 'Who signed.', 'Nguyễn Văn Bình'),
    subject: text('Trích yếu.', 'Subject.').optional(),
    alone,
    version: version.optional(),
    replyClass: choice(replyCodes, replyNames('vi'), replyNames('en')),
    annexLine: text('Dòng trong phụ lục.', 'Line of the annex.').optional(),
    text: text('Nội dung trả lời.', 'The answer.', 'Đã sửa chữa xong trạm bơm.'),
    roadmap: text('Lộ trình.', 'The roadmap.').optional(),
    completesOn: day(
      'Ngày dự kiến hoàn thành; bắt buộc khi có lộ trình',
      'Expected completion; required with a roadmap',
    ).optional(),
  }),
  classify: z.object({
    ...common,
    kind: choice(PETITION_KINDS, wordsVi.kinds, wordsEn.kinds).optional(),
    fieldCode: text(
      'Mã lĩnh vực; bắt buộc khi kiến nghị chưa có.',
      'Code of the field; required until it has one.',
      'agriculture',
    ).optional(),
    competentTier: choice(COMPETENT_TIERS, wordsVi.tiers, wordsEn.tiers).optional(),
    responsibleBodyId: body('Cơ quan có thẩm quyền', 'The competent body').optional(),
  }),
  accept: z.object({ ...common, ...source, alone }),
  decline: z.object({
    ...reasoned,
    ...source,
    suggestedBody: text('Cơ quan có thẩm quyền.', 'The body that is competent.').optional(),
  }),
  refer: z.object({
    ...common,
    ...source,
    toBodyId: body('Cơ quan nhận', 'The body it goes to'),
    letterNumber: number,
    letterOn: day('Ngày công văn', 'Day of the letter'),
    dueOn: dueOn.optional(),
    alone,
  }),
  assign: z.object({
    ...common,
    ...source,
    leadBodyId: body('Cơ quan chủ trì', 'The lead body'),
    coBodyIds: z.array(body('Cơ quan phối hợp', 'A co-body')).max(20).optional(),
    dueOn: dueOn.optional(),
    answersDirectly: tick(
      'Cơ quan chủ trì trả lời thẳng.',
      'The lead body answers directly.',
    ).optional(),
    alone,
  }),
  report: z.object({ ...reasoned, ...source }),
  evaluate: z.object({
    ...common,
    decision: choice(EVALUATION_DECISIONS, vi.decisions, en.decisions),
    endReason: reason.optional(),
    answersQuestion: threeWay('Trả lời đúng nội dung.', 'It answers the question.'),
    namesWho: threeWay('Nêu rõ ai làm.', 'It names who.'),
    namesWhen: threeWay('Nêu rõ khi nào.', 'It names when.'),
    citesLaw: threeWay('Nêu căn cứ pháp luật.', 'It cites the law.'),
    dueOn: day('Hạn tiếp theo', 'The next due day').optional(),
  }),
  verify: z.object({
    ...common,
    note: text(
      'Những gì đã thấy; chỉ bỏ trống được khi khớp.',
      'What was seen; may be empty only where it matches.',
    ).optional(),
    finding: choice(VERIFICATION_FINDINGS, wordsVi.findings, wordsEn.findings),
    verifiedOn: day('Ngày kiểm tra', 'Day of the check').optional(),
    place: text('Nơi kiểm tra.', 'Where.').optional(),
    forBodyId: body('Nhập thay cơ quan', 'Entered on behalf of').optional(),
    speaker: text('Người báo, khi nhập thay.', 'Who said it.').optional(),
    requestKey: text(
      'Khóa của lần gửi; gửi lại cùng khóa chỉ ghi một lần.',
      'Key of the request; sent again under it, it is one check.',
    ).optional(),
  }),
  urge: z.object({
    ...common,
    channel: choice(CHANNELS, vi.channels, en.channels),
    reached: text(
      'Đã trao đổi với ai; trừ công văn.',
      'Who was reached; not for a letter.',
    ).optional(),
    promised: text('Cam kết.', 'What was promised.').optional(),
    promisedBy: day('Cam kết xong ngày', 'Promised by').optional(),
    documentNumber: text('Số công văn, khi bằng công văn.', 'Number, for a letter.').optional(),
    documentOn: day('Ngày công văn', 'Day of the letter').optional(),
  }),
  extend: z.object({ ...reasoned, dueOn }),
  pause: z.object(reasoned),
  resume: z.object(common),
  escalate: z.object({
    ...common,
    step: z
      .number()
      .int()
      .min(1)
      .max(7)
      .optional()
      .openapi({
        description: both('Biện pháp thứ mấy; bỏ trống là kế tiếp.', 'Which measure; the next.'),
      }),
    documentNumber: number,
    documentOn: day('Ngày văn bản', 'Day of the document'),
  }),
  end: z.object({ ...common, reason }),
  reopen: z.object({ ...reasoned, dueOn: dueOn.optional() }),
  tell: z.object({
    ...common,
    way: choice(TELLING_WAYS, vi.tellingWays, en.tellingWays),
    contact: text(
      '`id` hoặc mã cuộc tiếp xúc cử tri, khi báo lại tại đó.',
      '`id` or code of the voter contact, where it was told there.',
      'TX-2026-00001',
    ).optional(),
    toldOn: day(
      'Ngày báo lại; bỏ trống là hôm nay, hoặc ngày của cuộc tiếp xúc',
      'The day it was told; today, or the day of the contact',
    ).optional(),
    teller: text('Người báo lại.', 'Who told it.').optional(),
  }),
  untell: z.object({
    tellingId: id('Lần ghi nhầm.', 'The record made by mistake.'),
  }),
  merge: z.object({
    version: common.version,
    note: common.note,
    intoId: id(
      'Kiến nghị chính; kiến nghị ở đường dẫn gộp vào đó.',
      'The petition that stands; the one in the path goes behind it.',
    ),
    intoVersion: version.optional(),
  }),
  unmerge: z.object({ version: common.version, note: common.note }),
  raise_again: z.object({
    note: common.note,
    contactId: id(
      'Cuộc tiếp xúc cử tri mà cử tri nêu lại, nếu có.',
      'The voter contact it was raised at, if any.',
    ).optional(),
  }),
  link_again: z.object({
    note: common.note,
    otherId: id('Kiến nghị nêu ở kỳ trước.', 'The petition of an earlier session.'),
  }),
  unlink_again: z.object({
    note: common.note,
    otherId: id('Kiến nghị đã nối.', 'The petition it is linked to.'),
  }),
  together: z.object({
    note: common.note,
    withIds: z.array(id('Kiến nghị trả lời chung', 'A petition to be answered together')).max(200),
    leadId: id('Kiến nghị đứng đầu nhóm.', 'The petition that leads the group.').optional(),
  }),
  leave_together: z.object({ note: common.note }),
} as const;

export type DescribedAct = keyof typeof ACT_SHAPES;
export const DESCRIBED_ACTS = Object.keys(ACT_SHAPES) as DescribedAct[];

/** What the act is called: forwarding begins as a proposal. */
export function actName(locale: 'vi' | 'en', act: DescribedAct): string {
  return actText(locale).acts[act === 'forward' ? 'propose' : act];
}
