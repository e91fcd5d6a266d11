import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { emitItem, heldItem, heldPaper, refuse } from '../acting/locked.ts';
import { actOnPaper, askForPaper } from '../acting/papers.ts';
import { atField, meetingFailure } from '../failures.ts';
import {
  acceptInput,
  admitInput,
  askInput,
  giveInput,
  readPaperInput,
  returnInput,
  withdrawPaperInput,
} from '../inputs/papers.ts';
import type { DueRule } from '../inputs/papers.ts';
import { checkAccept, checkAdmit, checkGive, checkReturn, checkWithdraw } from '../paper-rules.ts';
import { isOwnPaper, mayNotChoose, mayNotDecide, mayNotGive, mayNotPrepare } from '../policy.ts';
import { isReadable } from '../queries/papers.ts';
import { checkAgendaOpen, isLeftOut } from '../rules.ts';
import type { StoredMeeting, StoredPaper } from '../schema.ts';
import { insertVersion, noteReading, updatePaper } from '../store/papers.ts';

/** The code of a rule for this council: what a committee needs differs between the tiers. */
function ruleFor({ actor }: CommandContext, rule: DueRule | ''): string | null {
  if (rule === 'DOC.DRAFT.TO_COMMITTEE') {
    return `${rule}.${actor.councilTier === 'province' ? 'PROVINCE' : 'COMMUNE'}`;
  }
  return rule || null;
}

/** Asks one body or several for a paper: a duty each. */
export const askPaper = command({
  name: 'meetings.ask_paper',
  input: askInput,
  async run(ctx, { itemId, bodyIds, dueRule, ...asked }) {
    const { item, meeting } = await heldItem(ctx, itemId);
    refuse('Forbidden', mayNotPrepare(ctx.actor, meeting));
    refuse('RuleBroken', checkAgendaOpen(meeting.state));
    if (isLeftOut(item.state)) throw meetingFailure('RuleBroken', 'meetings.item_left_out');
    const isRestricted = asked.isRestricted || item.is_restricted;
    const ids: string[] = [];
    for (const bodyId of bodyIds) {
      const rule = ruleFor(ctx, dueRule);
      const more = { itemId, bodyId, isRestricted, dueRule: rule };
      ids.push((await askForPaper(ctx, meeting, { ...asked, ...more })).id);
    }
    return { ids, code: meeting.code };
  },
});

/** The body hands in a version, or the office for it; that answers the duty. */
export const givePaper = command({
  name: 'meetings.give_paper',
  input: giveInput,
  async run(ctx, { id, files, ...input }) {
    const { paper, meeting } = await heldPaper(ctx, id);
    refuse('Forbidden', mayNotGive(ctx.actor, paper, meeting));
    refuse('RuleBroken', checkGive(paper, meeting.state));
    const { actor } = ctx;
    const [file, more] = files;
    if (!file) throw atField(actor.locale, 'files[]', 'meetings.file_needed');
    if (more) throw atField(actor.locale, 'files[]', 'meetings.one_file');
    const onBehalf = !isOwnPaper(actor, paper);
    const isSourced = input.speaker !== '' || (input.documentNumber !== '' && input.documentOn);
    if (onBehalf && !isSourced) {
      throw atField(actor.locale, 'documentNumber', 'meetings.source_needed');
    }
    const number = await keepVersion(ctx, paper, file, { note: input.note, onBehalf });
    await answerDuty(ctx, paper, { ...input, number });
    emitItem(ctx, 'paper_given', meeting, paper.item_id, { paper: id, number, onBehalf });
    return { id, code: meeting.code, number };
  },
});

async function keepVersion(
  ctx: CommandContext,
  paper: StoredPaper,
  file: File,
  { note, onBehalf }: { note: string; onBehalf: boolean },
): Promise<number> {
  const { actor, now, tx, files } = ctx;
  const owner = { tenantId: actor.tenantId, personId: actor.personId, at: now };
  const kept = await files.keep(tx, owner, file);
  await files.attach(tx, owner, [kept.id], { kind: 'agenda_paper', id: paper.id });
  const number = paper.newest_version + 1;
  await insertVersion(tx, {
    tenant_id: paper.tenant_id,
    paper_id: paper.id,
    number,
    file_id: kept.id,
    note,
    given_at: now,
    given_by: actor.personId,
    body_id: paper.body_id,
    is_on_behalf: onBehalf,
  });
  const isFirst = paper.state === 'asked';
  await updatePaper(tx, paper, {
    newest_version: number,
    ...(isFirst ? { state: 'given', given_on: dayAt(now) } : {}),
  });
  return number;
}

/** An accepted paper may still be corrected; its duty has ended and stays so. */
async function answerDuty(
  ctx: CommandContext,
  paper: StoredPaper,
  input: {
    readonly note: string;
    readonly documentNumber: string;
    readonly documentOn: string | undefined;
    readonly speaker: string;
    readonly number: number;
  },
): Promise<void> {
  if (paper.accepted_at) return;
  const { note, documentNumber, documentOn, speaker, number } = input;
  await actOnPaper(ctx, paper, 'answer', {
    note: note || `${paper.title} (${number})`,
    documentNumber: documentNumber || undefined,
    documentOn,
    speaker: speaker || undefined,
    data: { number },
  });
}

/** The chair lets a late paper come to the meeting, with the reason on record. */
export const admitPaper = command({
  name: 'meetings.admit_paper',
  input: admitInput,
  async run(ctx, { id, reason }) {
    const { paper, meeting } = await heldPaper(ctx, id);
    refuse('Forbidden', mayNotDecide(ctx.actor, meeting));
    refuse('RuleBroken', checkAdmit(paper, dayAt(ctx.now), meeting.state));
    refuseEmpty(ctx, reason);
    await updatePaper(ctx.tx, paper, {
      state: 'admitted',
      admitted_by: ctx.actor.personId,
      admitted_at: ctx.now,
      admitted_reason: reason,
    });
    emitPaper(ctx, 'paper_admitted', meeting, paper);
    return { id, code: meeting.code };
  },
});

function refuseEmpty({ actor }: CommandContext, reason: string): void {
  if (reason === '') throw atField(actor.locale, 'reason', 'meetings.reason_needed');
}

function emitPaper(
  ctx: CommandContext,
  name: string,
  meeting: StoredMeeting,
  { id, item_id, body_id }: StoredPaper,
): void {
  emitItem(ctx, name, meeting, item_id, { paper: id, body: body_id });
}

/** The office finds the paper in order: its duty is settled. Not by who owes it, nor who entered it. */
export const acceptPaper = command({
  name: 'meetings.accept_paper',
  input: acceptInput,
  async run(ctx, { id, note }) {
    const { paper, meeting } = await heldPaper(ctx, id);
    refuse('Forbidden', mayNotChoose(ctx.actor, meeting));
    refuse('RuleBroken', checkAccept(paper, dayAt(ctx.now)));
    const accepted = await updatePaper(ctx.tx, paper, {
      accepted_at: ctx.now,
      accepted_by: ctx.actor.personId,
    });
    await actOnPaper(ctx, accepted, 'settle', { outcome: 'completed', note });
    emitPaper(ctx, 'paper_accepted', meeting, paper);
    return { id, code: meeting.code };
  },
});

/** Not in order: it is owed again, by a new day. */
export const returnPaper = command({
  name: 'meetings.return_paper',
  input: returnInput,
  async run(ctx, { id, reason, dueOn }) {
    const { paper, meeting } = await heldPaper(ctx, id);
    refuse('Forbidden', mayNotChoose(ctx.actor, meeting));
    refuse('RuleBroken', checkReturn(paper, meeting.state));
    refuseEmpty(ctx, reason);
    await actOnPaper(ctx, paper, 'return', { note: reason, dueOn });
    emitPaper(ctx, 'paper_returned', meeting, paper);
    return { id, code: meeting.code };
  },
});

/** The paper is no longer asked for. Who owes it does not say so. */
export const withdrawPaper = command({
  name: 'meetings.withdraw_paper',
  input: withdrawPaperInput,
  async run(ctx, { id, reason }) {
    const { paper, meeting } = await heldPaper(ctx, id);
    refuse('Forbidden', mayNotChoose(ctx.actor, meeting));
    refuse('RuleBroken', checkWithdraw(paper));
    refuseEmpty(ctx, reason);
    await updatePaper(ctx.tx, paper, { state: 'withdrawn', withdrawn_reason: reason });
    await actOnPaper(ctx, paper, 'lift', { note: reason });
    emitPaper(ctx, 'paper_withdrawn', meeting, paper);
    return { id, code: meeting.code };
  },
});

/** Opening a paper says which version this person has read. It is no news for anybody else. */
export const readPaper = command({
  name: 'meetings.read_paper',
  input: readPaperInput,
  async run(ctx, { id }) {
    const { tx, actor, now } = ctx;
    ctx.nothingChanged();
    const version = await isReadable(tx, actor, id, dayAt(now));
    if (!version) throw meetingFailure('NotFound', 'meetings.paper_not_found');
    const { tenantId, personId } = actor;
    await noteReading(tx, { tenantId, personId, paperId: id, number: version.number, at: now });
    return version;
  },
});
