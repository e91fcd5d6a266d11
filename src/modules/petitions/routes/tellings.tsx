import type { Hono } from 'hono';
import { run } from '#src/platform/web/context.ts';
import { attempt, seeOther } from '#src/platform/web/forms.ts';
import { takeBackTelling } from '../commands/take-back-telling.ts';
import { tellingsText } from '../messages/tellings.ts';

export function tellingRoutes(app: Hono): void {
  app.post('/petitions/:id/tellings/:telling/take-back', async (c) => {
    const { id: petitionId, telling: tellingId } = c.req.param();
    const done = await attempt(c, () => run(c, takeBackTelling, { petitionId, tellingId }));
    const words = done.ok ? tellingsText(c.var.locale).takenBack : done.refusal.message;
    return seeOther(c, `/petitions/${petitionId}`, words);
  });
}
