import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { PROBLEMS, both, json, listOf, paging } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { paperAbilities } from './abilities.ts';
import { waitingSteps } from './guards.ts';
import {
  fullPaperShape,
  paperShape,
  reviseBody,
  stepBody,
  stepName,
  toFullShape,
  toShape,
} from './api/shapes.ts';
import { revise } from './commands/revise-paper.ts';
import { paperSteps } from './commands/take-step.ts';
import { paperFailure } from './failures.ts';
import { docxOf, pdfOf } from './queries/files.ts';
import { countPapers, listPapers, paperById, stepsOf, versionsOf } from './queries/papers.ts';
import { signerSeat } from './queries/signers.ts';
import { signedBy } from './store/papers.ts';
import { PAPER_STATES } from './schema.ts';

const params = z.object({
  id: z.uuid().openapi({ description: both('`id` của văn bản.', 'The paper’s `id`.') }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/papers',
  operationId: 'listPapers',
  tags: ['papers'],
  summary: both('Danh sách văn bản', 'Papers of the council, newest first'),
  request: {
    query: z.object({
      state: z.enum(PAPER_STATES).optional(),
      kind: z
        .string()
        .max(60)
        .optional()
        .openapi({
          description: both(
            'Loại: conclusionNotice, invitation, agenda, minutes, urgingLetter, opinionDocument …',
            'The kind: conclusionNotice, invitation, agenda, minutes, urgingLetter, opinionDocument …',
          ),
        }),
      ...paging,
    }),
  },
  responses: { 200: json(listOf(paperShape), 'The papers the caller may read'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/papers/{id}',
  operationId: 'readPaper',
  tags: ['papers'],
  summary: both('Một văn bản: nội dung, các bước', 'One paper: its text, its steps'),
  request: { params },
  responses: { 200: json(fullPaperShape, 'The paper'), ...PROBLEMS },
});

const stepRoute = createRoute({
  method: 'post',
  path: '/papers/{id}/steps/{step}',
  operationId: 'stepPaper',
  tags: ['papers'],
  summary: both(
    'Thực hiện một bước: trình, kiểm tra, ký, cấp số, phát hành, trả lại, thu hồi',
    'Take a step: submit, check, sign, number, issue, return, unsign, withdraw',
  ),
  request: {
    params: params.extend({ step: stepName }),
    body: { ...json(stepBody, ''), required: false },
  },
  responses: { 200: json(fullPaperShape, 'The paper after the step'), ...PROBLEMS },
});

const reviseRoute = createRoute({
  method: 'post',
  path: '/papers/{id}/revisions',
  operationId: 'revisePaper',
  tags: ['papers'],
  summary: both(
    'Sửa dự thảo; với văn bản đã phát hành thì soạn văn bản thay thế',
    'Revise a draft; of an issued paper, draft the one that replaces it',
  ),
  description: both('Trường bỏ trống giữ nguyên.', 'What is left out stays as it is.'),
  request: { params, body: { ...json(reviseBody, ''), required: true } },
  responses: { 200: json(fullPaperShape, 'The draft'), ...PROBLEMS },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/papers/{id}/files/{format}',
  operationId: 'readPaperFile',
  tags: ['papers'],
  summary: both(
    'Tệp Word hoặc PDF, dựng từ bản đang lưu; chưa ký số',
    'The Word file or the PDF, drawn from the stored version; not digitally signed',
  ),
  request: { params: params.extend({ format: z.enum(['docx', 'pdf']) }) },
  responses: {
    200: {
      description: both('Tệp.', 'The file.'),
      content: { 'application/octet-stream': { schema: z.string() } },
    },
    ...PROBLEMS,
  },
});

async function read(c: Context, id: string) {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const paper = await paperById(db, actor, id);
  if (!paper) throw paperFailure('NotFound', 'papers.not_found');
  const text = (await versionsOf(db, paper)).find(({ number }) => number === paper.text_version);
  if (!text) throw paperFailure('NotFound', 'papers.not_found');
  const seat = await signerSeat(db, actor.tenantId, actor.seatId, dayAt(clock()));
  return toFullShape(
    paper,
    text,
    await stepsOf(db, paper),
    paperAbilities(
      actor,
      paper,
      seat,
      await signedBy(db, paper),
      await waitingSteps(db, paper, clock()),
    ),
  );
}

export function paperApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const { state, kind, cursor, limit } = c.req.valid('query');
    const { db } = c.var.platform;
    const query = { states: state && [state], kind };
    const rows = await listPapers(db, actorOf(c), { ...query, before: cursor, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const next = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
    const total = await countPapers(db, actorOf(c), query);
    return c.json({ items: items.map(toShape), total, next }, 200);
  });

  api.openapi(readRoute, async (c) => c.json(await read(c, c.req.valid('param').id), 200));

  api.openapi(stepRoute, async (c) => {
    const { id, step } = c.req.valid('param');
    const input = { ...c.req.valid('json'), paperId: id };
    await (step === 'number' ? run(c, paperSteps.number, input) : run(c, paperSteps[step], input));
    return c.json(await read(c, id), 200);
  });

  api.openapi(reviseRoute, async (c) => {
    const { id } = c.req.valid('param');
    const now = await read(c, id);
    const changed = { ...c.req.valid('json') };
    const paper = await paperById(c.var.platform.db, actorOf(c), id);
    const kept = {
      subject: now.subject,
      basis: now.basis,
      addressees: now.addressees,
      blocks: now.blocks,
      recipients: now.recipients,
      secretary: now.secretary,
      signerSeatId: paper?.signer_seat_id ?? null,
      isRestricted: now.isRestricted,
      isPublic: now.isPublic,
    };
    const { id: draftId } = await run(c, revise, { ...kept, ...changed, paperId: id });
    return c.json(await read(c, draftId), 200);
  });

  api.openapi(fileRoute, async (c) => {
    const { id, format } = c.req.valid('param');
    const { db, clock } = c.var.platform;
    const draw = format === 'docx' ? docxOf : pdfOf;
    const bytes = await draw(db, actorOf(c), id, clock());
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    }) as never;
  });
}
