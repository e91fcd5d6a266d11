import type { Context, Hono } from 'hono';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { addField, retireField } from '../commands/fields.ts';
import { fieldText } from '../messages/fields.ts';
import { FieldsPage } from '../pages/fields-page.tsx';
import { mayNotKeepFields, mayNotReadFields } from '../policy.ts';
import { keptFields } from '../queries/fields.ts';

const FIELDS = '/petitions/fields';

export function fieldRoutes(app: Hono): void {
  app.get(FIELDS, async (c) => await show(c, {}, null));
  app.post(FIELDS, async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, async () => await run(c, addField, values));
    if (!done.ok) return await show(c, wordsOf(values), done.refusal);
    return seeOther(c, FIELDS, fieldText(c.var.locale).added);
  });
  app.post(`${FIELDS}/retire`, async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, async () => await run(c, retireField, values));
    if (!done.ok) return await show(c, {}, done.refusal);
    return seeOther(c, FIELDS, fieldText(c.var.locale).ended);
  });
}

function wordsOf(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

async function show(
  c: Context,
  typed: Readonly<Record<string, string>>,
  refusal: Refusal | null,
): Promise<Response> {
  const actor = actorOf(c);
  if (mayNotReadFields(actor)) throw platformFailure('Forbidden', 'platform.forbidden');
  const { locale, platform } = c.var;
  const page = (
    <FieldsPage
      locale={locale}
      fields={await keptFields(platform.db, actor.tenantId, actor.councilId)}
      mayKeep={!mayNotKeepFields(actor)}
      typed={typed}
      refusal={refusal}
    />
  );
  return await c.render(page, {
    title: fieldText(locale).title,
    section: FIELDS,
    status: refusal ? 422 : 200,
  });
}
