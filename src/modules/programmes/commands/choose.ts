import { dayAt } from '#src/council/calendar/index.ts';
import { addAgendaItem, lockMeeting, meetingByCode } from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { programmeFailure } from '../failures.ts';
import { chooseInput } from '../inputs.ts';
import { mayNotChoose } from '../policy.ts';
import { monthOfDay } from '../rules.ts';
import { suggestionsFor } from '../queries/suggestions.ts';
import type { SuggestedItem } from '../queries/suggestions.ts';
import { decideProposalRow } from '../store.ts';
import { emitProposal, openProposal } from './proposals.ts';

/** The chair puts what was proposed on the agenda of a meeting; the house only proposes. */
export const chooseItems = command({
  name: 'programmes.choose_items',
  input: chooseInput,
  async run(ctx, { meetingCode, chosen }) {
    const refused = mayNotChoose(ctx.actor);
    if (refused) throw programmeFailure('Forbidden', refused);
    if (chosen.length === 0) throw programmeFailure('InvalidInput', 'programmes.nothing_chosen');
    const seen = await meetingByCode(ctx.tx, ctx.actor, meetingCode);
    const meeting = seen && (await lockMeeting(ctx.tx, ctx.actor.tenantId, seen.id));
    if (!meeting) throw programmeFailure('NotFound', 'programmes.not_found');
    const month = monthOfDay(dayAt(meeting.starts_at));
    const offered = await suggestionsFor(ctx.tx, ctx.actor, {
      month,
      today: dayAt(ctx.now),
      meetingId: meeting.id,
    });
    const picked = offered.filter(({ key }) => chosen.includes(key));
    if (picked.length < new Set(chosen).size) {
      throw programmeFailure('Conflict', 'programmes.changed_meanwhile');
    }
    for (const item of picked) await put(ctx, meeting.id, item);
    return { count: picked.length };
  },
});

async function put(ctx: CommandContext, meetingId: string, item: SuggestedItem): Promise<void> {
  await addAgendaItem(ctx, {
    meetingId,
    kind: item.kind,
    title: item.title,
    isRestricted: item.isRestricted,
    note: item.reason,
    presenterBodyId: item.bodyId,
    sources: item.sources.map((source) => ({ ...source, reason: item.reason })),
  });
  const [from, id = ''] = item.key.split(':');
  if (from !== 'proposal') return;
  const proposal = await openProposal(ctx, id);
  const by = { by: ctx.actor.personId, at: ctx.now };
  await decideProposalRow(ctx.tx, proposal, { state: 'chosen', meetingId, ...by });
  emitProposal(ctx, 'chosen', proposal);
}
