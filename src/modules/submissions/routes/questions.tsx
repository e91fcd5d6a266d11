import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { addQuestion, endQuestion } from '../commands/questions.ts';
import { submissionFailure } from '../failures.ts';
import { inboxText } from '../messages/inbox.ts';
import { QuestionsPage } from '../pages/questions-page.tsx';
import { mayNotReceive } from '../policy.ts';
import { localQuestions } from '../queries/questions.ts';

const QUESTIONS = '/submissions/questions';

/** The office's questions of local knowledge. */
export function questionRoutes(app: Hono): void {
  app.get(QUESTIONS, async (c) => await show(c, {}, null));
  app.post(QUESTIONS, async (c) => {
    const form = await readForm(c);
    const done = await attempt(c, () => run(c, addQuestion, form));
    if (!done.ok) return await show(c, form, done.refusal);
    return seeOther(c, QUESTIONS, inboxText(c.var.locale).questionAdded);
  });
  app.post(`${QUESTIONS}/:id{[0-9a-f-]{36}}/end`, async (c) => {
    await run(c, endQuestion, { id: c.req.param('id') });
    return seeOther(c, QUESTIONS, inboxText(c.var.locale).questionEnded);
  });
}

async function show(c: Context, values: FormValues, refusal: Refusal | null): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotReceive(actor);
  if (refused) throw submissionFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const questions = await localQuestions(platform.db, actor, dayAt(platform.clock()));
  return await c.render(<QuestionsPage {...{ locale, questions, values, refusal }} />, {
    title: inboxText(locale).questions,
    section: '/submissions',
    ...(refusal && { status: 422 as const }),
  });
}
