import type { Context, Hono, MiddlewareHandler } from 'hono';
import { anyTenant, searchUnits } from '#src/council/tenants/index.ts';
import type { UnitLine } from '#src/council/tenants/index.ts';
import { execute } from '#src/platform/command.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { attempt, readForm, refusalOf, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { firstActor, runFirst } from './commands.ts';
import { firstRunText } from './messages.ts';
import { FirstRunPage } from './pages/first-run-page.tsx';
import type { FirstRunPageProps } from './pages/first-run-page.tsx';

const OPEN_PATHS = /^\/(?:first-run|assets|healthz|preferences|api)(?:\/|$)/;

/** Sends every page of an empty database to the first run. Once there is a tenant it asks no more. */
export function firstRunGate(): MiddlewareHandler {
  const known = new WeakSet<object>();
  return async (c, next) => {
    const { db } = c.var.platform;
    if (known.has(db) || OPEN_PATHS.test(c.req.path)) return await next();
    if (!(await anyTenant(db))) return c.redirect('/first-run', 303);
    known.add(db);
    return await next();
  };
}

export function firstRunRoutes(app: Hono): void {
  app.use('/first-run/*', async (c, next) => {
    if (await anyTenant(c.var.platform.db)) return c.redirect('/', 303);
    return await next();
  });

  app.get('/first-run', async (c) => await show(c, { typed: null }));

  app.get('/first-run/units', async (c) => {
    const q = (c.req.query('q') ?? '').slice(0, 100);
    const units = await searchUnits(c.var.platform.db, { q });
    return c.json({ items: units.map(option) });
  });

  app.post('/first-run', async (c) => {
    const form = await readForm(c);
    const typed = typedText(form);
    const found = await chosenUnit(c, typed);
    if (!('unitCode' in found)) return await show(c, { typed, ...found });
    const raw = { ...form, unitCode: found.unitCode };
    const { platform, locale } = c.var;
    const done = await attempt(c, () => execute(platform, firstActor(locale), runFirst, raw));
    if (done.ok) return seeOther(c, '/sign-in', firstRunText(locale).done);
    return await show(c, { typed, refusal: done.refusal });
  });
}

const option = (unit: UnitLine) => ({
  value: unit.code,
  label: unit.name,
  detail: unit.parent_name ?? '',
});

function typedText(form: FormValues): Record<string, string> {
  const entries = Object.entries(form).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The unit's code from the combobox, or what was typed looked up: one match, or a choice to make. */
async function chosenUnit(
  c: Context,
  typed: Record<string, string>,
): Promise<{ unitCode: string } | Pick<FirstRunPageProps, 'choices' | 'refusal'>> {
  const code = typed['unitChoice'] || typed['unitCode'];
  const words = (typed['unitText'] ?? '').slice(0, 100);
  if (code || words.trim() === '') return { unitCode: code ?? '' };
  const found = await searchUnits(c.var.platform.db, { q: words, limit: 30 });
  const exact = found.filter((unit) => unit.search_key === searchKey(words));
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (only && others.length === 0) return { unitCode: only.code };
  const text = firstRunText(c.var.locale);
  const sentence = only ? text.whichOne : text.noUnit(words);
  const failure = platformFailure(
    'InvalidInput',
    'platform.invalid_input',
    {},
    { unitCode: sentence },
  );
  const choices = (exact.length > 0 ? exact : found).map(option);
  return { choices, refusal: refusalOf(c, failure) };
}

async function show(c: Context, page: Omit<FirstRunPageProps, 'locale'>): Promise<Response> {
  const { locale } = c.var;
  return await c.render(<FirstRunPage locale={locale} {...page} />, {
    title: firstRunText(locale).title,
    frame: 'centred',
    status: page.refusal ? 422 : 200,
  });
}
