import type { Context } from 'hono';
import { day, dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { newId } from '#src/platform/db/ids.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { readFilter, registerChoices, registerPage } from '#src/modules/petitions/index.ts';
import type { PetitionFilter } from '#src/modules/petitions/index.ts';
import { crosscheckFailure } from '../failures.ts';
import type { ChecksView } from '../pages/checks-page.tsx';
import { mayNotCheck, mayNotReadFigures } from '../policy.ts';
import { newestAnswers } from '../queries/cards.ts';

const ASKED = ['unit', 'field', 'answeredFrom', 'answeredTo', 'q', 'outcome'] as const;
const CARDS = 20;
export const PAPER_ROWS = 100;

export function checker(c: Context): Actor {
  const actor = actorOf(c);
  const refused = mayNotCheck(actor);
  if (refused) throw crosscheckFailure('Forbidden', refused);
  return actor;
}

/** Only what the list offers to be asked; without an answer to "which", what is still to check. */
export function checksFilter(c: Context): PetitionFilter {
  const query = c.req.query();
  const asked = readFilter(Object.fromEntries(ASKED.map((name) => [name, query[name]])));
  return { ...asked, outcome: asked.outcome ?? 'to_check' };
}

export async function petitionsToCheck(c: Context, actor: Actor, limit: number) {
  const { platform } = c.var;
  const page = await registerPage(platform.db, {
    actor,
    filter: checksFilter(c),
    today: dayAt(platform.clock()),
    cursor: c.req.query('cursor'),
    limit,
  });
  const ids = page.items.map(({ id }) => id);
  return { page, answers: await newestAnswers(platform.db, actor.tenantId, ids) };
}

export async function checksView(c: Context, refused: ChecksView['refused']): Promise<ChecksView> {
  const actor = checker(c);
  const { locale, platform } = c.var;
  const [{ page, answers }, choices] = await Promise.all([
    petitionsToCheck(c, actor, CARDS),
    registerChoices(platform.db, actor, locale),
  ]);
  return {
    locale,
    seatId: actor.seatId ?? '',
    filter: checksFilter(c),
    page,
    answers,
    keys: new Map(page.items.map(({ id }) => [id, newId()])),
    fields: choices.fields.map(({ code, label }) => ({ value: code, label })),
    units: choices.units,
    isPaged: c.req.query('cursor') !== undefined,
    readsFigures: mayNotReadFigures(actor) === null,
    refused,
  };
}

export const today = (c: Context) => day(dayAt(c.var.platform.clock()));
