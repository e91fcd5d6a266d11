import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { badCursor } from '#src/platform/web/cursor.ts';
import { countUnits, listUnits } from './queries.ts';
import type { Unit } from './queries.ts';

const UNIT_CODE = /^[\w.-]{1,20}$/;

const unitShape = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  tier: z.enum(['province', 'district', 'commune']),
  kind: z.string(),
  name: z.string(),
  nameEn: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});

const listUnitsRoute = createRoute({
  method: 'get',
  path: '/units',
  tags: ['units'],
  summary: 'Administrative units, by name (diacritics do not matter), parent or tier',
  request: {
    query: z.object({
      q: z.string().max(200).optional(),
      parent: z.string().regex(UNIT_CODE).optional(),
      tier: z.enum(['province', 'district', 'commune']).optional(),
      cursor: z.string().max(20).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: {
      description: 'The units in the order of their codes',
      content: {
        'application/json': {
          schema: z.object({
            items: z.array(unitShape),
            total: z.number().int(),
            next: z.string().nullable(),
          }),
        },
      },
    },
  },
});

export function unitApi(api: OpenAPIHono): void {
  api.openapi(listUnitsRoute, async (c) => {
    const { cursor, limit, ...asked } = c.req.valid('query');
    const { db } = c.var.platform;
    if (cursor !== undefined && !UNIT_CODE.test(cursor)) throw badCursor(c.var.locale);
    const query = { ...asked, withHistoric: asked.tier === 'district' };
    const found = await listUnits(db, { ...query, after: cursor, limit: limit + 1 });
    const items = found.slice(0, limit);
    return c.json(
      {
        items: items.map(toShape),
        total: await countUnits(db, query),
        next: found.length > limit ? (items.at(-1)?.code ?? null) : null,
      },
      200,
    );
  });
}

function toShape(unit: Unit): z.output<typeof unitShape> {
  return {
    code: unit.code,
    parent: unit.parent_code,
    tier: unit.tier,
    kind: unit.kind,
    name: unit.name,
    nameEn: unit.name_en,
    validFrom: unit.valid_from,
    validTo: unit.valid_to,
  };
}
