import type { CommandContext } from '#src/platform/command.ts';
import { openDutiesProposedBy } from '../store/duties.ts';
import { actOnDuty } from './act-on-duty.ts';

const CONFIRMED = 'Thường trực HĐND đã xác nhận quy định; hạn đề xuất có hiệu lực.';

/** The Standing Committee confirmed a rule: the dates it had only proposed hold from now on. */
export async function confirmProposedDates(context: CommandContext, ruleId: string): Promise<void> {
  const duties = await openDutiesProposedBy(context.tx, context.actor.tenantId, ruleId);
  for (const duty of duties) {
    if (duty.due_on === null) continue;
    const explanation = { ...duty.due_explanation, proposed: false };
    const due = { dueOn: duty.due_on, explanation, proposed: false };
    await actOnDuty(
      context,
      duty.id,
      'extend',
      { due, note: CONFIRMED },
      { permittedByRoom: true },
    );
  }
}
