import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Command } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { bodyWithExample, both, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { run } from '#src/platform/web/context.ts';
import { captureConclusion, captureMany } from '../commands/capture.ts';
import { confirmConclusions, leaveOutConclusion } from '../commands/confirm.ts';
import {
  confirmCorrections,
  correctConclusion,
  dropCorrection,
  withdrawConclusion,
} from '../commands/correct.ts';
import { editConclusion, removeConclusion } from '../commands/edit.ts';
import { approveFigures, withdrawFigures } from '../commands/figures.ts';
import {
  approveMinutes,
  circulateMinutes,
  decideRemark,
  drawMinutes,
  remarkOnMinutes,
} from '../commands/minutes.ts';
import { drawNotice } from '../commands/notice.ts';
import { addReviewItem, decideReviews, dropReview, reviewConclusion } from '../commands/review.ts';
import { ACT_NAMES } from '../messages/api.ts';
import { SHAPES } from './act-shapes.ts';
import type { ActName } from './act-shapes.ts';

type AnyCommand = Command<z.ZodType, unknown>;
const known = (command: unknown): AnyCommand => command as AnyCommand;

/** Every act of the room under its name in the address; its body is what the command is given. */
export const COMMANDS: Readonly<Record<ActName, AnyCommand>> = {
  capture: known(captureConclusion),
  capture_many: known(captureMany),
  edit: known(editConclusion),
  remove: known(removeConclusion),
  confirm: known(confirmConclusions),
  leave_out: known(leaveOutConclusion),
  draw_notice: known(drawNotice),
  correct: known(correctConclusion),
  withdraw: known(withdrawConclusion),
  confirm_corrections: known(confirmCorrections),
  drop_correction: known(dropCorrection),
  add_review_item: known(addReviewItem),
  review: known(reviewConclusion),
  decide_reviews: known(decideReviews),
  drop_review: known(dropReview),
  approve_figures: known(approveFigures),
  withdraw_figures: known(withdrawFigures),
  draw_minutes: known(drawMinutes),
  circulate_minutes: known(circulateMinutes),
  remark_on_minutes: known(remarkOnMinutes),
  decide_remark: known(decideRemark),
  approve_minutes: known(approveMinutes),
};

const done = json(
  z.object({
    result: z.looseObject({}).openapi({
      description: both(
        'Mã và số lượng: `id`, `code`, `missing`, `count`, `paperId`, `itemId`…',
        'Ids and counts: `id`, `code`, `missing`, `count`, `paperId`, `itemId`…',
      ),
    }),
  }),
  'What was done',
);

/** One route serves every act; each stands in the description with its own body. */
const actRoute = createRoute({
  method: 'post',
  path: '/conclusions/acts/{act}',
  hide: true,
  request: {
    params: z.object({ act: z.string().max(40) }),
    body: { content: { 'application/json': { schema: z.looseObject({}) } }, required: false },
  },
  responses: { 200: done },
});

export function actApi(api: OpenAPIHono): void {
  for (const name of Object.keys(SHAPES) as ActName[]) describe(api, name);
  api.openapi(actRoute, async (c) => {
    const { act } = c.req.valid('param');
    if (!Object.hasOwn(COMMANDS, act)) throw platformFailure('NotFound', 'platform.not_found');
    const result = await run(c, COMMANDS[act as ActName], c.req.valid('json') ?? {});
    return c.json({ result: result as Record<string, unknown> }, 200);
  });
}

function describe(api: OpenAPIHono, name: ActName): void {
  const shape: z.ZodObject = SHAPES[name];
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: `/conclusions/acts/${name}`,
    operationId: `${name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}OfConclusions`,
    tags: ['conclusions'],
    summary: ACT_NAMES[name],
    request: { body: { ...bodyWithExample(shape), required: true } },
    responses: { 200: done, ...PROBLEMS },
  });
}
