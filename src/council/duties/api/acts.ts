import { z } from '@hono/zod-openapi';
import { both, described, words } from '#src/platform/web/api-description.ts';
import { actRule, LAST_STEP, SETTLE_OUTCOMES, URGE_CHANNELS, VERIFY_RESULTS } from '../acts.ts';
import type { DutyAct, Need } from '../acts.ts';
import { actWords } from '../messages/acts.ts';

const { day, text, id, tick, version } = described;
const { vi, en } = actWords;

const note = text('Nội dung, lý do.', 'What is said, or the reason.', 'Đã làm xong 2/3 khối lượng');
const documentNumber = text('Số văn bản.', 'Number of the document.', '512/UBND-TH');
const documentOn = day('Ngày văn bản', 'Day of the document');
const dueOn = day('Hạn mới', 'The new due day');

const part = z.object({
  bodyId: id('Đơn vị (/bodies).', 'The body (/bodies).'),
  part: z.enum(['lead', 'co']).openapi({ description: words(['lead', 'co'], vi.parts, en.parts) }),
  dueOn: dueOn.optional(),
  task: text('Phần việc.', 'The part of the work.').optional(),
});

/** What each need of `ACTS` asks for. */
const NEEDED: Readonly<Record<Need, z.ZodRawShape>> = {
  reason: { note },
  content: {
    note: text(
      'Nội dung; không bắt buộc khi có số văn bản.',
      'What is said; not required with a document number.',
    ).optional(),
  },
  outcome: {
    outcome: z
      .enum(SETTLE_OUTCOMES)
      .openapi({ description: words(SETTLE_OUTCOMES, vi.outcomes, en.outcomes) }),
  },
  result: {
    result: z
      .enum(VERIFY_RESULTS)
      .openapi({ description: words(VERIFY_RESULTS, vi.results, en.results) }),
  },
  dueOn: { dueOn },
  body: {
    toBodyId: id('Cơ quan mới (/bodies).', 'The new body (/bodies).'),
    toSuccessor: tick('Là cơ quan kế thừa.', 'It succeeds the old one.').optional(),
  },
  parts: {
    parts: z.array(part).openapi({
      description: both('Đúng một đơn vị chủ trì.', 'One of them leads.'),
    }),
  },
  channel: {
    channel: z
      .enum(URGE_CHANNELS)
      .openapi({ description: words(URGE_CHANNELS, vi.channels, en.channels) }),
    reached: text(
      'Đã trao đổi với ai; trừ văn bản.',
      'Who was reached; not for a letter.',
    ).optional(),
    promised: text('Cam kết.', 'What was promised.').optional(),
    promisedBy: day('Cam kết xong ngày', 'Promised by').optional(),
  },
  step: {
    step: z
      .number()
      .int()
      .min(1)
      .max(LAST_STEP)
      .openapi({ description: words(Object.keys(vi.steps), vi.steps, en.steps) }),
  },
  document: { documentNumber, documentOn },
};

const common = {
  on: day('Ngày thực hiện; bỏ trống là hôm nay', 'The day it happened; today').optional(),
  note: note.optional(),
  documentNumber: documentNumber.optional(),
  documentOn: documentOn.optional(),
  speaker: text('Người báo, khi nhập thay.', 'Who said it, when entered on behalf.').optional(),
  fileIds: z
    .array(z.uuid())
    .max(20)
    .optional()
    .openapi({ description: both('Tệp đính kèm đã tải lên.', 'Files uploaded before.') }),
  version: version.optional(),
};

/** What an act is given, from its rule. */
export function actShape(act: DutyAct): z.ZodObject {
  const rule = actRule(act);
  const needed = Object.assign({}, ...rule.needs.map((need) => NEEDED[need])) as z.ZodRawShape;
  return z.object({
    ...common,
    ...(act === 'accept' || act === 'resume' ? { dueOn: dueOn.optional() } : {}),
    ...needed,
    ...(rule.endsParts
      ? { endParts: tick('Kết thúc cả các phần việc.', 'End its open parts too.').optional() }
      : {}),
    ...(rule.onBehalf
      ? { onBehalf: tick('Nhập thay cơ quan.', 'Entered on behalf of the body.').optional() }
      : {}),
    ...(act === 'verify'
      ? { forBodyId: id('Nhập thay cơ quan nào.', 'On behalf of which body.').optional() }
      : {}),
  });
}

/** What an act does, its states before and after. */
export function actDescription(act: DutyAct): string {
  const moves = Object.entries(actRule(act).moves).map(([from, to]) =>
    from === to ? `\`${from}\`` : `\`${from}\` → \`${to}\``,
  );
  return both(
    `${vi.actHints[act]} ${moves.join(', ')}.`,
    `${en.actHints[act]} ${moves.join(', ')}.`,
  );
}
