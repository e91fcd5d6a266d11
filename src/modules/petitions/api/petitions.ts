import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt } from '#src/council/calendar/index.ts';
import {
  PROBLEMS,
  both,
  described,
  json,
  listOf,
  paging,
  words,
} from '#src/platform/web/api-description.ts';
import { pageWhileUnchanged } from '#src/platform/web/answers/kept-pages.ts';
import { answerJson } from '#src/platform/web/answers/packed.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { badCursor } from '#src/platform/web/cursor.ts';
import { petitionParams, shownAbilities } from './acts.ts';
import { asRecorded } from './as-recorded.ts';
import { listed, listedShape, petitionShape, tiesOf, whole } from './petition-shapes.ts';
import { petitionFailure } from '../failures.ts';
import { recordPetition } from '../commands/record-petition.ts';
import { petitionWords } from '../messages/words.ts';
import { PETITION_KINDS, PETITION_SOURCES, PETITION_STATES } from '../schema.ts';
import { CONTACT_TIMINGS } from '../store/contact-rows.ts';
import { MERGED_ROWS, readFilter } from '../queries/register/filter.ts';
import { petitionFor, placesOf } from '../queries/petition.ts';
import { keptCount } from '../queries/register/kept-count.ts';
import { isCursorFor, registerPage } from '../queries/register/register.ts';

const { day, text } = described;
const [wordsVi, wordsEn] = [petitionWords('vi'), petitionWords('en')];

const code = z.string().regex(/^[\w.-]{1,60}$/);

const listRoute = createRoute({
  method: 'get',
  path: '/petitions',
  operationId: 'listPetitions',
  tags: ['petitions'],
  summary: both(
    'Danh sách kiến nghị, mới nhất trước',
    'Petitions the key’s person may see, newest first',
  ),
  request: {
    query: z.object({
      state: z
        .enum(PETITION_STATES)
        .optional()
        .openapi({ description: words(PETITION_STATES, wordsVi.states, wordsEn.states) }),
      field: code.optional().openapi({ description: both('Mã lĩnh vực.', 'Code of the field.') }),
      body: z
        .uuid()
        .optional()
        .openapi({ description: both('Cơ quan có thẩm quyền (/bodies).', 'The competent body.') }),
      unit: code
        .optional()
        .openapi({ description: both('Mã địa bàn (/units).', 'Code of the unit.') }),
      session: z
        .uuid()
        .optional()
        .openapi({ description: both('Id kỳ họp.', 'Id of the session.') }),
      late: z
        .enum(['true', 'false', '1', '0'])
        .optional()
        .openapi({ description: both('Chỉ kiến nghị quá hạn.', 'Only those overdue.') }),
      again: z
        .enum(['true', 'false', '1', '0'])
        .optional()
        .openapi({ description: both('Chỉ kiến nghị nêu nhiều lần.', 'Only those raised again.') }),
      merged: z
        .enum(MERGED_ROWS)
        .optional()
        .openapi({
          description: both(
            'Kiến nghị đã gộp: `with` hiện cùng, `only` chỉ các kiến nghị đó; bỏ trống thì ẩn.',
            'Merged petitions: `with` beside the others, `only` by themselves; left out by default.',
          ),
        }),
      q: z
        .string()
        .max(400)
        .optional()
        .openapi({ description: both('Từ ngữ hoặc mã; không cần dấu.', 'Words or code.') }),
      ...paging,
    }),
  },
  responses: {
    200: json(
      listOf(listedShape),
      'One page. `total` is exact up to 10,000, and always exact without a filter.',
    ),
    ...PROBLEMS,
  },
});

const placeBody = z
  .object({
    unit: text('Mã địa bàn (/units).', 'Code of the unit (/units).', '18568'),
    place: text('Tên cũ hoặc cách gọi, khi không rõ mã.', 'Its name, where the code is unknown.'),
    detail: text('Thôn, tổ, tuyến đường.', 'Hamlet, road, exact spot.'),
  })
  .partial();

const petitionerBody = z
  .object({
    fullName: text('Họ và tên.', 'Full name.'),
    address: text('Nơi ở.', 'Address.'),
    phone: text('Số điện thoại.', 'Telephone.'),
    email: text('Thư điện tử.', 'E-mail address.'),
    note: text('Ghi chú.', 'Note.'),
  })
  .partial();

const recordBody = z.object({
  text: text('Lời của cử tri, tối đa 20.000 ký tự; bắt buộc.', 'The voter’s own words; required.'),
  place: text(
    'Địa bàn, theo cách gọi của cơ quan; bắt buộc. Thuộc tỉnh của Hội đồng nhân dân.',
    'The place in the office’s own words, in the council’s province; required.',
  ),
  title: text('Tiêu đề; bỏ trống thì lấy từ nội dung.', 'Title; taken from the text.'),
  kind: z
    .enum(PETITION_KINDS)
    .openapi({ description: words(PETITION_KINDS, wordsVi.kinds, wordsEn.kinds) }),
  source: z
    .enum(PETITION_SOURCES)
    .openapi({ description: words(PETITION_SOURCES, wordsVi.sources, wordsEn.sources) }),
  receivedOn: day('Ngày tiếp nhận; bỏ trống là hôm nay', 'Day of receipt; today', '15/11/2026'),
  field: text('Mã lĩnh vực.', 'Code of the field.'),
  session: text('Id kỳ họp.', 'Id of the session.'),
  publicText: text('Nội dung công khai.', 'What the public reads.'),
  places: z
    .array(placeBody)
    .max(20)
    .openapi({
      description: both(
        'Khi có nhiều địa bàn, hoặc đã biết mã; ghi cùng hoặc thay `place`. Địa bàn đầu (`place` nếu có) là nơi kiến nghị được tính, phải thuộc tỉnh của Hội đồng nhân dân: nếu không thì mã lỗi `petitions.unit_outside`. Nơi giáp ranh ở tỉnh khác ghi sau.',
        'For several places, or known codes; beside or instead of `place`. The first (`place`, where given) is where the petition is counted and lies in the council’s province, else `petitions.unit_outside`. A place across the border may come after it.',
      ),
    }),
  petitioners: z
    .array(petitionerBody)
    .max(50)
    .openapi({
      description: both(
        'Người nêu kiến nghị. Không bao giờ công khai.',
        'Who raised it. Never published.',
      ),
    }),
  timing: z
    .enum(CONTACT_TIMINGS)
    .openapi({ description: words(CONTACT_TIMINGS, wordsVi.timings, wordsEn.timings) }),
  answeredOnSpot: described.tick('Đã được trả lời tại chỗ.', 'It was answered on the spot.'),
  spotBy: text('Người trả lời tại chỗ.', 'Who answered on the spot.'),
  spotAnswer: text('Nội dung trả lời tại chỗ.', 'What was answered on the spot.'),
  requestKey: text('Như tiêu đề Idempotency-Key.', 'As the header Idempotency-Key.'),
});

const recordRoute = createRoute({
  method: 'post',
  path: '/petitions',
  operationId: 'recordPetition',
  tags: ['petitions'],
  summary: both(
    'Tiếp nhận kiến nghị: chỉ cần nội dung và địa bàn',
    'Record a petition: text and place are enough',
  ),
  description: both(
    'Gửi lại cùng nội dung với cùng `Idempotency-Key` thì nhận lại kiến nghị đã ghi.',
    'With an `Idempotency-Key` (header), the same request of the same person sent again answers with the petition recorded first; another content under that key is another petition.',
  ),
  request: {
    headers: z.object({
      'idempotency-key': z
        .string()
        .max(200)
        .optional()
        .openapi({
          description: both(
            'Chuỗi do bên gửi tự đặt, mỗi kiến nghị một chuỗi.',
            'Any text of the caller’s own, one for each petition.',
          ),
        }),
    }),
    body: {
      required: true,
      content: {
        'application/json': {
          example: {
            text: 'Trạm bơm thôn 3 hỏng từ tháng 8, ruộng thiếu nước.',
            place: 'xã Lộc Hà',
          },
          schema: recordBody.loose().partial(),
        },
      },
    },
  },
  responses: { 201: json(petitionShape, 'Recorded; `Location` names it'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: '/petitions/{id}',
  operationId: 'readPetition',
  tags: ['petitions'],
  summary: both('Một kiến nghị, theo id hoặc mã', 'One petition, by id or code'),
  request: { params: petitionParams },
  responses: { 200: json(petitionShape, 'The petition'), ...PROBLEMS },
});

export function registerApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const { limit, cursor, ...query } = c.req.valid('query');
    const { db, clock } = c.var.platform;
    const today = dayAt(clock());
    const filter = readFilter(query);
    if (!isCursorFor(filter, cursor)) throw badCursor(c.var.locale);
    return await pageWhileUnchanged(c, today, async () => {
      const page = await registerPage(db, {
        actor: actorOf(c),
        filter,
        today,
        cursor,
        limit,
        count: 'exact',
        keepCount: keptCount(c, filter, today),
      });
      const items = page.items.map((row) => listed(row, today));
      return await answerJson(c, { items, total: page.total, next: page.next });
    });
  });

  api.openapi(recordRoute, async (c) => {
    const body = c.req.valid('json');
    const requestKey = c.req.header('idempotency-key') ?? body.requestKey ?? '';
    const { id, written } = await run(c, recordPetition, { source: 'api', ...body, requestKey });
    c.header('location', `/api/v1/petitions/${id}`);
    const shape = written ? asRecorded(actorOf(c), written) : null;
    return c.json(shape ?? (await shapeOf(c, id)), 201);
  });

  api.openapi(readRoute, async (c) => c.json(await shapeOf(c, c.req.valid('param').id), 200));
}

async function shapeOf(c: Parameters<typeof actorOf>[0], key: string) {
  const { db } = c.var.platform;
  const petition = await petitionFor(db, actorOf(c), key);
  if (!petition) throw petitionFailure('NotFound', 'petitions.not_found');
  const [places, ties, abilities] = await Promise.all([
    placesOf(db, petition),
    tiesOf(c, petition),
    shownAbilities(c, petition),
  ]);
  return { ...whole(petition, places), ...ties, abilities };
}
