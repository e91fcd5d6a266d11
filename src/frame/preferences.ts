import type { Hono } from 'hono';
import { z } from 'zod';
import { LOCALES } from '#src/platform/i18n/text.ts';
import { THEMES } from '#src/platform/web/context.ts';
import { writeCookie } from '#src/platform/web/cookies.ts';
import { readForm, seeOther } from '#src/platform/web/forms.ts';
import { safePath } from '#src/platform/web/readable-address.ts';

const YEAR = 365 * 24 * 3600;

const preferences = z.object({
  locale: z.enum(LOCALES).optional().catch(undefined),
  theme: z.enum(THEMES).optional().catch(undefined),
  back: z.string().catch('/'),
});

/** Language and appearance are the reader's choice, signed in or not: two cookies. */
export function preferenceRoutes(app: Hono): void {
  app.post('/preferences', async (c) => {
    const { locale, theme, back } = preferences.parse(await readForm(c));
    const keep = { maxAge: YEAR };
    if (locale) writeCookie(c, 'locale', locale, keep);
    if (theme) writeCookie(c, 'theme', theme, keep);
    return seeOther(c, safePath(back));
  });
}
