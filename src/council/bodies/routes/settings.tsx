import type { Context, Hono } from 'hono';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { changeSettings } from '../commands/settings.ts';
import { bodyFailure } from '../failures.ts';
import { bodyText } from '../messages/bodies.ts';
import type { Answer } from '../pages/parts.tsx';
import { SettingsPage } from '../pages/settings-page.tsx';
import { mayNotSettle } from '../policy.ts';
import { bodyById } from '../queries/bodies.ts';
import { everySetting } from '../store/settings.ts';

export function settingsRoutes(app: Hono): void {
  app.get('/settings', async (c) => await show(c));
  app.post('/settings', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, changeSettings, typed));
    if (!done.ok) return await show(c, { typed, refusal: done.refusal });
    return seeOther(c, '/settings', bodyText(c.var.locale).settingsSaved);
  });
}

async function show(c: Context, answer: Answer = {}): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotSettle(actor);
  if (refused) throw bodyFailure('Forbidden', refused);
  const { db } = c.var.platform;
  const { tenantId, councilId } = actor;
  const council = await bodyById(db, tenantId, councilId);
  const settings = await everySetting(db, tenantId, councilId);
  const page = (
    <SettingsPage
      locale={c.var.locale}
      councilName={council?.name ?? ''}
      settings={settings}
      {...answer}
    />
  );
  return await c.render(page, {
    title: bodyText(c.var.locale).settings,
    section: '/settings',
    status: answer.refusal ? 422 : 200,
  });
}
