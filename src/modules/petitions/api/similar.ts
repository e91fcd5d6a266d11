import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { matchReasonText } from '#src/council/matching/index.ts';
import { PROBLEMS, both, described, json } from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { petitionFailure } from '../failures.ts';
import { similarInput } from '../inputs/similar.ts';
import { mayNotCompare } from '../policy.ts';
import { similarPetitions } from '../queries/similar.ts';

const { text } = described;

const similarBody = z.object({
  text: text('Nội dung kiến nghị, tối đa 20.000 ký tự; bắt buộc.', 'What is asked; required.'),
  place: text('Địa bàn, theo cách gọi của cơ quan.', 'The place, in the office’s words.'),
});

const similarShape = z
  .object({
    id: z.string(),
    code: z.string(),
    score: z
      .number()
      .openapi({ description: both('Mức giống nhau, 0–1.', 'How alike they are, 0–1.') }),
    same: z.boolean().openapi({
      description: both(
        'Trùng: cùng công trình, địa điểm, cùng vị trí, cùng yêu cầu; còn lại là liên quan.',
        'Same object, same place down to the section, same request; anything else is related.',
      ),
    }),
    reasons: z.array(z.string()).openapi({
      description: both(
        'Lý do, bằng ngôn ngữ của người hỏi.',
        'The reasons, in the caller’s language.',
      ),
    }),
  })
  .openapi('SimilarPetition');

const similarRoute = createRoute({
  method: 'post',
  path: '/petitions/similar',
  operationId: 'similarPetitions',
  tags: ['petitions'],
  summary: both(
    'Kiến nghị trùng hoặc liên quan, giống nhất trước',
    'Petitions that are the same or related, best first',
  ),
  description: both(
    'Tìm trong toàn tỉnh, cả kỳ trước và kiến nghị đã kết thúc; nhiều nhất 10.',
    'Looks through the whole tenant, earlier sessions and ended petitions too; at most 10.',
  ),
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          example: { text: 'Quốc lộ 2C đoạn qua chợ xuống cấp.', place: 'xã Phú Thịnh' },
          schema: similarBody.loose().partial(),
        },
      },
    },
  },
  responses: { 200: json(z.array(similarShape), 'At most ten, best first'), ...PROBLEMS },
});

export function similarApi(api: OpenAPIHono): void {
  api.openapi(similarRoute, async (c) => {
    const actor = actorOf(c);
    const refused = mayNotCompare(actor);
    if (refused) throw petitionFailure('Forbidden', refused);
    const ask = parseInput(similarInput, c.req.valid('json'), c.var.locale);
    const found = await similarPetitions(c.var.platform.db, actor, ask);
    const answer = found.map(({ id, code, score, same, reasons }) => ({
      id,
      code,
      score: Number(score.toFixed(3)),
      same,
      reasons: reasons.map((reason) => matchReasonText(c.var.locale, reason)),
    }));
    return c.json(answer, 200);
  });
}
