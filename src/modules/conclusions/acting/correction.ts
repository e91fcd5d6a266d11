import { agendaOf } from '#src/modules/meetings/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { CorrectedPart, NoticeCorrection } from '../correction-text.ts';
import { wordsText } from '../messages/words.ts';
import { dueWords } from '../notice-text.ts';
import { namesOf } from '../queries/notice.ts';
import { differingParts } from '../rules.ts';
import type { ConclusionFacts } from '../schema.ts';
import { datedOn } from '../store/notices.ts';
import type { ConclusionNotice } from '../store/notices.ts';
import type { OfMeeting } from './to-say.ts';

type Names = ReadonlyMap<string, string>;

/** What the corrected notice must say first: old and new of every change, what came, what ended. */
export async function correctionOf(
  ctx: CommandContext,
  notice: ConclusionNotice,
  of: OfMeeting,
): Promise<NoticeCorrection> {
  const agenda = await agendaOf(ctx.tx, ctx.actor, notice.meeting_id);
  const titles = new Map(agenda.map(({ id, title }) => [id, title]));
  const changes = of.changes.filter(({ action }) => action === 'change');
  const names = await namesOf(
    ctx,
    changes.flatMap(({ before, after }) => bodiesOf(before, after)),
  );
  const itemOf = new Map(of.all.map(({ id, item_id }) => [id, titles.get(item_id) ?? '']));
  return {
    number: notice.number,
    on: (await datedOn(ctx.tx, notice.tenant_id, notice.paper_id ?? '')) ?? notice.issued_on ?? '',
    changed: changes.map(({ conclusion_id, before, after, reason }) => ({
      item: itemOf.get(conclusion_id) ?? '',
      content: before.content,
      parts: after === null ? [] : partsOf(before, after, names),
      reason,
    })),
    added: of.all
      .filter(({ state }) => state === 'confirmed')
      .map(({ id, content }) => ({ item: itemOf.get(id) ?? '', content })),
    ended: of.ended.map(({ content }) => content),
  };
}

const bodiesOf = (...facts: readonly (ConclusionFacts | null)[]) =>
  facts.flatMap((each) => (each === null ? [] : [each.leadBodyId, ...each.coBodyIds]));

function partsOf(
  before: ConclusionFacts,
  after: ConclusionFacts,
  names: Names,
): readonly CorrectedPart[] {
  const { parts } = wordsText('vi');
  const differing = differingParts(before, after).filter((part) => part !== 'dueText');
  const movesDue = dueWords(before) !== dueWords(after);
  const listed = differing.filter((part) => part !== 'dueOn');
  return [...listed, ...(movesDue ? (['dueOn'] as const) : [])].map((part) => ({
    part: parts[part],
    before: shownPart(before, part, names),
    after: shownPart(after, part, names),
  }));
}

function shownPart(
  facts: ConclusionFacts,
  part: ReturnType<typeof differingParts>[number],
  names: Names,
): string {
  switch (part) {
    case 'leadBodyId':
      return names.get(facts.leadBodyId ?? '') ?? '';
    case 'coBodyIds':
      return facts.coBodyIds.map((id) => names.get(id) ?? '').join(', ');
    case 'dueOn':
    case 'dueText':
      return dueWords(facts);
    default:
      return facts[part];
  }
}
