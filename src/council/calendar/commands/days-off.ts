import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { requiredLine } from '#src/platform/text/inputs.ts';
import { formatDay } from '../day-text.ts';
import { isDay } from '../day.ts';
import type { Day } from '../day.ts';
import { DAY_OFF_KINDS } from '../days-off.ts';
import { calendarFailure } from '../failures.ts';
import { requiredDay } from '../inputs.ts';
import { mayNotManageCalendar } from '../policy.ts';
import { deleteDayOff, insertDayOff, updateDayOff } from '../store.ts';

const knownDay = z.string().refine(isDay);
const name = requiredLine(160, 'Chưa nhập tên ngày nghỉ.', 'Enter the name of the day.');

function refuseOthers(ctx: CommandContext): void {
  const refused = mayNotManageCalendar(ctx.actor);
  if (refused) throw calendarFailure('Forbidden', refused);
}

function emitDay(ctx: CommandContext, event: string, day: string, kind?: string): void {
  ctx.emit({
    name: event,
    subjectKind: 'tenant',
    subjectId: ctx.actor.tenantId,
    councilId: ctx.actor.councilId,
    data: { day, kind: kind ?? null },
  });
}

/** A day off or a swapped day; who enters it answers for it, so it counts at once. */
export const addDayOff = command({
  name: 'calendar.add_day_off',
  input: z.object({ day: requiredDay, kind: z.enum(DAY_OFF_KINDS), name }),
  async run(ctx, input) {
    refuseOthers(ctx);
    const row = {
      ...input,
      tenant_id: ctx.actor.tenantId,
      trust: 'high',
      confirmed_by: ctx.actor.personId,
      confirmed_at: ctx.now,
    };
    if (!(await insertDayOff(ctx.tx, row))) {
      throw calendarFailure('Conflict', 'calendar.day_taken', { day: formatDay(input.day) });
    }
    emitDay(ctx, 'day_off.added', input.day, input.kind);
    return { year: input.day.slice(0, 4) };
  },
});

export const editDayOff = command({
  name: 'calendar.edit_day_off',
  input: z.object({ day: knownDay, kind: z.enum(DAY_OFF_KINDS), name }),
  async run(ctx, { day, ...change }) {
    refuseOthers(ctx);
    await changeDay(ctx, day, { ...change, trust: 'high' });
    emitDay(ctx, 'day_off.edited', day, change.kind);
    return { year: day.slice(0, 4) };
  },
});

export const confirmDayOff = command({
  name: 'calendar.confirm_day_off',
  input: z.object({ day: knownDay }),
  async run(ctx, { day }) {
    refuseOthers(ctx);
    await changeDay(ctx, day, {});
    emitDay(ctx, 'day_off.confirmed', day);
    return { year: day.slice(0, 4) };
  },
});

async function changeDay(
  ctx: CommandContext,
  day: Day,
  change: { kind?: (typeof DAY_OFF_KINDS)[number]; name?: string; trust?: string },
): Promise<void> {
  const signed = { confirmed_by: ctx.actor.personId, confirmed_at: ctx.now };
  if (!(await updateDayOff(ctx.tx, ctx.actor.tenantId, day, { ...change, ...signed }))) {
    throw platformFailure('NotFound', 'platform.not_found');
  }
}

export const removeDayOff = command({
  name: 'calendar.remove_day_off',
  input: z.object({ day: knownDay }),
  async run(ctx, { day }) {
    refuseOthers(ctx);
    if (!(await deleteDayOff(ctx.tx, ctx.actor.tenantId, day))) {
      throw platformFailure('NotFound', 'platform.not_found');
    }
    emitDay(ctx, 'day_off.removed', day);
    return { year: day.slice(0, 4) };
  },
});
