import { dayAt, dueDateFor, formatDay } from '#src/council/calendar/index.ts';
import type { DueDate } from '#src/council/calendar/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { callingRule } from '../answers.ts';
import { invitationFailure } from '../failures.ts';
import { overrideOf, sessionKindOf } from '../queries/notice-period.ts';

type Opening = Pick<
  StoredMeeting,
  'tenant_id' | 'council_id' | 'id' | 'kind' | 'session_id' | 'starts_at'
>;

export interface NoticePeriod {
  readonly ruleCode: string;
  readonly due: DueDate;
  readonly basis: string;
  /** The last day to call it is over. */
  readonly isLate: boolean;
  readonly override: Awaited<ReturnType<typeof overrideOf>>;
}

/** How long before its opening a meeting must be called, by the deadline table; null: no rule. */
export async function noticePeriodOf(
  db: Db | Tx,
  meeting: Opening,
  today: string,
): Promise<NoticePeriod | null> {
  const { tenant_id: tenantId, council_id: councilId, id } = meeting;
  const sessionKind = await sessionKindOf(db, tenantId, meeting.session_id);
  const ruleCode = callingRule(meeting.kind, sessionKind);
  const opensOn = dayAt(meeting.starts_at);
  const due = await dueDateFor(db, { tenantId, councilId, ruleCode, triggerOn: opensOn });
  if (!due) return null;
  const override = await overrideOf(db, tenantId, id, opensOn);
  return { ruleCode, due, basis: due.explanation.basis, isLate: today > due.dueOn, override };
}

/** A rule that the Standing Committee has not confirmed warns and hinders nobody. */
export async function refuseLateCall(ctx: CommandContext, meeting: Opening): Promise<void> {
  const period = await noticePeriodOf(ctx.tx, meeting, dayAt(ctx.now));
  if (!period?.isLate || period.due.proposed || period.override) return;
  throw invitationFailure('RuleBroken', 'invitations.too_late', {
    due: formatDay(period.due.dueOn),
    basis: period.basis,
  });
}
