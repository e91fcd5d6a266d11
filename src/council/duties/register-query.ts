import { z } from 'zod';
import { ESCALATION_STEPS } from './acts.ts';
import { TIMELINESS } from './figures.ts';
import { LATENESS_FILTERS, STATE_FILTERS } from './queries/filter.ts';
import type { DutyFilter } from './queries/filter.ts';
import { DUTY_SCOPES } from './queries/visible-to.ts';

const LAST = ESCALATION_STEPS.length;

const code = z.string().regex(/^[\w.-]{1,60}$/);

/** The filters of the register as the API takes them. */
export const registerQuery = z.object({
  scope: z.enum(DUTY_SCOPES).optional(),
  state: z.enum(STATE_FILTERS).optional(),
  body: z.uuid().optional(),
  kind: code.optional(),
  field: code.optional(),
  unit: code.optional(),
  session: z.uuid().optional(),
  late: z.enum(LATENESS_FILTERS).optional(),
  step: z.coerce.number().int().min(1).max(LAST).optional(),
  q: z.string().max(400).optional(),
  answered: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(\.\.\d{4}-(0[1-9]|1[0-2]))?$/)
    .optional(),
  timeliness: z.enum(TIMELINESS).optional(),
  sort: z.enum(['newest', 'due']).optional(),
});

/** A page's address may hold anything: what is not a filter is left out. */
export function filterFromAddress(query: Readonly<Record<string, string>>): DutyFilter {
  const filter: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(registerQuery.shape)) {
    const typed = query[name]?.trim();
    if (!typed) continue;
    const parsed = shape.safeParse(typed);
    if (parsed.success) filter[name] = parsed.data;
  }
  return filter as DutyFilter;
}
