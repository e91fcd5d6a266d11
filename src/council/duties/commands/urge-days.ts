import { z } from 'zod';
import { dayAt, formatDay, requiredDay } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { requiredLine } from '#src/platform/text/inputs.ts';
import { dutyFailure } from '../failures.ts';
import { dutyKinds } from '../kinds.ts';
import { mayNotSetUrgeDays } from '../policy.ts';
import { urgeDaysOn } from '../queries/urge-days.ts';
import { replanUrging, setUrgeDays, takeNewUrgeDays } from '../store/urge-days.ts';
import { readUrgeDays } from './read-urge-days.ts';
import type { CommandContext } from '#src/platform/command.ts';

/** The council decides on which days before a due day its bodies are urged, from a day on. */
export const decideUrgeDays = command({
  name: 'duties.decide_urge_days',
  input: z.object({
    kind: z.string().max(60),
    days: z.union([z.string().max(200), z.array(z.number().int())]),
    validFrom: requiredDay,
    basis: requiredLine(300, 'Chưa ghi căn cứ, quyết định.', 'Enter the decision it rests on.'),
  }),
  async run(ctx, input) {
    const { actor, now, tx } = ctx;
    const refused = mayNotSetUrgeDays(actor);
    if (refused) throw dutyFailure('Forbidden', refused);
    const kind = dutyKinds().find((one) => one.kind === input.kind);
    if (!kind) throw dutyFailure('NotFound', 'duties.not_found');
    const days = readUrgeDays(input.days);
    if (days === null) throw atField(ctx, 'days', 'duties.urge_days_unread');
    const today = dayAt(now);
    if (input.validFrom < today)
      throw atField(ctx, 'validFrom', 'duties.urge_days_past', { today: formatDay(today) });
    await setUrgeDays(tx, {
      tenant_id: actor.tenantId,
      id: newId(),
      council_id: actor.councilId,
      duty_kind: kind.kind,
      days_before: [...days],
      valid_from: input.validFrom,
      basis: input.basis,
      set_by: actor.personId,
      set_seat_id: actor.seatId,
      set_at: now,
      applied_on: null,
    });
    ctx.emit({
      name: 'urge_days.decided',
      subjectKind: 'council',
      subjectId: actor.councilId,
      councilId: actor.councilId,
      data: { kind: kind.kind, days: days.join(', '), from: input.validFrom },
    });
    await bringIntoForce(ctx, today);
    return { kind: kind.kind, days };
  },
});

/** What has come into force since it was last looked at: the urging still ahead follows. */
export async function bringIntoForce(
  { tx, actor }: Pick<CommandContext, 'tx' | 'actor'>,
  today: string,
): Promise<number> {
  const { tenantId } = actor;
  const fresh = await takeNewUrgeDays(tx, tenantId, today);
  if (fresh.length === 0) return 0;
  const daysOf = await urgeDaysOn(tx, tenantId, today);
  for (const { council_id: councilId, duty_kind: kind } of fresh)
    await replanUrging(tx, { tenantId, councilId, kind }, daysOf(councilId, kind), today);
  return fresh.length;
}

function atField(
  { actor }: CommandContext,
  field: string,
  code: 'duties.urge_days_unread' | 'duties.urge_days_past',
  facts: Readonly<Record<string, string>> = {},
) {
  const sentence = failureSentence(actor.locale, code, facts);
  return dutyFailure('InvalidInput', code, facts, { [field]: sentence });
}
