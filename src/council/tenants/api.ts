import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { PROBLEMS, both, json, listOf, paging } from '#src/platform/web/api-description.ts';
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
  operationId: 'listUnits',
  summary: both(
    'Đơn vị hành chính theo tên (không cần dấu), cấp trên hoặc cấp',
    'Administrative units, by name (diacritics do not matter), parent or tier',
  ),
  request: {
    query: z.object({
      q: z.string().max(200).optional(),
      parent: z.string().regex(UNIT_CODE).optional(),
      tier: z.enum(['province', 'district', 'commune']).optional(),
      ...paging,
    }),
  },
  responses: { 200: json(listOf(unitShape), 'The units in the order of their codes'), ...PROBLEMS },
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
