import type { Context, Hono } from 'hono';
import { dayAt, isDay } from '#src/council/calendar/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { recordText } from '../messages/record.ts';
import { RegisterPage } from '../pages/register-page.tsx';
import { mayNotReadMinutes } from '../policy.ts';
import { conclusionRegister, LATE_FILTERS, registerChoices } from '../queries/register.ts';
import type { ConclusionFilter } from '../queries/register.ts';
import { CONCLUSION_KINDS, CONCLUSION_STATES } from '../schema.ts';

export function registerRoutes(app: Hono): void {
  app.get('/conclusions', async (c: Context) => {
    const actor = actorOf(c);
    const { locale, platform } = c.var;
    const filter = filterOf(c.req.query());
    const today = dayAt(platform.clock());
    const cursor = c.req.query('cursor');
    const [page, choices] = await Promise.all([
      conclusionRegister(platform.db, actor, filter, today, { cursor }),
      registerChoices(platform.db, actor),
    ]);
    return await c.render(
      <RegisterPage
        {...{ locale, today, filter, page, ...choices }}
        mayReadRates={mayNotReadMinutes(actor, actor.councilId) === null}
      />,
      { title: recordText(locale).title, section: '/conclusions' },
    );
  });
}

/** What an address asks; words that mean nothing are left out. */
export function filterOf(query: Readonly<Record<string, string>>): ConclusionFilter {
  const oneOf = <const T extends readonly string[]>(values: T, name: string) =>
    values.find((value): value is T[number] => value === query[name]);
  const dayOf = (name: string) => (isDay(query[name] ?? '') ? query[name] : undefined);
  return {
    q: query['q']?.trim().slice(0, 400) || undefined,
    state: oneOf(CONCLUSION_STATES, 'state'),
    kind: oneOf(CONCLUSION_KINDS, 'kind'),
    body: query['body'] || undefined,
    meeting: query['meeting'] || undefined,
    late: oneOf(LATE_FILTERS, 'late'),
    from: dayOf('from'),
    to: dayOf('to'),
    leader: query['leader'] || undefined,
  };
}
