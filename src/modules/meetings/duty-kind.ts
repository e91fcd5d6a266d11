import { defineDutyKind } from '#src/council/duties/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { meetingFailure } from './failures.ts';
import type { AgendaPaperRow, StoredPaper } from './schema.ts';
import { paperOfDuty, updatePaper } from './store/papers.ts';
import type { StoredDuty } from '#src/council/duties/index.ts';
import type { Updateable } from 'kysely';

export const PAPER_DUTY = 'meetingPaper';

/** Papers are owed like everything else; the file itself is handed in on the meeting's page. */
export function definePaperDuty(): void {
  defineDutyKind(PAPER_KIND);
}

const PAPER_KIND = {
  kind: PAPER_DUTY,
  labels: { vi: 'Tài liệu phiên họp', en: 'Paper for a meeting' },
  urgeDaysBefore: [3, 1],
  isPublic: false,
  // Whoever was asked in error says so to the office, which withdraws the request or asks another body.
  withheld: ['decline'],
  actLabels: {
    vi: { answer: 'Nộp tài liệu', return: 'Đề nghị nộp lại' },
    en: { answer: 'Hand in the paper', return: 'Ask for it again' },
  },
  doneLabels: {
    vi: { answer: 'Đã nộp tài liệu', return: 'Đã đề nghị nộp lại' },
    en: { answer: 'Paper handed in', return: 'Asked for again' },
  },
  actHref: (duty: StoredDuty, act: string) => (act === 'answer' ? duty.link : null),
  hooks: { after },
} satisfies Parameters<typeof defineDutyKind>[0];

type After = NonNullable<NonNullable<Parameters<typeof defineDutyKind>[0]['hooks']>['after']>;

/** What is done on the duty's own page shows on the paper, in the same transaction. */
async function after(...[ctx, duty, act]: Parameters<After>): Promise<void> {
  if (act.act === 'place') return;
  const paper = await paperOfDuty(ctx.tx, duty.tenant_id, duty.id);
  if (!paper) return;
  if (act.act === 'answer' && act.data['paper'] !== paper.id) {
    throw meetingFailure('RuleBroken', 'meetings.hand_in_on_page');
  }
  const changes = {
    ...ofDuty(paper, duty),
    ...ofAct(act.act, paper, ctx.actor.personId, ctx.now, act.note),
  };
  if (Object.keys(changes).length > 0) await updatePaper(ctx.tx, paper, changes);
}

/** Whoever owes now, and by when. */
function ofDuty(paper: StoredPaper, duty: StoredDuty): Updateable<AgendaPaperRow> {
  return {
    ...(paper.due_on === duty.due_on ? {} : { due_on: duty.due_on }),
    ...(paper.due_is_proposed === duty.due_is_proposed
      ? {}
      : { due_is_proposed: duty.due_is_proposed }),
    ...(paper.body_id === duty.debtor_body_id ? {} : { body_id: duty.debtor_body_id }),
  };
}

function ofAct(
  act: string,
  paper: StoredPaper,
  personId: string,
  now: Date,
  note: string,
): Updateable<AgendaPaperRow> {
  switch (act) {
    case 'settle':
      return paper.accepted_at ? {} : { accepted_at: now, accepted_by: personId };
    case 'return':
    case 'reopen':
      return {
        state: 'asked',
        given_on: null,
        admitted_by: null,
        admitted_at: null,
        admitted_reason: null,
        accepted_at: null,
        accepted_by: null,
        withdrawn_reason: null,
        fell_with_meeting: false,
      };
    case 'lift':
    case 'decline':
      return paper.state === 'withdrawn'
        ? {}
        : { state: 'withdrawn', withdrawn_reason: note || dayAt(now) };
    default:
      return {};
  }
}
