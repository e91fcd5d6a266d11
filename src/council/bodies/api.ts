import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Locale } from '#src/platform/i18n/text.ts';
import { PROBLEMS, both, json, listOf, paging } from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { badCursor } from '#src/platform/web/cursor.ts';
import { countBodies, findBodies } from './queries/bodies.ts';
import type { BodyCursor, FoundBody } from './queries/bodies.ts';
import { BODY_KINDS } from './schema.ts';

const bodyShape = z.object({
  id: z.string(),
  kind: z.enum(BODY_KINDS),
  name: z.string(),
  shortName: z.string(),
  symbol: z.string(),
  council: z.string().nullable(),
  parent: z.string().nullable(),
  unit: z.string().nullable(),
  isOutside: z.boolean(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

const listBodiesRoute = createRoute({
  method: 'get',
  path: '/bodies',
  tags: ['bodies'],
  operationId: 'listBodies',
  summary: both(
    'Các cơ quan, đơn vị',
    'Bodies: councils, committees, executives, departments, outside bodies',
  ),
  request: {
    query: z.object({
      kind: z.enum(BODY_KINDS).optional(),
      q: z.string().max(200).optional(),
      council: z.uuid().optional(),
      ...paging,
    }),
  },
  responses: {
    200: json(
      listOf(bodyShape),
      "Bodies of the reader's own council first, then shared ones, then the others",
    ),
    ...PROBLEMS,
  },
});

export function bodyApi(api: OpenAPIHono): void {
  api.openapi(listBodiesRoute, async (c) => {
    const actor = actorOf(c);
    const { kind, q, council, cursor, limit } = c.req.valid('query');
    const { db } = c.var.platform;
    const query = { q, councilId: council, kinds: kind ? [kind] : undefined };
    const found = await findBodies(db, actor, {
      ...query,
      after: cursor === undefined ? undefined : readCursor(cursor, c.var.locale),
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return c.json(
      {
        items: items.map(toShape),
        total: await countBodies(db, actor, query),
        next: last ? `${last.nearness}.${last.sort_order}.${last.id}` : null,
      },
      200,
    );
  });
}

function readCursor(cursor: string, locale: Locale): BodyCursor {
  const [, nearness, sortOrder, id] = /^(\d)\.(-?\d{1,9})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (!id) throw badCursor(locale);
  return { nearness: Number(nearness), sortOrder: Number(sortOrder), id };
}

function toShape(body: FoundBody): z.output<typeof bodyShape> {
  return {
    id: body.id,
    kind: body.kind,
    name: body.name,
    shortName: body.short_name,
    symbol: body.symbol,
    council: body.council_id,
    parent: body.parent_id,
    unit: body.unit_code,
    isOutside: body.is_outside,
    validFrom: body.valid_from,
    validTo: body.valid_to,
  };
}
