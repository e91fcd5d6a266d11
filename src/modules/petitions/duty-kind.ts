import { actOnDuty, defineDutyKind } from '#src/council/duties/index.ts';
import type { ActInput, DutyAct } from '#src/council/duties/index.ts';
import { dueDateFor } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { petitionFailure } from './failures.ts';
import { isPetitionWork } from './acting/within.ts';
import type { Row } from './acting/row.ts';
import { mirrorDuty } from './acting/mirror.ts';

export const PETITION_DUTY = 'petition';
export const REPLY_RULE = { single: 'PET.REPLY.SINGLE', several: 'PET.REPLY.MULTI' } as const;
export const RETURN_RULE = 'PET.COORD.SEND';

/** Acts that need the class of the reply or its evaluation: done here, never on the bare duty. */
const ON_THE_PETITION: ReadonlySet<string> = new Set([
  'answer',
  'decline',
  'settle',
  'return',
  'lift',
  'reopen',
  'transfer',
]);

defineDutyKind({
  kind: PETITION_DUTY,
  labels: { vi: 'Trả lời kiến nghị cử tri', en: 'Reply to a voter petition' },
  termRule: REPLY_RULE.single,
  urgeDaysBefore: [15, 7, 3],
  isPublic: true,
  actHref: (duty, act) =>
    duty.parent_duty_id === null && ON_THE_PETITION.has(act)
      ? `/petitions/${duty.record_id}`
      : null,
  hooks: {
    after: async (ctx, duty, act) => {
      if (isPetitionWork(ctx)) return;
      const isPart = duty.parent_duty_id !== null;
      if (!isPart && ON_THE_PETITION.has(act.act)) {
        throw petitionFailure('RuleBroken', 'petitions.act_on_petition');
      }
      await mirrorDuty(ctx, duty, act.act);
    },
  },
});

/** An act on a duty after the policy of this room has been asked. */
export async function actOnOwed(
  row: Row,
  dutyId: string,
  act: DutyAct,
  input: Partial<ActInput> = {},
): Promise<void> {
  await actOnDuty(row.ctx, dutyId, act, { on: row.on, ...input }, { permittedByRoom: true });
}

/** A date the Standing Committee set itself is no proposal; else the council's rule gives it. */
export async function replyDue(
  ctx: CommandContext,
  councilId: string,
  triggerOn: string,
  { set, severalBodies = false }: { set?: string | undefined; severalBodies?: boolean } = {},
) {
  if (set) return { dueOn: set, explanation: null, proposed: false };
  return await dueDateFor(ctx.tx, {
    tenantId: ctx.actor.tenantId,
    councilId,
    ruleCode: severalBodies ? REPLY_RULE.several : REPLY_RULE.single,
    triggerOn,
  });
}
