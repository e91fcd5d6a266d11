import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { publicationFailure } from '../failures.ts';
import { approveInput, approveWaitingInput } from '../inputs.ts';
import type { Approve } from '../inputs.ts';
import { personalDataIn } from '../personal-data.ts';
import { approveWaitingAnswers, changePublication, writeAnswers } from '../store.ts';
import type { Publication } from '../store.ts';
import { waitingAnswers } from '../queries/petition.ts';
import { repliesOf } from '../queries/unread-answers.ts';
import { beginStep, endStep } from './step.ts';

/** A named person reads the text, may change it, and answers for it: from now on everybody reads it. */
export const approvePublication = command({
  name: 'publication.approve',
  input: approveInput,
  async run(ctx, input) {
    const publication = await beginStep(ctx, 'approve', input, true);
    const { actor, now, tx } = ctx;
    const read = new Set(input.answers.map((answer) => answer.id));
    refuseUnread(await repliesOf(tx, publication), (reply) => read.has(reply.id));
    refusePersonalData(input);
    await writeAnswers(tx, publication, input.answers, (text) => ({
      draft_text: null,
      text: text || null,
      approved_by: text ? actor.personId : null,
      approved_at: text ? now : null,
    }));
    return await publish(ctx, publication, input);
  },
});

/** Approves a text as it waits, from the list of what waits. */
export const approveWaiting = command({
  name: 'publication.approve_waiting',
  input: approveWaitingInput,
  async run(ctx, input) {
    const publication = await beginStep(ctx, 'approve', input);
    const { actor, now, tx } = ctx;
    refuseUnread(await repliesOf(tx, publication), (reply) => reply.isKnown);
    const answers = await waitingAnswers(tx, publication);
    const texts = { title: publication.draft_title ?? '', asked: publication.draft_asked ?? '' };
    refusePersonalData({ ...texts, answers, personalSeen: false });
    await approveWaitingAnswers(tx, publication, { personId: actor.personId, at: now });
    return await publish(ctx, publication, texts);
  },
});

/** Who approves answers for the page as it will be read, the replies on it included. */
function refuseUnread<Reply>(replies: readonly Reply[], wasRead: (reply: Reply) => boolean): void {
  if (!replies.every(wasRead)) throw publicationFailure('Conflict', 'publication.answer_added');
}

function refusePersonalData(
  texts: Pick<Approve, 'title' | 'asked' | 'personalSeen'> & {
    readonly answers: readonly { readonly text: string }[];
  },
): void {
  if (texts.personalSeen) return;
  const all = [texts.title, texts.asked, ...texts.answers.map((answer) => answer.text)];
  const found = all.flatMap((text) => personalDataIn(text).map(({ words }) => words));
  if (found.length === 0) return;
  const words = [...new Set(found)].slice(0, 5).join(', ');
  throw publicationFailure('RuleBroken', 'publication.personal_left', { words });
}

async function publish(
  ctx: CommandContext,
  publication: Publication,
  texts: { readonly title: string; readonly asked: string },
): Promise<{ petitionId: string; version: number }> {
  const { actor, now, tx } = ctx;
  await changePublication(
    tx,
    publication,
    {
      state: 'published',
      title: texts.title,
      asked: texts.asked,
      draft_title: null,
      draft_asked: null,
      draft_by: null,
      draft_at: null,
      is_returned: false,
      approved_by: actor.personId,
      approved_seat_id: actor.seatId,
      approved_at: now,
      withdrawn_on: null,
      withdrawn_reason: null,
    },
    now,
  );
  return await endStep(ctx, publication, 'approve');
}
