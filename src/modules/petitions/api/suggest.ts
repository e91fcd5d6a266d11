import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Suggested } from '#src/council/suggestions/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { PROBLEMS, both, described, json } from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { petitionFailure } from '../failures.ts';
import { similarInput } from '../inputs/similar.ts';
import { mayNotCompare } from '../policy.ts';
import { listedName, suggestionsFor } from '../queries/suggestions.ts';
import { COMPETENT_TIERS, PETITION_KINDS } from '../schema.ts';

const { text } = described;

const suggestBody = z.object({
  text: text('Nội dung kiến nghị, tối đa 20.000 ký tự; bắt buộc.', 'What is asked; required.'),
  place: text('Địa bàn, theo cách gọi của cơ quan.', 'The place, in the office’s words.'),
});

const score = z
  .number()
  .openapi({ description: both('Mức chắc chắn, 0–1.', 'How sure it is, 0–1.') });
const reasons = z.array(z.string()).openapi({
  description: both('Các từ dẫn đến gợi ý.', 'The words that led to it, in the caller’s language.'),
});
const named = z.object({ value: z.string(), name: z.string(), score, reasons });

const suggestionsShape = z
  .object({
    field: z.array(
      z.object({
        value: z.string().openapi({
          description: both(
            'Tên lĩnh vực: tên thường dùng trong danh sách kiến nghị, hoặc tên riêng của cơ quan.',
            'The field as lists of petitions call it, or the council’s own label.',
          ),
        }),
        code: z.string(),
        score,
        reasons,
      }),
    ),
    unit: z.array(named).openapi({
      description: both(
        '`value` là mã đơn vị hiện nay; lý do nêu tên cũ nếu có.',
        '`value` is the code of today’s unit; a former name is told in the reasons.',
      ),
    }),
    body: z.array(named),
    tier: z.array(z.object({ value: z.enum(COMPETENT_TIERS), name: z.string(), score, reasons })),
    kind: z.enum(PETITION_KINDS),
    kindReasons: reasons,
  })
  .openapi('Suggestions');

const suggestRoute = createRoute({
  method: 'post',
  path: '/petitions/suggest',
  operationId: 'suggestPetition',
  tags: ['petitions'],
  summary: both(
    'Gợi ý loại, lĩnh vực, cấp có thẩm quyền, địa bàn và cơ quan',
    'Suggested kind, field, competent tier, unit and responsible body',
  ),
  description: both(
    'Gợi ý từ các từ trong nội dung và từ những quyết định trước của cơ quan; người có thẩm quyền quyết định. Không ghi gì.',
    'From the words of the text and from what the office decided before; a person decides. Changes nothing.',
  ),
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          example: { text: 'Đề nghị cắm biển báo trên Quốc lộ 2C.', place: 'xã Phú Thịnh' },
          schema: suggestBody.loose().partial(),
        },
      },
    },
  },
  responses: { 200: json(suggestionsShape, 'Best first'), ...PROBLEMS },
});

export function suggestApi(api: OpenAPIHono): void {
  api.openapi(suggestRoute, async (c) => {
    const actor = actorOf(c);
    const refused = mayNotCompare(actor);
    if (refused) throw petitionFailure('Forbidden', refused);
    const ask = parseInput(similarInput, c.req.valid('json'), c.var.locale);
    const { locale, platform } = c.var;
    const on = dayAt(platform.clock());
    const found = await suggestionsFor(platform.db, { ...actor, locale }, { ...ask, on });
    return c.json(
      {
        field: found.field.map((one) => ({
          value: listedName(one),
          code: one.value,
          score: one.score,
          reasons: [...one.reasons],
        })),
        unit: found.unit.map(shown),
        body: found.body.map(shown),
        tier: found.tier.map((one) => ({
          ...shown(one),
          value: COMPETENT_TIERS.find((tier) => tier === one.value) ?? 'province',
        })),
        kind: found.kind,
        kindReasons: [...found.kindReasons],
      },
      200,
    );
  });
}

function shown({ value, label, score: sure, reasons: why }: Suggested) {
  return { value, name: label, score: sure, reasons: [...why] };
}
