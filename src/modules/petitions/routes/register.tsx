import type { Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { pageWhileUnchanged } from '#src/platform/web/answers/kept-pages.ts';
import { whileUnchanged } from '#src/platform/web/answers/unchanged.ts';
import { dropView, saveView } from '../commands/views.ts';
import { BY_STATE } from '../counters.ts';
import { csvHead, csvLine } from '#src/platform/text/csv.ts';
import { typed } from '#src/platform/web/typed.ts';
import { linkText } from '../messages/links.ts';
import { registerText } from '../messages/register.ts';
import { petitionWords } from '../messages/words.ts';
import { RegisterPage, RegisterPrint } from '../pages/register-page.tsx';
import type { RegisterView } from '../pages/register-page.tsx';
import { choicesFor } from '../queries/choices.ts';
import { readFilter } from '../queries/register/filter.ts';
import type { PetitionFilter } from '../queries/register/filter.ts';
import { keptCount } from '../queries/register/kept-count.ts';
import { registerPage } from '../queries/register/register.ts';
import type { ListedPetition } from '../queries/register/register.ts';
import { savedViewsOf } from '../queries/register/views.ts';
import { mayNotRecord } from '../policy.ts';
import { visibleTo } from '../visible.ts';

const ROWS = 50;
const PRINTED_ROWS = 500;
const EXPORT_STEP = 500;
const EXPORT_MOST = 100_000;

export function registerRoutes(app: Hono): void {
  app.get('/petitions', async (c) => {
    actorOf(c);
    return await pageWhileUnchanged(c, dayAt(c.var.platform.clock()), async () => {
      const view = await viewOf(c, ROWS);
      const title = registerText(c.var.locale).title;
      return await c.render(<RegisterPage {...view} />, { title, section: '/petitions' });
    });
  });

  app.get('/petitions/print', async (c) => {
    const view = await viewOf(c, PRINTED_ROWS);
    return await c.render(<RegisterPrint {...view} />, {
      title: registerText(c.var.locale).title,
      section: '/petitions',
    });
  });

  app.get('/petitions/export.csv', (c) => exportCsv(c));

  app.post('/petitions/views', async (c) => {
    const form = await readForm(c);
    const done = await attempt(c, () => run(c, saveView, form));
    const back = `/petitions${typed(form, 'query').replace(/^(?!\?|$).*/s, '')}`;
    const message = done.ok
      ? registerText(c.var.locale).viewSaved
      : (done.refusal.fields['name'] ?? done.refusal.message);
    return seeOther(c, back, message);
  });

  app.post('/petitions/views/:id/removal', async (c) => {
    await run(c, dropView, { id: c.req.param('id') });
    return seeOther(c, '/petitions', registerText(c.var.locale).viewRemoved);
  });
}

async function viewOf(c: Context, limit: number): Promise<RegisterView> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const now = platform.clock();
  const today = dayAt(now);
  const filter = readFilter(c.req.query());
  const cursor = c.req.query('cursor');
  const sight = visibleTo(actor);
  const keepCount = keptCount(c, filter, today);
  const [page, choices, views, counters] = await Promise.all([
    registerPage(platform.db, { actor, filter, today, cursor, limit, keepCount }),
    whileUnchanged(c, `choices ${locale}`, () => choicesFor(platform.db, actor, locale)),
    whileUnchanged(c, 'petition views', () => savedViewsOf(platform.db, actor)),
    whileUnchanged(c, 'petitions by state', () =>
      readCounters(platform.db, actor.tenantId, sight.ownCouncilId ? [sight.ownCouncilId] : [], [
        BY_STATE,
      ]),
    ),
  ]);
  return {
    locale,
    today,
    now,
    filter,
    page,
    choices,
    views,
    tabs: tabFigures(counters.get(BY_STATE)),
    ownCouncilId: sight.ownCouncilId,
    mayRecord: mayNotRecord(actor) === null,
    mayAct: actor.permissions.has('petitions.classify'),
    isPaged: cursor !== undefined,
  };
}

function tabFigures(byState: ReadonlyMap<string, number> = new Map()): Record<string, number> {
  const all = [...byState.values()].reduce((sum, one) => sum + one, 0);
  return { ...Object.fromEntries(byState), all };
}

/** The rows of the current filter, page after page, never all at once in memory. */
function exportCsv(c: Context): Response {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const t = registerText(locale);
  const today = dayAt(platform.clock());
  const filter = readFilter(c.req.query());
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="kien-nghi-${today}.csv"`);
  c.header('cache-control', 'private, no-store');
  return stream(c, async (out) => {
    const { columns } = t;
    const { fields } = await choicesFor(platform.db, actor, locale);
    const labels = new Map(fields.map((field) => [field.code, field.label]));
    await out.write(
      csvHead([
        columns.code,
        columns.received,
        columns.title,
        petitionWords(locale).kinds.petition,
        t.unit,
        columns.field,
        columns.body,
        columns.state,
        columns.due,
        columns.again,
        columns.voices,
        columns.merged,
      ]),
    );
    const sum = summing(filter);
    let cursor: string | undefined;
    for (let written = 0; written < EXPORT_MOST; written += EXPORT_STEP) {
      const page = await registerPage(platform.db, {
        actor,
        filter,
        today,
        cursor,
        limit: EXPORT_STEP,
        count: 'none',
      });
      await out.write(page.items.map((row) => csvLine(cellsOf(row, labels, locale))).join(''));
      page.items.forEach((row) => sum.add(row));
      if (!page.next) break;
      cursor = page.next;
    }
    await out.write(csvLine([linkText(locale).sum(sum.voices(), sum.matters())]));
  });
}

/** Both figures of the rows as they pass by; a merged one shown as a row speaks for itself. */
function summing({ merged }: PetitionFilter) {
  let voices = 0;
  const matters = new Set<string>();
  return {
    add: (row: ListedPetition) => {
      voices += merged ? row.own_voices : row.voices;
      if (row.merged_into === null) matters.add(row.together_id ?? row.id);
    },
    voices: () => voices,
    matters: () => matters.size,
  };
}

function cellsOf(
  row: ListedPetition,
  fields: ReadonlyMap<string, string>,
  locale: 'vi' | 'en',
): readonly (string | number | null)[] {
  return [
    row.code,
    formatDay(day(row.received_on)),
    row.title,
    row.working_text,
    [row.detail, row.unit_name].filter(Boolean).join(', '),
    row.field_code === null ? null : (fields.get(row.field_code) ?? row.field_code),
    row.body_name,
    petitionWords(locale).states[row.state],
    row.due_on === null ? null : formatDay(day(row.due_on)),
    row.times_raised,
    row.own_voices,
    row.merged_code,
  ];
}
