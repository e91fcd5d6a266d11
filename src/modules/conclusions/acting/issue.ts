import { dayAt } from '#src/council/calendar/index.ts';
import type { Paper } from '#src/council/papers/schema.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { NOTICE_KIND } from '../commands/notice.ts';
import { conclusionFailure } from '../failures.ts';
import { openChangesOf, updateChange } from '../store/changes.ts';
import { coBodiesOf, lockConclusionsOf, updateConclusion } from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { lockNoticeOfPaper, updateNotice } from '../store/notices.ts';
import type { ConclusionNotice } from '../store/notices.ts';
import { applyChange } from './apply-change.ts';
import { ownMeeting, refuseUntilOver } from './at-meeting.ts';
import { factsOf } from './facts.ts';
import { owingOf, placeFor } from './place.ts';

/**
 * The notice goes out: what it assigns is owed from this moment, what it corrects follows. In the
 * transaction that issues the paper; a duty that cannot be placed leaves the paper unissued.
 */
export async function issueConclusions(ctx: CommandContext, paper: Paper): Promise<void> {
  if (paper.record_kind !== NOTICE_KIND) return;
  const notice = await lockNoticeOfPaper(ctx.tx, paper.tenant_id, paper.id);
  if (!notice) return;
  const isFirst = notice.issued_on === null;
  const all = await lockConclusionsOf(ctx.tx, paper.tenant_id, notice.meeting_id);
  refuseUndrawn(notice);
  refuseUntilOver(await ownMeeting(ctx, notice.meeting_id), ctx.now);
  if (!isFirst) await applyCorrections(ctx, paper, notice, all);
  await issueConfirmed(ctx, paper, all);
  await updateNotice(ctx.tx, notice, {
    paper_id: paper.id,
    correction_paper_id: null,
    issued_on: notice.issued_on ?? paper.dated_on ?? dayAt(ctx.now),
    number: paper.symbol ?? '',
  });
  ctx.emit({
    name: isFirst ? 'conclusion_notice.issued' : 'conclusion_notice.corrected',
    subjectKind: 'conclusion_notice',
    subjectId: notice.id,
    councilId: notice.council_id,
    data: { meeting: notice.meeting_id, paper: paper.id, count: all.length },
  });
}

/** Signed is what was drawn; whatever changed since must be drawn, checked and signed again. */
function refuseUndrawn({ drawn_at }: ConclusionNotice): void {
  if (drawn_at === null) throw conclusionFailure('RuleBroken', 'conclusions.notice_not_drawn');
}

async function issueConfirmed(
  ctx: CommandContext,
  paper: Paper,
  all: readonly Conclusion[],
): Promise<void> {
  const fresh = all.filter(({ state }) => state === 'confirmed');
  const co = await coBodiesOf(
    ctx.tx,
    paper.tenant_id,
    fresh.map(({ id }) => id),
  );
  for (const conclusion of fresh) {
    const facts = factsOf(conclusion, co.get(conclusion.id) ?? []);
    if (conclusion.kind === 'assigned')
      await placeFor(ctx, paper, conclusion, facts, owingOf(facts));
    await updateConclusion(
      ctx.tx,
      conclusion,
      { state: 'issued', issued_on: paper.dated_on ?? dayAt(ctx.now) },
      ctx.now,
    );
    ctx.emit({
      name: 'conclusion.issued',
      subjectKind: 'conclusion',
      subjectId: conclusion.id,
      councilId: conclusion.council_id,
      data: { code: conclusion.code, kind: conclusion.kind, paper: paper.id },
    });
  }
}

async function applyCorrections(
  ctx: CommandContext,
  paper: Paper,
  notice: ConclusionNotice,
  all: readonly Conclusion[],
): Promise<void> {
  const changes = await openChangesOf(ctx.tx, paper.tenant_id, notice.meeting_id);
  for (const change of changes) {
    if (change.state !== 'confirmed') continue;
    const conclusion = all.find(({ id }) => id === change.conclusion_id);
    if (!conclusion) continue;
    await applyChange(ctx, paper, conclusion, change);
    await updateChange(ctx.tx, change, {
      state: 'applied',
      applied_on: paper.dated_on ?? dayAt(ctx.now),
    });
  }
}

/** A notice that placed duties is corrected, never taken back. */
export async function refuseWithdrawal(ctx: CommandContext, paper: Paper): Promise<void> {
  if (paper.record_kind !== NOTICE_KIND) return;
  const notice = await lockNoticeOfPaper(ctx.tx, paper.tenant_id, paper.id);
  if (notice?.issued_on) throw conclusionFailure('RuleBroken', 'conclusions.notice_stays');
}
