import { z } from '@hono/zod-openapi';
import { both, words } from '#src/platform/web/api-description.ts';
import { wordsText } from '../messages/words.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { missingOf, MISSING } from '../rules.ts';
import { CONCLUSION_KINDS, CONCLUSION_STATES, SOURCE_KINDS } from '../schema.ts';

const [vi, en] = [wordsText('vi'), wordsText('en')];
const body = z.object({ id: z.uuid(), name: z.string() });
const dayOrNull = z.string().nullable();

export const conclusionShape = z
  .object({
    id: z.uuid(),
    code: z.string(),
    version: z.number().int(),
    position: z.number().int(),
    kind: z
      .enum(CONCLUSION_KINDS)
      .openapi({ description: words(CONCLUSION_KINDS, vi.kinds, en.kinds) }),
    state: z
      .enum(CONCLUSION_STATES)
      .openapi({ description: words(CONCLUSION_STATES, vi.states, en.states) }),
    content: z.string(),
    lead: body.nullable(),
    leadNamed: z.string().openapi({
      description: both('Tên được nêu, chưa rõ cơ quan nào.', 'A name that fits no one body.'),
    }),
    bodies: z.array(body).openapi({ description: both('Cơ quan phối hợp.', 'Bodies that help.') }),
    leadPerson: z.string(),
    product: z.string(),
    reportTo: z.string(),
    due: dayOrNull,
    dueText: z.string(),
    dueExplanation: z.object({ vi: z.string(), en: z.string() }).nullable(),
    waitsForSession: z.number().int().nullable(),
    isUndated: z.boolean(),
    isRestricted: z.boolean(),
    missing: z
      .array(z.enum(MISSING))
      .openapi({ description: both('Còn thiếu trước khi xác nhận.', 'Lacks before confirming.') }),
    sources: z.array(
      z.object({
        kind: z.enum(SOURCE_KINDS),
        code: z.string().nullable(),
        words: z.string(),
      }),
    ),
    meeting: z.object({ id: z.uuid(), code: z.string(), title: z.string() }),
    itemId: z.uuid(),
    issuedOn: dayOrNull,
    duty: z
      .object({ id: z.uuid(), code: z.string(), state: z.string(), due: dayOrNull })
      .nullable()
      .openapi({ description: both('Nhiệm vụ của cơ quan chủ trì.', 'The lead body’s duty.') }),
  })
  .openapi('Conclusion');

export function toShape(view: ConclusionView): z.output<typeof conclusionShape> {
  const { lead, co, duty } = view;
  return {
    id: view.id,
    code: view.code,
    version: view.version,
    position: view.position,
    kind: view.kind,
    state: view.state,
    content: view.content,
    lead: lead && { id: lead.id, name: lead.name },
    leadNamed: view.lead_named,
    bodies: co.map(({ id, name }) => ({ id, name })),
    leadPerson: view.lead_person,
    product: view.product,
    reportTo: view.report_to,
    due: view.due_on,
    dueText: view.due_text,
    dueExplanation: view.due_explanation,
    waitsForSession: view.waits_for_session,
    isUndated: view.is_undated,
    isRestricted: view.is_restricted,
    missing: [
      ...missingOf({
        kind: view.kind,
        leadBodyId: view.lead_body_id,
        dueOn: view.due_on,
        waitsForSession: view.waits_for_session,
        isUndated: view.is_undated,
      }),
    ],
    sources: view.sources.map(({ kind, code, words: said }) => ({ kind, code, words: said })),
    meeting: { id: view.meeting_id, code: view.meetingCode, title: view.meetingTitle },
    itemId: view.item_id,
    issuedOn: view.issued_on,
    duty: duty && { id: duty.id, code: duty.code, state: duty.state, due: duty.dueOn },
  };
}

const tally = z.object({
  onTime: z.number().int(),
  late: z.number().int(),
  open: z.number().int(),
  undated: z.number().int(),
});
const lines = z.array(z.object({ key: z.string(), name: z.string(), tally }));

export const figuresShape = z.object({
  total: tally,
  byBody: lines,
  bySession: lines,
  byLeader: lines,
  byMonth: lines,
});

export const reviewShape = z.object({
  open: z
    .array(
      z.object({
        id: z.uuid(),
        code: z.string(),
        content: z.string(),
        debtor: z.string(),
        dutyId: z.uuid(),
        state: z.string(),
        due: dayOrNull,
        lateSince: dayOrNull,
        escalationStep: z.number().int(),
      }),
    )
    .openapi({ description: both('Chậm nhất trước.', 'The latest first.') }),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      dutyId: z.uuid(),
      code: z.string(),
      decision: z.string(),
      state: z.string(),
      note: z.string(),
    }),
  ),
});
