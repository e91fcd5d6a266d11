import type { Context, Hono } from 'hono';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { petitionFailure } from '../failures.ts';
import { idsOf } from './acts.tsx';
import { enterAnswer } from '../commands/answer.ts';
import { answerText } from '../messages/answers.ts';
import { AnswerPage } from '../pages/answer-page.tsx';
import { NewAnswerPage } from '../pages/new-answer-page.tsx';
import { bodyName } from '../queries/act-form.ts';
import { answerDocumentView, bodiesThatOwe, petitionsOwedBy } from '../queries/answers.ts';

const SECTION = '/petitions';

/** Answer documents: entered once, a row per petition. */
export function answerRoutes(app: Hono): void {
  app.get('/answers/new', async (c) => await showNew(c, {}, null));
  app.post('/answers', async (c) => {
    const values = await readForm(c);
    const result = await attempt(c, async () => await run(c, enterAnswer, values));
    if (!result.ok) return await showNew(c, values, result.refusal);
    const { documentId, done, refused } = result.value;
    const said = answerText(c.var.locale).done(done.length, refused.length);
    return seeOther(c, `/answers/${documentId}`, said);
  });
  app.get('/answers/:id', async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) throw petitionFailure('NotFound', 'petitions.answer_not_found');
    const actor = actorOf(c);
    const document = await answerDocumentView(c.var.platform.db, actor, id);
    return await c.render(
      <AnswerPage
        locale={c.var.locale}
        document={document}
        mayEvaluate={actor.permissions.has('petitions.evaluate')}
      />,
      { title: `${answerText(c.var.locale).document} ${document.number}`, section: SECTION },
    );
  });
}

async function showNew(c: Context, values: FormValues, refusal: Refusal | null): Promise<Response> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const bodies = await bodiesThatOwe(db, actor);
  const typed = refusal ? values['bodyId'] : c.req.query('body');
  const asked = typeof typed === 'string' && isId(typed) ? typed : undefined;
  const own = bodies.find(({ value }) => actor.bodyIds.includes(value))?.value;
  const bodyId = asked ?? own ?? '';
  const isOwn = actor.permissions.has('duties.owe') && actor.bodyIds.includes(bodyId);
  const may = isOwn || actor.permissions.has('petitions.on_behalf');
  return await c.render(
    <NewAnswerPage
      locale={c.var.locale}
      bodies={bodies}
      bodyId={bodyId}
      bodyName={bodyId ? await bodyName(db, actor.tenantId, bodyId) : ''}
      isOwn={isOwn}
      owed={bodyId && may ? await petitionsOwedBy(db, actor, bodyId) : []}
      picked={idsOf({ ids: c.req.query('ids') ?? '' })}
      values={values}
      refusal={refusal}
    />,
    {
      title: answerText(c.var.locale).newTitle,
      section: SECTION,
      ...(refusal ? { status: 422 as const } : {}),
    },
  );
}
