import type { Context, Hono } from 'hono';
import { isId } from '#src/platform/db/ids.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { urgeMany } from '../commands/urge-many.ts';
import { dutyFailure } from '../failures.ts';
import { dutyText } from '../messages.ts';
import { LetterPage, LettersPage, NewLetterPage } from '../pages/letter-pages.tsx';
import { urgingLetter, urgingLetters } from '../queries/letters.ts';
import { owedAmong } from '../queries/register.ts';
import { followerOf, todayOf } from './register.tsx';

export function letterRoutes(app: Hono): void {
  app.get('/duties/letters', async (c) => {
    const letters = await urgingLetters(c.var.platform.db, followerOf(c));
    const page = <LettersPage locale={c.var.locale} letters={letters} />;
    return await c.render(page, headOf(c));
  });

  app.get('/duties/letters/new', async (c) => {
    return await showForm(c, { ids: (c.req.query('ids') ?? '').split(',') });
  });
  // What was ticked goes into the address: a browser follows a form only where it redirects.
  app.post('/duties/letters/new', async (c) => {
    const ids = idsOf(await readForm(c));
    if (ids.length === 0) return noneChosen(c);
    return seeOther(c, `/duties/letters/new?ids=${ids.join(',')}`);
  });

  app.post('/duties/letters', async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, urgeMany, values));
    if (!done.ok) return await showForm(c, values, done.refusal);
    const { letterId, count } = done.value;
    return seeOther(c, `/duties/letters/${letterId}`, dutyText(c.var.locale).letterDone(count));
  });

  app.get('/duties/letters/:id', async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) throw dutyFailure('NotFound', 'duties.not_found');
    const { letter, groups } = await urgingLetter(c.var.platform.db, followerOf(c), id);
    return await c.render(
      <LetterPage locale={c.var.locale} today={todayOf(c)} {...{ letter, groups }} />,
      headOf(c),
    );
  });
}

function headOf(c: Context) {
  return { title: dutyText(c.var.locale).lettersTitle, section: '/duties' };
}

function idsOf(values: FormValues): readonly string[] {
  const chosen = Array.isArray(values['ids']) ? values['ids'] : [];
  return chosen.filter((id) => typeof id === 'string').filter(isId);
}

const noneChosen = (c: Context) =>
  seeOther(c, '/duties', failureSentence(c.var.locale, 'duties.none_chosen', {}));

/** Only what is still owed can be urged; what was answered meanwhile falls out of the list. */
async function showForm(c: Context, values: FormValues, refusal?: Refusal) {
  const actor = followerOf(c);
  const rows = await owedAmong(c.var.platform.db, actor, idsOf(values));
  if (rows.length === 0) return noneChosen(c);
  const groups = Map.groupBy(rows, ({ debtorName }) => debtorName);
  return await c.render(
    <NewLetterPage
      locale={c.var.locale}
      today={todayOf(c)}
      ids={rows.map(({ id }) => id)}
      mayDraft={actor.permissions.has('papers.draft')}
      {...{ groups, values, refusal }}
    />,
    { ...headOf(c), status: refusal ? 422 : 200 },
  );
}
