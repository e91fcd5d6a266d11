import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { PROBLEMS, both, json } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { fullPaperShape, reviseBody, stepBody, stepName } from './shapes.ts';
import { revise } from '../commands/revise-paper.ts';
import { paperSteps } from '../commands/take-step.ts';
import { paperById } from '../queries/papers.ts';

import { readPaper } from './read-paper.ts';
import { params } from './shapes.ts';

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

export function actApi(api: OpenAPIHono): void {
  api.openapi(stepRoute, async (c) => {
    const { id, step } = c.req.valid('param');
    const input = { ...c.req.valid('json'), paperId: id };
    await (step === 'number' ? run(c, paperSteps.number, input) : run(c, paperSteps[step], input));
    return c.json(await readPaper(c, id), 200);
  });

  api.openapi(reviseRoute, async (c) => {
    const { id } = c.req.valid('param');
    const now = await readPaper(c, id);
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
    return c.json(await readPaper(c, draftId), 200);
  });
}
