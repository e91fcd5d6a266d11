import { defineDutyKind } from '#src/council/duties/index.ts';
import type { StoredDuty } from '#src/council/duties/index.ts';
import type { Updateable } from 'kysely';
import { dayAt } from '#src/council/calendar/index.ts';
import { appendAct } from './acting/held.ts';
import { restate } from './acting/duty.ts';
import { opinionFailure } from './failures.ts';
import type { Act } from './rules.ts';
import type { Appraisal, AppraisalRow } from './schema.ts';
import { appraisalOfDuty, updateAppraisal } from './store.ts';

export const APPRAISAL_DUTY = 'appraisal';
export const APPRAISAL_RULE = 'OVS.SCRUT.APPRAISE';

export function defineAppraisalDuty(): void {
  defineDutyKind(KIND);
}

const KIND = {
  kind: APPRAISAL_DUTY,
  labels: { vi: 'Thẩm tra tờ trình', en: 'Appraisal of a submission' },
  termRule: APPRAISAL_RULE,
  urgeDaysBefore: [3, 1],
  isPublic: false,
  actHref: (duty: StoredDuty, act: string) => (act === 'answer' ? duty.link : null),
  hooks: { after },
} satisfies Parameters<typeof defineDutyKind>[0];

type After = NonNullable<NonNullable<Parameters<typeof defineDutyKind>[0]['hooks']>['after']>;

const RECORDED: Readonly<Record<string, Act>> = {
  settle: 'accept',
  return: 'sendBack',
  reopen: 'sendBack',
  lift: 'lift',
  decline: 'lift',
};

/** What is done with the duty, here or in the register, shows on the submission at once. */
async function after(...[ctx, duty, act]: Parameters<After>): Promise<void> {
  const appraisal = await appraisalOfDuty(ctx.tx, duty.tenant_id, duty.id);
  if (!appraisal) return;
  if (act.act === 'answer' && act.data['appraisal'] !== appraisal.id) {
    throw opinionFailure('RuleBroken', 'opinions.hand_in_on_page');
  }
  const change = { ...ofDuty(appraisal, duty), ...ofAct(act.act, appraisal) };
  if (Object.keys(change).length === 0) return;
  await updateAppraisal(ctx.tx, appraisal, change);
  const submission = await restate(ctx, duty.tenant_id, appraisal.submission_id);
  const recorded = RECORDED[act.act];
  if (!submission || !recorded || submission.state === 'withdrawn') return;
  await appendAct(ctx, recorded, submission, {
    on: dayAt(ctx.now),
    note: act.note,
    data: { committee: appraisal.body_id },
  });
}

function ofDuty(appraisal: Appraisal, duty: StoredDuty): Updateable<AppraisalRow> {
  return {
    ...(appraisal.due_on === duty.due_on ? {} : { due_on: duty.due_on }),
    ...(appraisal.body_id === duty.debtor_body_id ? {} : { body_id: duty.debtor_body_id }),
  };
}

function ofAct(act: string, { state }: Appraisal): Updateable<AppraisalRow> {
  switch (act) {
    case 'settle':
      return state === 'given' ? { state: 'accepted' } : {};
    case 'return':
    case 'reopen':
      return { state: 'assigned' };
    case 'lift':
    case 'decline':
      return state === 'assigned' ? { state: 'lifted' } : {};
    default:
      return {};
  }
}
