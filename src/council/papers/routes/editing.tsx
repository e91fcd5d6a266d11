import type { Context, Hono } from 'hono';
import { roleName } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { cleanBlocks, keepWidths } from '../blocks.ts';
import { readBlocks } from '../block-text.ts';
import { paperAbilities } from '../abilities.ts';
import { textOf } from '../commands/draft-paper.ts';
import { revise } from '../commands/revise-paper.ts';
import { compareBlocks, compareWords } from '../compare-blocks.ts';
import { paperFailure } from '../failures.ts';
import { pageText } from '../messages/pages.ts';
import { ChangesPage } from '../pages/changes.tsx';
import { EditPage } from '../pages/edit-page.tsx';
import { paperById, versionsOf } from '../queries/papers.ts';
import type { PaperView } from '../queries/papers.ts';
import { sheetOfPaper } from '../queries/sheet-of-paper.ts';
import { signersOf } from '../queries/signers.ts';
import type { PaperText } from '../schema.ts';
import { found, SECTION } from './papers.tsx';

export function editingRoutes(app: Hono): void {
  app.get(`${SECTION}/:id/edit`, async (c) => await show(c, await editable(c)));
  app.post(`${SECTION}/:id/edit`, save);
  app.get(`${SECTION}/:id/changes`, changes);
}

async function editable(c: Context): Promise<PaperView> {
  const paper = await found(c);
  const refused = paperAbilities(actorOf(c), paper, null, null).revise;
  if (refused) throw paperFailure('Forbidden', refused);
  return paper;
}

interface Again {
  readonly values?: FormValues;
  readonly refusal?: Refusal;
  readonly isPreview?: boolean;
}

async function show(c: Context, paper: PaperView, again: Again = {}): Promise<Response> {
  const { locale, platform } = c.var;
  const { db } = platform;
  const now = platform.clock();
  const { values, refusal } = again;
  const text = await newest(c, paper);
  const isConflict = refusal?.code === 'papers.changed';
  const page = (
    <EditPage
      {...{ locale, paper, text, refusal }}
      // After a conflict the next save is meant for what stands now.
      values={values && isConflict ? { ...values, version: String(paper.version) } : values}
      signers={await signersOf(db, paper.tenant_id, paper.council_id, dayAt(now))}
      signerLabel={(seat) => `${seat.personName} – ${roleName(seat.role, locale)}`}
      preview={
        again.isPreview && values
          ? await sheetOfPaper(db, paper, now, typedText(values, text.blocks))
          : null
      }
      {...(isConflict && values
        ? { theirs: compareBlocks(keepWidths(typedBlocks(values), text.blocks), text.blocks) }
        : {})}
    />
  );
  return await c.render(page, {
    title: pageText(locale).editTitle,
    section: SECTION,
    status: values ? 422 : 200,
  });
}

async function newest(c: Context, paper: PaperView): Promise<PaperText> {
  const all = await versionsOf(c.var.platform.db, paper);
  const text = all.find(({ number }) => number === paper.text_version);
  if (!text) throw paperFailure('NotFound', 'papers.not_found');
  return text;
}

const typedBlocks = (values: FormValues) => cleanBlocks(readBlocks(typed(values, 'blocks')));

function typedText(values: FormValues, before: PaperText['blocks']): PaperText {
  const lines = (name: string) => typed(values, name).split(/\r\n?|\n/);
  return textOf({
    subject: typed(values, 'subject'),
    addressees: lines('addressees'),
    basis: lines('basis'),
    blocks: keepWidths(readBlocks(typed(values, 'blocks')), before),
    recipients: lines('recipients'),
    secretary: typed(values, 'secretary'),
  });
}

async function save(c: Context): Promise<Response> {
  const paper = await editable(c);
  const values = await readForm(c);
  if (typed(values, 'preview') !== '') return await show(c, paper, { values, isPreview: true });
  const done = await attempt(c, () => run(c, revise, { ...values, paperId: paper.id }));
  if (!done.ok) return await show(c, await editable(c), { values, refusal: done.refusal });
  const text = pageText(c.var.locale);
  const words = paper.state === 'issued' ? text.savedReplacement : text.saved;
  return seeOther(c, `${SECTION}/${done.value.id}`, words);
}

/** What a version says otherwise than the one before; the first of a replacement against the replaced paper. */
async function changes(c: Context): Promise<Response> {
  const paper = await found(c);
  const { locale, platform } = c.var;
  const all = await versionsOf(platform.db, paper);
  const to = all.find(({ number }) => String(number) === c.req.query('to')) ?? all.at(-1);
  const asked = c.req.query('from');
  const from =
    to?.number === 1
      ? await replacedText(c, paper)
      : all.find(({ number }) => String(number) === (asked ?? String((to?.number ?? 2) - 1)));
  if (!to || !from) throw paperFailure('NotFound', 'papers.not_found');
  const text = pageText(locale);
  const title =
    from.paper_id === paper.id ? text.compareTitle(from.number, to.number) : text.compare;
  const page = (
    <ChangesPage
      {...{ locale, paper, title }}
      subject={compareWords(from.subject, to.subject)}
      changes={compareBlocks(from.blocks, to.blocks)}
      recipients={compareWords(from.recipients.join('\n'), to.recipients.join('\n'))}
    />
  );
  return await c.render(page, { title, section: SECTION });
}

async function replacedText(c: Context, paper: PaperView) {
  if (paper.replaces_id === null) return undefined;
  const { db } = c.var.platform;
  const before = await paperById(db, actorOf(c), paper.replaces_id);
  const all = before ? await versionsOf(db, before) : [];
  return all.find(({ number }) => number === before?.text_version);
}
