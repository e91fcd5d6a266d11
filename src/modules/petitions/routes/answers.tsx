import type { Context, Hono } from 'hono';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { petitionFailure } from '../failures.ts';
import { idsOf } from './acts.tsx';
import { enterAnswer } from '../commands/answer.ts';
import { dutyOf } from '../acting/row.ts';
import { answerText } from '../messages/answers.ts';
import { AnswerPage } from '../pages/answer-page.tsx';
import { NewAnswerPage } from '../pages/new-answer-page.tsx';
import { bodyName, petitionsByIds } from '../queries/act-form.ts';
import { answerDocumentView, bodiesThatOwe, petitionsOwedBy } from '../queries/answers.ts';
import { owedFor } from '../store/duties.ts';

const SECTION = '/petitions';

/** Answer documents: entered once, a row per petition. */
export function answerRoutes(app: Hono): void {
  app.get('/answers/new', async (c) => await showNew(c, {}, null));
  app.get('/answers', (c) => c.redirect('/answers/new'));
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
  const picked = refusal ? pickedIn(values) : askedFor(c);
  const typed = refusal ? values['bodyId'] : c.req.query('body');
  const asked = typeof typed === 'string' && isId(typed) ? typed : undefined;
  const own = bodies.find(({ value }) => actor.bodyIds.includes(value))?.value;
  const [only] = picked;
  const owing = !asked && only ? await bodyThatOwes(db, actor, only) : undefined;
  const bodyId = asked ?? owing ?? own ?? '';
  const isOwn = actor.permissions.has('duties.owe') && actor.bodyIds.includes(bodyId);
  const may = isOwn || actor.permissions.has('petitions.on_behalf');
  return await c.render(
    <NewAnswerPage
      locale={c.var.locale}
      bodies={bodies}
      bodyId={bodyId}
      bodyName={bodyId ? await bodyName(db, actor.tenantId, bodyId) : ''}
      isOwn={isOwn}
      owed={bodyId && may ? await petitionsOwedBy(db, actor, bodyId, picked) : []}
      picked={picked}
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

/** `?ids=a,b` from a list, `?petition=a` from a record. */
function askedFor(c: Context): readonly string[] {
  return idsOf({ ids: c.req.query('ids') ?? c.req.query('petition') ?? '' });
}

/** The rows ticked, in the order typed: the order in which the command counts them. */
function pickedIn(values: FormValues): readonly string[] {
  const rows = Array.isArray(values['rows']) ? values['rows'] : [];
  return rows.flatMap((row) => {
    const id = typeof row === 'object' && 'petitionId' in row ? row['petitionId'] : '';
    return typeof id === 'string' && isId(id) ? [id] : [];
  });
}

/** Who answers this petition now, for a form opened from its record. */
async function bodyThatOwes(db: Db, actor: Actor, id: string): Promise<string | undefined> {
  const [petition] = await petitionsByIds(db, actor, [id]);
  if (!petition) return undefined;
  const duties = await owedFor(db, actor.tenantId, petition.id);
  return dutyOf({ actor }, duties, 'answer')?.debtorBodyId;
}
