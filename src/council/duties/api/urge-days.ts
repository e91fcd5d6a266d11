import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import {
  bodyWithExample,
  both,
  described,
  json,
  PROBLEMS,
} from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { decideUrgeDays } from '../commands/urge-days.ts';
import { dutyFailure } from '../failures.ts';
import { dutyKinds } from '../kinds.ts';
import type { DutyKind } from '../kinds.ts';
import { urgeDaysHistory } from '../queries/urge-days.ts';
import type { UrgeDaysLine } from '../queries/urge-days.ts';
import { followsCouncil } from '../queries/visible-to.ts';

const tags = ['duties'];
const days = z.array(z.number().int());

const decisionShape = z.object({
  days: days.openapi({ description: both('Số ngày trước hạn', 'Days before the date') }),
  validFrom: z.string().openapi({ description: both('Có hiệu lực từ', 'Holds from') }),
  basis: z.string().openapi({ description: both('Căn cứ, quyết định', 'What it rests on') }),
  setBy: z.string().openapi({ description: both('Người ghi', 'Who entered it') }),
  setAt: z.string(),
});

const kindShape = z.object({
  kind: z.string().openapi({ description: both('Mã loại', 'Code of the kind of duty') }),
  label: z.string(),
  days: days.openapi({
    description: both('Đang áp dụng; rỗng là không nhắc', 'In force today; empty: no urging'),
  }),
  isDecided: z.boolean().openapi({
    description: both('Do cơ quan quyết định, không phải mặc định', 'Decided by the council'),
  }),
  decisions: z.array(decisionShape).openapi({
    description: both('Các quyết định, mới nhất trước', 'Decisions, the latest day first'),
  }),
});

const decideShape = z.object({
  days: days.max(10).openapi({
    description: both('Số ngày trước hạn, mỗi số 1–365', 'Days before the date, each 1–365'),
    example: [15, 7, 3],
  }),
  validFrom: described.day('Có hiệu lực từ, không ở quá khứ', 'Holds from, not a day gone by'),
  basis: described.text('Căn cứ.', 'What it rests on.', 'Điều 12 Quy chế làm việc'),
});

const listRoute = createRoute({
  method: 'get',
  path: '/urging-days',
  operationId: 'listUrgingDays',
  tags,
  summary: both('Ngày đôn đốc trước hạn', 'Days of urging before the date, by kind of duty'),
  responses: { 200: json(z.object({ items: z.array(kindShape) }), 'Every kind'), ...PROBLEMS },
});

const decideRoute = createRoute({
  method: 'post',
  path: '/urging-days/{kind}',
  operationId: 'decideUrgingDays',
  tags,
  summary: both('Quyết định ngày đôn đốc của một loại', 'Decide the days of urging of a kind'),
  request: {
    params: z.object({ kind: z.string().max(60) }),
    body: { ...bodyWithExample(decideShape), required: true },
  },
  responses: { 200: json(kindShape, 'The kind after the decision'), ...PROBLEMS },
});

/** On which days before a date bodies are urged: read, and decided from a day on. */
export function urgeDaysApi(api: OpenAPIHono): void {
  api.openapi(listRoute, async (c) => c.json({ items: await kindsOf(c) }, 200));
  api.openapi(decideRoute, async (c) => {
    const { kind } = c.req.valid('param');
    await run(c, decideUrgeDays, { ...c.req.valid('json'), kind });
    const decided = (await kindsOf(c)).find((one) => one.kind === kind);
    if (!decided) throw dutyFailure('NotFound', 'duties.not_found');
    return c.json(decided, 200);
  });
}

async function kindsOf(c: Context): Promise<z.output<typeof kindShape>[]> {
  const actor = actorOf(c);
  if (!followsCouncil(actor)) throw dutyFailure('Forbidden', 'duties.not_permitted');
  const { db, clock } = c.var.platform;
  const lines = await urgeDaysHistory(db, actor.tenantId, actor.councilId);
  const today = dayAt(clock());
  return dutyKinds().map((kind) =>
    shapeOf(
      kind,
      lines.filter((line) => line.kind === kind.kind),
      today,
      kind.labels[c.var.locale],
    ),
  );
}

function shapeOf(
  { kind, urgeDaysBefore }: DutyKind,
  lines: readonly UrgeDaysLine[],
  today: string,
  label: string,
): z.output<typeof kindShape> {
  const inForce = lines.find(({ validFrom }) => validFrom <= today);
  return {
    kind,
    label,
    days: [...(inForce?.days ?? urgeDaysBefore)],
    isDecided: inForce !== undefined,
    decisions: lines.map((line) => ({
      days: [...line.days],
      validFrom: line.validFrom,
      basis: line.basis,
      setBy: line.setBy,
      setAt: line.setAt.toISOString(),
    })),
  };
}
