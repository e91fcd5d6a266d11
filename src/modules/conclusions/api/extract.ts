import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { day, dayAt, givenDay, sessionsOf, workCalendar } from '#src/council/calendar/index.ts';
import { PROBLEMS, both, described, json, words } from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { parseInput, says } from '#src/platform/web/input.ts';
import { tooLong } from '#src/platform/text/inputs.ts';
import { conclusionFailure } from '../failures.ts';
import { mayNotReview } from '../policy.ts';
import { readConclusions } from '../reading/index.ts';
import type { ReadItem } from '../reading/index.ts';
import { CONCLUSION_KINDS } from '../schema.ts';

/** A notice of some sixty pages. */
export const LONGEST_PASSAGE = 200_000;

// Not cleaned: the spans are places in the text as it was sent.
export const extractInput = z.object({
  text: z
    .string()
    .default('')
    .superRefine((text, check) => {
      if (text.trim() === '')
        check.addIssue({
          code: 'custom',
          ...says('Chưa có lời kết luận để đọc.', 'There is nothing to read.'),
        });
      if (text.length > LONGEST_PASSAGE)
        check.addIssue(
          tooLong(text.length, LONGEST_PASSAGE, {
            vi: ' Chia văn bản thành nhiều phần rồi gửi từng phần.',
            en: ' Split the document and send it in parts.',
          }),
        );
    }),
  heldOn: givenDay,
});

const nullable = (vi: string, en: string) =>
  z
    .string()
    .nullable()
    .openapi({ description: both(vi, en) });

const itemShape = z.object({
  kind: z.enum(CONCLUSION_KINDS).openapi({
    description: words(
      CONCLUSION_KINDS,
      { agreed: 'Thống nhất', opinion: 'Cho ý kiến', noted: 'Ghi nhận', assigned: 'Giao, đề nghị' },
      { agreed: 'agreed', opinion: 'opinion', noted: 'noted', assigned: 'assigned or requested' },
    ),
  }),
  lead: nullable('Cơ quan chủ trì, đúng chữ trong văn bản.', 'The lead body, in the text’s words.'),
  bodies: z
    .array(z.string())
    .openapi({ description: both('Cơ quan phối hợp, cùng thực hiện.', 'The bodies beside it.') }),
  content: z
    .string()
    .openapi({ description: both('Nội dung, lấy từ văn bản.', 'The task, from the text.') }),
  product: nullable('Văn bản, tài liệu phải có.', 'The paper to be handed in.'),
  reportTo: nullable('Nơi nhận báo cáo.', 'To whom it is reported.'),
  due: nullable(
    'Hạn (yyyy-mm-dd); null khi văn bản không nêu ngày hoặc chưa biết ngày.',
    'The day; null where none is said or known yet.',
  ),
  dueText: nullable('Lời nói về thời hạn.', 'The words of the limit.'),
  dueExplanation: z
    .object({ vi: z.string(), en: z.string() })
    .nullable()
    .openapi({ description: both('Vì sao là ngày ấy.', 'Why it is that day.') }),
  waitsFor: z
    .object({ session: z.number().int() })
    .nullable()
    .openapi({ description: both('Kỳ họp chưa ấn định ngày.', 'A session without a day yet.') }),
  span: z.object({ from: z.number().int(), to: z.number().int() }).openapi({
    description: both(
      'Vị trí trong văn bản đã gửi, theo đơn vị UTF-16: từ `from` đến trước `to`.',
      'Place in the text sent, in UTF-16 units: from `from` up to `to`.',
    ),
  }),
});

const extractRoute = createRoute({
  method: 'post',
  path: '/conclusions/extract',
  operationId: 'extractConclusions',
  tags: ['conclusions'],
  summary: both(
    'Đọc lời kết luận: ai làm gì, khi nào xong',
    'Closing words read: who does what by when',
  ),
  description: both(
    'Nhận lời kết luận của người chủ trì hoặc cả thông báo kết luận; đề xuất từng nội dung kèm vị trí trong văn bản. Không ghi gì; người có trách nhiệm xem và xác nhận.',
    'Takes a chair’s closing words or a whole notice and proposes its items with their places in the text. Stores nothing; a person confirms.',
  ),
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          example: {
            text: 'Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát các dự án, báo cáo trước ngày 20/12.',
            heldOn: '2026-11-25',
          },
          schema: z
            .object({
              text: described.text(
                'Lời kết luận hoặc thông báo, tối đa 200.000 ký tự; bắt buộc.',
                'The words; required.',
              ),
              heldOn: described.day(
                'Ngày họp; bỏ trống thì lấy hôm nay.',
                'The day of the meeting; today if left out.',
              ),
            })
            .loose()
            .partial(),
        },
      },
    },
  },
  responses: {
    200: json(z.object({ items: z.array(itemShape) }), 'In the order of the text'),
    ...PROBLEMS,
  },
});

export function extractApi(api: OpenAPIHono): void {
  api.openapi(extractRoute, async (c) => {
    const actor = actorOf(c);
    const refused = mayNotReview(actor, actor.councilId);
    if (refused) throw conclusionFailure('Forbidden', refused);
    const { text, heldOn } = parseInput(extractInput, c.req.valid('json'), c.var.locale);
    const { db, clock } = c.var.platform;
    const calendar = await workCalendar(db, actor.tenantId);
    const sessions = await sessionsOf(db, actor.tenantId, actor.councilId);
    const items = readConclusions(text, {
      heldOn: heldOn ?? dayAt(clock()),
      calendar,
      sessions: sessions.map(({ number, opens_on }) => ({ number, opensOn: day(opens_on) })),
    });
    return c.json({ items: items.map(shown) }, 200);
  });
}

function shown(item: ReadItem) {
  return { ...item, bodies: [...item.bodies] };
}
