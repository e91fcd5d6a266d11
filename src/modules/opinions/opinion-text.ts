import { bodiesOf, bodyById, standingCommitteeOf } from '#src/council/bodies/index.ts';
import { day, formatDay } from '#src/council/calendar/index.ts';
import type { PaperBlock } from '#src/council/papers/index.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { itemRoads } from './queries/roads.ts';
import type { Decision } from './rules.ts';
import type { ExecutiveSubmission } from './schema.ts';
import { appraisalsOf } from './store.ts';

/** What the document is drawn up from. */
export interface OpinionFacts {
  readonly issuer: string;
  readonly submitter: string;
  readonly drafter: string | null;
  readonly title: string;
  readonly number: string;
  readonly on: string;
  readonly decision: Decision;
  readonly text: string;
  /** `tại Phiên họp thứ 26 ngày 25/11/2026`, or by written opinions. */
  readonly decidedAt: string;
  readonly appraisals: readonly {
    readonly committee: string;
    readonly document: string;
    readonly hasChanges: boolean;
  }[];
}

/** A first draft of the letter; the office goes on from here. */
export function opinionText(facts: OpinionFacts) {
  const blocks: PaperBlock[] = [
    { kind: 'paragraph', text: opening(facts) },
    ...items(facts).map((text, at): PaperBlock => ({ kind: 'item', number: `${at + 1}.`, text })),
    {
      kind: 'paragraph',
      text:
        `Trên đây là ý kiến của ${facts.issuer}, đề nghị ${facts.submitter} tổ chức thực hiện theo ` +
        'đúng quy định của pháp luật./.',
    },
  ];
  const committees = facts.appraisals.map(({ committee }) => committee);
  return {
    subject: `cho ý kiến về ${facts.title}`,
    addressees: [facts.submitter],
    blocks,
    recipients: ['Như trên', ...committees, ...(facts.drafter ? [facts.drafter] : []), 'Lưu: VT'],
  };
}

function opening(facts: OpinionFacts): string {
  const reports = facts.appraisals.map(
    ({ committee, document }) => `Báo cáo thẩm tra${document} của ${committee}`,
  );
  const grounds = [...reports, facts.decidedAt].filter(Boolean).join('; ');
  return (
    `Xét đề nghị của ${facts.submitter} tại Tờ trình số ${facts.number} ngày ` +
    `${formatDay(day(facts.on))} về ${facts.title}; trên cơ sở ${grounds}, ${facts.issuer} có ý ` +
    'kiến như sau:'
  );
}

function items({ decision, text, submitter, appraisals }: OpinionFacts): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const verdict = {
    agreed: `Thống nhất với nội dung đề nghị của ${submitter} tại Tờ trình nêu trên.`,
    agreedWithChanges: `Thống nhất với đề nghị của ${submitter} tại Tờ trình nêu trên, với các nội dung cần tiếp thu, hoàn chỉnh dưới đây.`,
    notAgreed: `Chưa thống nhất với đề nghị của ${submitter} tại Tờ trình nêu trên.`,
  }[decision];
  const changed = appraisals.filter(({ hasChanges }) => hasChanges);
  const taken = changed.map(({ committee }) => committee).join(', ');
  return [
    verdict,
    ...lines,
    ...(taken ? [`Đề nghị ${submitter} tiếp thu, giải trình ý kiến thẩm tra của ${taken}.`] : []),
  ];
}

/** The letter for a submission that was decided. */
export async function documentFor(tx: Tx, submission: ExecutiveSubmission, today: string) {
  const { tenant_id, council_id, body_id, drafting_body_id } = submission;
  const of = { tenantId: tenant_id, councilId: council_id };
  const issuer = await standingCommitteeOf(tx, of, today);
  const committees = await bodiesOf(tx, tenant_id, council_id, ['committee']);
  const nameOf = (id: string) => committees.find((body) => body.id === id)?.name ?? '';
  const submitter = await bodyById(tx, tenant_id, body_id);
  const drafter = drafting_body_id ? await bodyById(tx, tenant_id, drafting_body_id) : null;
  const appraisals = await appraisalsOf(tx, tenant_id, submission.id);
  return opinionText({
    issuer: issuer?.name ?? '',
    submitter: submitter?.name ?? '',
    drafter: drafter?.name ?? null,
    title: submission.title,
    number: submission.document_number,
    on: submission.document_on,
    decision: submission.decision ?? 'agreed',
    text: submission.decision_text,
    decidedAt: await decidedAt(tx, submission),
    appraisals: appraisals
      .filter(({ state }) => state === 'given' || state === 'accepted')
      .map((one) => ({
        committee: nameOf(one.body_id),
        document:
          one.document_number && one.document_on
            ? ` số ${one.document_number} ngày ${formatDay(day(one.document_on))}`
            : '',
        hasChanges: one.opinion === 'agreeWithChanges',
      })),
  });
}

async function decidedAt(tx: Tx, submission: ExecutiveSubmission): Promise<string> {
  const on = submission.decided_on ? ` ngày ${formatDay(day(submission.decided_on))}` : '';
  if (submission.decided_vote_id) {
    return `kết quả lấy ý kiến bằng văn bản các thành viên Thường trực Hội đồng nhân dân${on}`;
  }
  const roads = await itemRoads(tx, submission.tenant_id, submission.id);
  const road = roads.find(({ id }) => id === submission.decided_item_id);
  const meeting = road?.meetingNumber ? `Phiên họp thứ ${road.meetingNumber}` : 'cuộc họp';
  return `kết luận tại ${meeting}${on}`;
}
