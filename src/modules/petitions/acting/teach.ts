import { learnMany } from '#src/council/suggestions/index.ts';
import type { Decision } from '#src/council/suggestions/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { Petition } from '../store/petitions.ts';

type Decided = { readonly [About in Decision['about']]?: string | null | undefined };

/** What a person has just decided about a petition; what stood there before is taken back. */
export async function teach(
  ctx: CommandContext,
  petition: Petition,
  decided: Decided,
  before: Decided = {},
): Promise<void> {
  const { tenant_id: tenantId, council_id: councilId, working_text: text } = petition;
  const decisions = decisionsOf(decided, before);
  await learnMany(ctx.tx, { tenantId, councilId }, [{ text, decisions }]);
}

/** The field and the kind chosen while recording, on one petition or on many, in one statement. */
export async function teachRecorded(
  ctx: Pick<CommandContext, 'tx' | 'actor'>,
  recorded: readonly {
    readonly text: string;
    readonly field: string | null;
    readonly kind: string | null;
  }[],
): Promise<void> {
  const { tenantId, councilId } = ctx.actor;
  const lessons = recorded.map(({ text, field, kind }) => ({
    text,
    decisions: decisionsOf({ field, kind }, {}),
  }));
  await learnMany(ctx.tx, { tenantId, councilId }, lessons);
}

function decisionsOf(decided: Decided, before: Decided): Decision[] {
  return (Object.keys(decided) as Decision['about'][]).flatMap((about) => {
    const value = decided[about];
    return value ? [{ about, value, instead: before[about] }] : [];
  });
}
