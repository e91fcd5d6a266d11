import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { requiredLine, ticked, typedLine, wholeNumber } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { addDays } from '../day.ts';
import { calendarFailure } from '../failures.ts';
import { requiredDay } from '../inputs.ts';
import { mayNotConfirmDeadline, mayNotManageCalendar } from '../policy.ts';
import { confirmRule, endRule, insertRule, lockRule } from '../store.ts';

type ConfirmedEffect = (context: CommandContext, ruleId: string) => Promise<void>;
const effects: ConfirmedEffect[] = [];

/** A later room acts on the dates a rule has only proposed, once it is confirmed. */
export function whenDeadlineIsConfirmed(effect: ConfirmedEffect): void {
  effects.push(effect);
}

/** The Standing Committee takes the rules as its own: from then on their dates can be overdue. */
export const confirmDeadlines = command({
  name: 'calendar.confirm_deadlines',
  input: z.object({ ids: z.array(z.uuid()).min(1).max(200) }),
  async run(ctx, { ids }) {
    const refused = mayNotConfirmDeadline(ctx.actor);
    if (refused) throw calendarFailure('Forbidden', refused);
    let confirmed = 0;
    for (const id of ids.toSorted()) {
      const rule = await lockRule(ctx.tx, ctx.actor, id);
      if (!rule) throw platformFailure('NotFound', 'platform.not_found');
      if (rule.confirmed_at) continue;
      const by = { personId: ctx.actor.personId, at: ctx.now };
      await confirmRule(ctx.tx, ctx.actor.tenantId, id, by);
      for (const effect of effects) await effect(ctx, id);
      ctx.emit({
        name: 'deadline.confirmed',
        subjectKind: 'deadline_rule',
        subjectId: id,
        councilId: ctx.actor.councilId,
        data: { code: rule.code, amount: rule.amount, unit: rule.unit },
      });
      confirmed += 1;
    }
    if (confirmed === 0) throw calendarFailure('Conflict', 'calendar.already_confirmed');
    return { confirmed };
  },
});

const amount = wholeNumber(
  -400,
  400,
  'Số ngày là một số nguyên, âm khi tính lùi.',
  'A whole number of days, negative to count back.',
).refine((days) => days !== 0, says('Số ngày phải khác 0.', 'The number must not be 0.'));

/** A new version from a day; the old one ends the day before and keeps the dates it gave. */
export const reviseDeadline = command({
  name: 'calendar.revise_deadline',
  input: z.object({
    id: z.uuid(),
    amount,
    unit: z.enum(['calendar', 'working']),
    rollsForward: ticked,
    basis: requiredLine(300, 'Chưa ghi căn cứ.', 'Enter the basis.'),
    note: typedLine(500),
    validFrom: requiredDay,
  }),
  async run(ctx, { id, ...input }) {
    const refused = mayNotManageCalendar(ctx.actor);
    if (refused) throw calendarFailure('Forbidden', refused);
    const old = await lockRule(ctx.tx, ctx.actor, id);
    if (!old) throw platformFailure('NotFound', 'platform.not_found');
    if (old.valid_to !== null) {
      throw calendarFailure('RuleBroken', 'calendar.rule_ended');
    }
    if (input.validFrom <= old.valid_from) {
      throw calendarFailure('RuleBroken', 'calendar.rule_starts_too_early', {
        from: old.valid_from,
      });
    }
    await endRule(ctx.tx, ctx.actor.tenantId, id, addDays(input.validFrom, -1));
    const newest = await insertRule(ctx.tx, {
      tenant_id: old.tenant_id,
      council_id: old.council_id,
      code: old.code,
      trigger_vi: old.trigger_vi,
      trigger_en: old.trigger_en,
      amount: input.amount,
      unit: input.unit,
      rolls_forward: input.rollsForward,
      basis: input.basis,
      // Entered by the office: it counts once the Standing Committee confirms it.
      trust: 'unverified',
      valid_from: input.validFrom,
      valid_to: null,
      confirmed_by: null,
      confirmed_at: null,
      note: input.note,
    });
    ctx.emit({
      name: 'deadline.revised',
      subjectKind: 'deadline_rule',
      subjectId: newest,
      councilId: ctx.actor.councilId,
      data: { code: old.code, amount: input.amount, unit: input.unit, from: input.validFrom },
    });
    return { id: newest };
  },
});
