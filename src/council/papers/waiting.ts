import type { Actor } from '#src/platform/auth/actor.ts';
import type { PaperQuery } from './queries/papers.ts';

export const WAITING_FOR = ['check', 'sign', 'number', 'issue', 'draft'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** What waits for this seat to do, the nearest to its end last. */
export function waitingFor(actor: Actor): readonly { for: WaitingFor; query: PaperQuery }[] {
  const holds = actor.permissions;
  const own = actor.seatId === null ? {} : { signerSeatId: actor.seatId };
  const signs = holds.has('papers.sign') || actor.role === 'officeChief';
  return [
    ...(holds.has('papers.check')
      ? [{ for: 'check' as const, query: { states: ['draft' as const], isSubmitted: true } }]
      : []),
    ...(signs ? [{ for: 'sign' as const, query: { states: ['checked' as const], ...own } }] : []),
    ...(holds.has('papers.issue')
      ? [
          { for: 'number' as const, query: { states: ['signed' as const] } },
          { for: 'issue' as const, query: { states: ['numbered' as const] } },
        ]
      : []),
    ...(holds.has('papers.draft')
      ? [{ for: 'draft' as const, query: { states: ['draft' as const], isSubmitted: false } }]
      : []),
  ];
}
