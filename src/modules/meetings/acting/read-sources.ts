import type { CommandContext } from '#src/platform/command.ts';
import { atField } from '../failures.ts';
import { sourceKinds } from '../hooks.ts';
import type { NewSource } from './agenda.ts';

/** The records that typed codes mean; the first that nobody knows is said at its field. */
export async function readSources(
  ctx: CommandContext,
  typed: string,
  field = 'sources',
): Promise<NewSource[]> {
  const found: NewSource[] = [];
  for (const word of typed.split(/[\s,;]+/u).filter(Boolean)) {
    const source = await sourceNamed(ctx, word);
    if (!source) {
      throw atField(ctx.actor.locale, field, 'meetings.unknown_source', { typed: word });
    }
    found.push(source);
  }
  return found;
}

async function sourceNamed(
  { tx, actor }: CommandContext,
  typed: string,
): Promise<NewSource | null> {
  for (const { kind, find } of sourceKinds()) {
    const recordId = await find?.(tx, actor, typed);
    if (recordId) return { recordKind: kind, recordId };
  }
  return null;
}
