import type { Context, Hono } from 'hono';
import { dayAt, isSessionOver, sessionsOf } from '#src/council/calendar/index.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { carryOverSession } from '../commands/carry-over.ts';
import { listText } from '../messages/lists.ts';
import { CarryOverPage, DiscrepancyPage, ReturnedPage } from '../pages/list-pages.tsx';
import { registerPage } from '../queries/register/register.ts';
import type { Voices } from '../counters.ts';
import { discrepancies, petitionsToCarry, returnedPetitions } from '../queries/lists.ts';

const SECTION = '/petitions';

/** Short lists of work: what came back, what does not match, what goes on to the next session. */
export function listRoutes(app: Hono): void {
  app.get('/petitions/returned', async (c) => {
    const actor = reader(c);
    const rows = await returnedPetitions(c.var.platform.db, actor);
    const mayForward = actor.permissions.has('petitions.forward');
    return await c.render(
      <ReturnedPage locale={c.var.locale} rows={rows} mayForward={mayForward} />,
      { title: listText(c.var.locale).returned, section: SECTION },
    );
  });
  app.get('/petitions/discrepancies', async (c) => {
    const rows = await discrepancies(c.var.platform.db, reader(c));
    return await c.render(<DiscrepancyPage locale={c.var.locale} rows={rows} />, {
      title: listText(c.var.locale).discrepancies,
      section: SECTION,
    });
  });
  app.get('/petitions/carry-over', async (c) => await showCarry(c, c.req.query('session'), null));
  app.post('/petitions/carry-over', async (c) => {
    const values = await readForm(c);
    const result = await attempt(c, async () => await run(c, carryOverSession, values));
    const sessionId = values['sessionId'];
    if (!result.ok) {
      return await showCarry(c, typeof sessionId === 'string' ? sessionId : '', result.refusal);
    }
    return seeOther(c, '/petitions', listText(c.var.locale).carried(result.value.carried));
  });
}

function reader(c: Context) {
  const actor = actorOf(c);
  if (!actor.permissions.has('petitions.read')) {
    throw platformFailure('Forbidden', 'platform.forbidden');
  }
  return actor;
}

async function showCarry(
  c: Context,
  asked: string | undefined,
  refusal: Refusal | null,
): Promise<Response> {
  const actor = reader(c);
  if (!actor.permissions.has('petitions.carry_over')) {
    throw platformFailure('Forbidden', 'platform.forbidden');
  }
  const { db } = c.var.platform;
  const today = dayAt(c.var.platform.clock());
  const all = await sessionsOf(db, actor.tenantId, actor.councilId);
  const sessions = all.filter((session) => isSessionOver(session, today));
  const session = sessions.find(({ id }) => id === asked) ?? sessions[0];
  const next = session && all.findLast(({ opens_on }) => opens_on > session.opens_on);
  const found = session ? await petitionsToCarry(db, session) : { items: [], total: 0 };
  return await c.render(
    <CarryOverPage
      locale={c.var.locale}
      sessions={sessions.map(({ id, name }) => ({ value: id, label: name }))}
      sessionId={session?.id ?? ''}
      toName={next?.name ?? null}
      items={found.items}
      total={found.total}
      figures={session ? await sessionFigures(c, session.id) : null}
      refusal={refusal}
    />,
    {
      title: listText(c.var.locale).carry,
      section: SECTION,
      ...(refusal ? { status: 422 as const } : {}),
    },
  );
}

/** What a session collected, as its register counts it. */
async function sessionFigures(c: Context, session: string): Promise<Voices | null> {
  const { db, clock } = c.var.platform;
  const page = await registerPage(db, {
    actor: actorOf(c),
    filter: { session, scope: 'own' },
    today: dayAt(clock()),
    limit: 1,
  });
  return page.figures ?? null;
}
