import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atField } from '../failures.ts';

const HAPPENED = [
  'happenedOn',
  'documentOn',
  'letterOn',
  'issuedOn',
  'receivedOn',
  'verifiedOn',
  'toldOn',
] as const;

/** What has happened, and the paper that says so, cannot lie ahead of today. */
export function refuseFuture(
  ctx: CommandContext,
  input: Readonly<Partial<Record<(typeof HAPPENED)[number], unknown>>>,
): void {
  const today = dayAt(ctx.now);
  for (const field of HAPPENED) {
    const on = input[field];
    if (typeof on === 'string' && on > today) {
      throw atField(ctx.actor.locale, field, 'petitions.in_future');
    }
  }
}
