import { actOnDuty, defineDutyKind } from '#src/council/duties/index.ts';
import type { DutyKind } from '#src/council/duties/index.ts';
import { followersOf } from './store/duties.ts';

export const CONCLUSION_DUTY = 'conclusion';

type After = NonNullable<NonNullable<DutyKind['hooks']>['after']>;

/** Who helps has as long as who leads: a new day for the lead is one for those still owing beside it. */
const helpersFollow: After = async (ctx, duty, act) => {
  if (act.act !== 'extend' || duty.due_on === null) return;
  const dueOn = duty.due_on;
  for (const helper of await followersOf(ctx.tx, duty.tenant_id, duty.id, dueOn)) {
    await actOnDuty(
      ctx,
      helper,
      'extend',
      {
        on: act.happened_on,
        dueOn,
        note: act.note,
        ...(act.document_number ? { documentNumber: act.document_number } : {}),
        ...(act.document_on ? { documentOn: act.document_on } : {}),
      },
      { permittedByRoom: true },
    );
  }
};

/** What a conclusion assigns: every act, letter and step of supervision is the duty's own. */
defineDutyKind({
  kind: CONCLUSION_DUTY,
  labels: { vi: 'Thực hiện kết luận phiên họp', en: 'Conclusion of a meeting' },
  urgeDaysBefore: [15, 7, 3],
  isPublic: false,
  hooks: { after: helpersFollow },
});
