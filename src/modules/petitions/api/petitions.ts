import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { dayAt } from '#src/council/calendar/index.ts';
import { PROBLEMS, both, json, listOf, paging } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { badCursor } from '#src/platform/web/cursor.ts';
import { abilityShape, shownAbilities } from './acts.ts';
import { petitionFailure } from '../failures.ts';
import { recordPetition } from '../commands/record-petition.ts';
import { isPetitionLate } from '../rules.ts';
import { PETITION_KINDS, PETITION_SOURCES, PETITION_STATES, PUBLIC_LABELS } from '../schema.ts';
import { readFilter } from '../queries/filter.ts';
import { petitionFor, placesOf } from '../queries/petition.ts';
import type { PetitionRecord, ShownPlace } from '../queries/petition.ts';
import { isCursorFor, registerPage } from '../queries/register.ts';
import type { ListedPetition } from '../queries/register.ts';

const listedShape = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(PETITION_STATES),
  kind: z.enum(PETITION_KINDS),
  title: z.string(),
  text: z.string(),
  unit: z.string().openapi({ description: 'Name of the unit responsible now' }),
  place: z.string(),
  field: z.string().nullable(),
  body: z.string().nullable(),
  receivedOn: z.string(),
  dueOn: z.string().nullable(),
  dueIsProposed: z.boolean(),
  late: z.boolean(),
  timesRaised: z.number().int(),
  hasDiscrepancy: z.boolean(),
  url: z.string(),
});

const petitionShape = z
  .object({
    id: z.string(),
    code: z.string(),
    state: z.enum(PETITION_STATES),
    replyClass: z.string().nullable(),
    evaluation: z.string().nullable(),
    publicLabel: z.enum(PUBLIC_LABELS),
    kind: z.enum(PETITION_KINDS),
    source: z.enum(PETITION_SOURCES),
    title: z.string(),
    originalText: z.string(),
    workingText: z.string(),
    publicText: z.string().nullable(),
    places: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        nameThen: z.string(),
        detail: z.string(),
      }),
    ),
    placeText: z.string(),
    field: z.string().nullable(),
    competentTier: z.string().nullable(),
    bodyId: z.string().nullable(),
    sessionId: z.string().nullable(),
    contactId: z.string().nullable(),
    receivedOn: z.string(),
    answeredOn: z.string().nullable(),
    dueOn: z.string().nullable(),
    dueIsProposed: z.boolean(),
    endedOn: z.string().nullable(),
    endReason: z.string().nullable(),
    timesRaised: z.number().int(),
    sessionsOpen: z.number().int(),
    hasDiscrepancy: z.boolean(),
    version: z.number().int(),
    abilities: z.array(abilityShape),
  })
  .openapi('Petition');

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
      state: z.enum(PETITION_STATES).optional(),
      field: code.optional(),
      body: z.uuid().optional(),
      unit: code.optional(),
      session: z.uuid().optional(),
      late: z.enum(['true', 'false', '1', '0']).optional(),
      q: z.string().max(400).optional(),
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

const recordRoute = createRoute({
  method: 'post',
  path: '/petitions',
  operationId: 'recordPetition',
  tags: ['petitions'],
  summary: both(
    'Tiếp nhận kiến nghị: chỉ cần nội dung và địa bàn',
    'Record a petition: text and place are enough',
  ),
  description:
    'With an `Idempotency-Key` (header), the same request of the same person sent again answers with the petition recorded first; another content under that key is another petition.',
  request: {
    headers: z.object({
      'idempotency-key': z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'Any text of the caller’s own, one for each petition' }),
    }),
    body: {
      required: true,
      content: {
        'application/json': {
          example: {
            text: 'Trạm bơm thôn 3 hỏng từ tháng 8, ruộng thiếu nước.',
            place: 'xã Lộc Hà',
          },
          schema: z
            .looseObject({
              text: z
                .string()
                .openapi({ description: 'The voter’s own words, 20,000 characters at most' }),
              place: z.string().openapi({ description: 'The place in the office’s own words' }),
              title: z.string().optional(),
              kind: z.enum(PETITION_KINDS).optional(),
              source: z.enum(PETITION_SOURCES).optional(),
              receivedOn: z.string().optional().openapi({ example: '15/11/2026' }),
              field: z.string().optional(),
              session: z.string().optional(),
              publicText: z.string().optional(),
              requestKey: z.string().optional(),
            })
            .partial(),
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
  request: { params: z.object({ id: z.string().max(60) }) },
  responses: { 200: json(petitionShape, 'The petition'), ...PROBLEMS },
});

export function registerApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => {
    const { limit, cursor, ...query } = c.req.valid('query');
    const { db, clock } = c.var.platform;
    const today = dayAt(clock());
    const filter = readFilter(query);
    if (!isCursorFor(filter, cursor)) throw badCursor(c.var.locale);
    const page = await registerPage(db, {
      actor: actorOf(c),
      filter,
      today,
      cursor,
      limit,
      count: 'exact',
    });
    const items = page.items.map((row) => listed(row, today));
    return c.json({ items, total: page.total, next: page.next }, 200);
  });

  api.openapi(recordRoute, async (c) => {
    const body = c.req.valid('json');
    const requestKey = c.req.header('idempotency-key') ?? body.requestKey ?? '';
    const { id } = await run(c, recordPetition, { source: 'api', ...body, requestKey });
    c.header('location', `/api/v1/petitions/${id}`);
    return c.json(await shapeOf(c, id), 201);
  });

  api.openapi(readRoute, async (c) => c.json(await shapeOf(c, c.req.valid('param').id), 200));
}

async function shapeOf(c: Parameters<typeof actorOf>[0], key: string) {
  const { db } = c.var.platform;
  const petition = await petitionFor(db, actorOf(c), key);
  if (!petition) throw petitionFailure('NotFound', 'petitions.not_found');
  const shape = whole(petition, await placesOf(db, petition));
  return { ...shape, abilities: await shownAbilities(c, petition) };
}

function listed(row: ListedPetition, today: string): z.output<typeof listedShape> {
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    kind: row.kind,
    title: row.title,
    text: row.working_text,
    unit: row.unit_name,
    place: row.place_text || [row.detail, row.unit_name].filter(Boolean).join(', '),
    field: row.field_code,
    body: row.body_name,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    dueIsProposed: row.due_is_proposed,
    late: isPetitionLate(row, today),
    timesRaised: row.times_raised,
    hasDiscrepancy: row.has_discrepancy,
    url: `/petitions/${row.id}`,
  };
}

function whole(
  row: PetitionRecord,
  places: readonly ShownPlace[],
): Omit<z.output<typeof petitionShape>, 'abilities'> {
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    replyClass: row.reply_class,
    evaluation: row.evaluation,
    publicLabel: row.public_label,
    kind: row.kind,
    source: row.source,
    title: row.title,
    originalText: row.original_text,
    workingText: row.working_text,
    publicText: row.public_text,
    places: places.map((place) => ({
      unit: place.unit_code,
      name: place.unit_name,
      nameThen: place.unit_name_then,
      detail: place.detail,
    })),
    placeText: row.place_text,
    field: row.field_code,
    competentTier: row.competent_tier,
    bodyId: row.responsible_body_id,
    sessionId: row.session_id,
    contactId: row.contact_id,
    receivedOn: row.received_on,
    answeredOn: row.answered_on,
    dueOn: row.due_on,
    dueIsProposed: row.due_is_proposed,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    timesRaised: row.times_raised,
    sessionsOpen: row.sessions_open,
    hasDiscrepancy: row.has_discrepancy,
    version: row.version,
  };
}
