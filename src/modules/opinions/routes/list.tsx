import type { Context, Hono } from 'hono';
import { bodiesOf } from '#src/council/bodies/index.ts';
import { fieldsOf } from '#src/modules/petitions/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { submit } from '../commands/receiving.ts';
import { opinionFailure } from '../failures.ts';
import { opinionText } from '../messages/pages.ts';
import { FormPage } from '../pages/form-page.tsx';
import { ListPage } from '../pages/list-page.tsx';
import { NO_ANSWER } from '../pages/parts.tsx';
import type { Answer } from '../pages/parts.tsx';
import { isExecutive, mayNotSubmit } from '../policy.ts';
import { countsByState, listSubmissions, readFilter } from '../queries/list.ts';
import type { Filter } from '../queries/list.ts';
import { follows } from '../queries/visible.ts';
import { OPEN_STATES } from '../rules.ts';

export const SECTION = '/executive-submissions';

export function listRoutes(app: Hono): void {
  app.get(SECTION, showList);
  app.get(`${SECTION}/new`, async (c) => await showForm(c, NO_ANSWER));
  app.post(SECTION, async (c) => {
    const values = await readForm(c);
    const done = await attempt(c, () => run(c, submit, values));
    if (!done.ok) return await showForm(c, { values, refusal: done.refusal });
    const t = opinionText(c.var.locale);
    const said = isExecutive(actorOf(c)) ? t.sent : t.entered;
    return seeOther(c, `${SECTION}/${done.value.code}`, said);
  });
}

async function showList(c: Context): Promise<Response> {
  const actor = actorOf(c);
  if (!follows(actor)) throw opinionFailure('Forbidden', 'opinions.may_not_read');
  const { locale, platform } = c.var;
  const { db } = platform;
  const query = c.req.query();
  const filter = readFilter(query);
  const { tenantId, councilId } = actor;
  const [page, counts, committees, fields] = await Promise.all([
    listSubmissions(db, actor, filter, { after: query['after'] }),
    countsByState(db, actor),
    bodiesOf(db, tenantId, councilId, ['committee']),
    fieldsOf(db, tenantId, councilId, locale),
  ]);
  const sum = (states: Iterable<number>) => [...states].reduce((all, n) => all + n, 0);
  return await c.render(
    <ListPage
      actor={actor}
      locale={locale}
      submissions={page.items}
      filter={filter}
      committees={committees}
      fields={fields}
      counts={{
        open: sum(OPEN_STATES.map((state) => counts.get(state) ?? 0)),
        all: sum(counts.values()),
      }}
      nextHref={page.next ? hrefOf(filter, page.next) : null}
    />,
    { title: opinionText(locale).title, section: SECTION },
  );
}

function hrefOf({ bodyId, fieldCode, ...filter }: Filter, after: string): string {
  const given = Object.entries({ ...filter, body: bodyId, field: fieldCode, after });
  const kept = given.filter((one): one is [string, string] => one[1] !== undefined);
  return `${SECTION}?${new URLSearchParams(kept).toString()}`;
}

async function showForm(c: Context, answer: Answer): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotSubmit(actor);
  if (refused) throw opinionFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const { tenantId, councilId } = actor;
  const page = (
    <FormPage
      actor={actor}
      locale={locale}
      answer={answer}
      drafters={await bodiesOf(platform.db, tenantId, councilId, ['department'])}
      fields={await fieldsOf(platform.db, tenantId, councilId, locale)}
    />
  );
  return await c.render(page, {
    title: opinionText(locale).formTitle,
    section: SECTION,
    status: answer.refusal ? 422 : 200,
  });
}
