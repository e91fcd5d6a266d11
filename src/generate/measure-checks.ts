import { addDays } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import {
  differingPetitions,
  figures,
  figuresWithGroups,
  talliesByBody,
} from '#src/modules/crosschecks/index.ts';
import { registerPage } from '#src/modules/petitions/index.ts';
import type { Outcome } from '#src/modules/petitions/index.ts';
import { LIST_TABS, publicationList } from '#src/modules/publication/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';

export interface Question {
  readonly name: string;
  readonly ask: () => Promise<{ total?: number; more?: boolean } | object>;
}

const CARDS = 20;
const ROWS = 100;

/** What is asked of checks, figures and public texts. */
export function checkQuestions(
  db: Db,
  actor: Actor,
  { today, session }: { readonly today: Day; readonly session: string | undefined },
): Question[] {
  const { tenantId, councilId } = actor;
  const of = { tenantId, councilId, today };
  const outcomes: readonly Outcome[] = ['to_check', 'checked_by_us', 'differing', 'voter_reported'];
  const year = { ...of, from: addDays(today, -365) };
  const tally = { actor, today, filter: {} };
  return [
    ...outcomes.map((outcome) => ({
      name: `checks ${outcome}`,
      ask: async () => await registerPage(db, { actor, filter: { outcome }, today, limit: CARDS }),
    })),
    { name: 'discrepancies by body', ask: async () => await talliesByBody(db, tally) },
    { name: 'discrepancies, rows', ask: async () => await differingPetitions(db, tally, ROWS) },
    {
      name: 'figures of a session',
      ask: async () => await figures(db, { ...of, sessionId: session }),
    },
    {
      name: 'figures of a session with its groups',
      ask: async () => await figuresWithGroups(db, { ...of, sessionId: session }),
    },
    { name: 'figures of a year', ask: async () => await figures(db, year) },
    {
      name: 'figures of a year with its groups',
      ask: async () => await figuresWithGroups(db, year),
    },
    {
      name: 'figures of the public home',
      ask: async () => await figures(db, { ...year, onlyPublished: true }),
    },
    ...LIST_TABS.map((tab) => ({
      name: `public texts ${tab}`,
      ask: async () => await publicationList(db, actor, tab, null),
    })),
  ];
}
