import type { Hono } from 'hono';
import { actorOf } from '#src/platform/web/context.ts';
import { registerChoices } from '#src/modules/petitions/index.ts';
import { crosscheckFailure } from '../failures.ts';
import { figuresText } from '../messages/figures.ts';
import { FiguresPage } from '../pages/figures-page.tsx';
import { mayNotReadFigures } from '../policy.ts';
import { bodyNamesOf } from '../queries/body-names.ts';
import { figuresWithGroups } from '../queries/figures.ts';
import { boundedScope } from './period.ts';
import { today } from './reading.ts';

export function figureRoutes(app: Hono): void {
  app.get('/checks/figures', async (c) => {
    const actor = actorOf(c);
    const refused = mayNotReadFigures(actor);
    if (refused) throw crosscheckFailure('Forbidden', refused);
    const { locale, platform } = c.var;
    const scope = await boundedScope(c, actor);
    const { tenantId, councilId } = actor;
    const ask = { ...scope, tenantId, councilId, today: today(c) };
    const [{ all, by }, choices] = await Promise.all([
      figuresWithGroups(platform.db, ask),
      registerChoices(platform.db, actor, locale),
    ]);
    const bodyNames = await bodyNamesOf(platform.db, tenantId, by.body);
    return await c.render(
      <FiguresPage
        locale={locale}
        scope={scope}
        figures={all}
        groups={scope.sessionId === undefined ? by : { ...by, session: [] }}
        sessions={choices.sessions}
        fields={choices.fields.map(({ code, label }) => ({ value: code, label }))}
        bodies={choices.bodies}
        bodyNames={bodyNames}
      />,
      { title: figuresText(locale).title, section: '/checks/figures' },
    );
  });
}
