import { z } from '@hono/zod-openapi';
import { both, described } from '#src/platform/web/api-description.ts';
import type { PaperAbilities } from '../abilities.ts';
import { blockInput } from '../blocks.ts';
import type { PaperView, StepView, VersionView } from '../queries/papers.ts';
import { PAPER_STEPS } from '../rules.ts';
import { PAPER_STATES } from '../schema.ts';

export const params = z.object({
  id: z.uuid().openapi({ description: both('`id` của văn bản.', 'The paper’s `id`.') }),
});

const nullable = z.string().nullable();

export const paperShape = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(PAPER_STATES),
  isSubmitted: z.boolean(),
  subject: z.string(),
  number: nullable,
  datedOn: nullable,
  issuedAt: nullable,
  issuer: z.string(),
  signer: nullable,
  record: z.object({ kind: z.string(), id: z.string() }),
  meetingId: nullable,
  isRestricted: z.boolean(),
  isPublic: z.boolean(),
  replaces: nullable,
  replacedBy: nullable,
  textVersion: z.number().int(),
  version: z.number().int(),
  url: z.string(),
});

const block = z.looseObject({ kind: z.enum(['paragraph', 'heading', 'item', 'table']) }).openapi({
  description: both(
    'Đoạn: text; mục: number, text, level; bảng: head, rows, widths.',
    'A paragraph has text; heading and item number and text (an item level 1 or 2); a table head, rows, widths.',
  ),
});

export const fullPaperShape = paperShape
  .extend({
    basis: z.array(z.string()),
    addressees: z.array(z.string()),
    blocks: z.array(block),
    recipients: z.array(z.string()),
    secretary: z.string(),
    signature: z.object({ authority: z.array(z.string()), name: z.string() }).nullable(),
    isDigitallySigned: z.literal(false),
    steps: z.array(
      z.object({
        step: z.string(),
        textVersion: z.number().int(),
        at: z.string(),
        by: nullable,
        note: z.string(),
      }),
    ),
    abilities: z.record(z.string(), nullable).openapi({
      description: both(
        'Với mỗi bước: null, hoặc mã lý do chưa làm được.',
        'For each step null, or the code of the reason why not.',
      ),
    }),
  })
  .openapi('Paper');

export const stepBody = z.object({
  version: described.version.optional(),
  note: described
    .text(
      'Lý do; bắt buộc khi trả lại, rút chữ ký, thu hồi.',
      'The reason; needed to return, unsign or withdraw.',
    )
    .optional(),
  symbol: described
    .text(
      'Số, ký hiệu, khi cấp số từ hệ thống khác.',
      'Number and symbol, where they come from another system.',
      '07/TB-TTHĐND',
    )
    .optional(),
  datedOn: described.day('Ngày văn bản, khi cấp số', 'Day of the paper, when numbering').optional(),
});

export const reviseBody = z.object({
  version: described.version.optional(),
  subject: described.text('Trích yếu.', 'What it is about.').optional(),
  basis: z.array(z.string()).optional(),
  addressees: z.array(z.string()).optional(),
  blocks: z.array(blockInput).optional(),
  recipients: z.array(z.string()).optional(),
  secretary: z.string().optional(),
  signerSeatId: z.uuid().nullable().optional(),
  isRestricted: z.boolean().optional(),
  isPublic: z.boolean().optional(),
  note: described.text('Ghi chú lần sửa.', 'A note on this version.').optional(),
});

export const stepName = z.enum(PAPER_STEPS);

export function toShape(paper: PaperView): z.output<typeof paperShape> {
  return {
    id: paper.id,
    kind: paper.kind,
    state: paper.state,
    isSubmitted: paper.submitted_at !== null,
    subject: paper.subject,
    number: paper.symbol,
    datedOn: paper.dated_on,
    issuedAt: paper.issued_at?.toISOString() ?? null,
    issuer: paper.issuerName,
    signer: paper.signature?.name ?? paper.signerName,
    record: { kind: paper.record_kind, id: paper.record_id },
    meetingId: paper.meeting_id,
    isRestricted: paper.is_restricted,
    isPublic: paper.is_public,
    replaces: paper.replaces_id,
    replacedBy: paper.replacedById,
    textVersion: paper.text_version,
    version: paper.version,
    url: `/papers/${paper.id}`,
  };
}

export function toFullShape(
  paper: PaperView,
  text: VersionView,
  steps: readonly StepView[],
  abilities: PaperAbilities,
): z.output<typeof fullPaperShape> {
  return {
    ...toShape(paper),
    basis: [...text.basis],
    addressees: [...text.addressees],
    blocks: text.blocks.map((one) => ({ ...one })),
    recipients: [...text.recipients],
    secretary: text.secretary,
    signature: paper.signature && {
      authority: [...paper.signature.authority],
      name: paper.signature.name,
    },
    isDigitallySigned: false,
    steps: steps.map((step) => ({
      step: step.step,
      textVersion: step.text_version,
      at: step.recorded_at.toISOString(),
      by: step.personName,
      note: step.note,
    })),
    abilities: { ...abilities },
  };
}
