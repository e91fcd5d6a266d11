import type { Hono } from 'hono';
import { run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { pageText } from '../messages/pages.ts';
import { draftUrging } from '../urging/commands.ts';
import { SECTION } from './papers.tsx';

/** The form of the duties room posts here what was chosen there. */
export function urgingRoutes(app: Hono): void {
  app.post(`${SECTION}/urging`, async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, draftUrging, values));
    if (!done.ok) return seeOther(c, '/duties', done.refusal.message);
    const words = pageText(c.var.locale).urgingDrafted(done.value.count);
    return seeOther(c, `${SECTION}/${done.value.id}`, words);
  });
}
