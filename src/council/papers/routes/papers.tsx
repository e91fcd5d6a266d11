import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { nextSymbol } from '#src/council/numbering/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { contentDisposition } from '#src/platform/files/name.ts';
import { FILE_KINDS } from '#src/platform/files/kinds.ts';
import { paperAbilities } from '../abilities.ts';
import { paperSteps } from '../commands/take-step.ts';
import { paperFailure } from '../failures.ts';
import { waitingSteps } from '../guards.ts';
import { isPaperKind, paperKind } from '../kinds.ts';
import { pageText } from '../messages/pages.ts';
import { papersText } from '../messages/papers.ts';
import { LIST_TABS, ListPage } from '../pages/list-page.tsx';
import type { ListTab } from '../pages/list-page.tsx';
import { PaperPage } from '../pages/paper-page.tsx';
import { worksOnPapers } from '../policy.ts';
import { docxOf, pdfOf } from '../queries/files.ts';
import { countPapers, listPapers, paperById, stepsOf, versionsOf } from '../queries/papers.ts';
import type { PaperQuery, PaperView, StepView } from '../queries/papers.ts';
import { sheetOfPaper } from '../queries/sheet-of-paper.ts';
import { signerSeat } from '../queries/signers.ts';
import { hasOwnTemplate } from '../queries/templates.ts';
import { madeBy, recordOf, whereIsPublished } from '../readers.ts';
import { PAPER_STEPS } from '../rules.ts';
import { signedBy } from '../store/papers.ts';
import { waitingFor } from '../waiting.ts';

export const SECTION = '/papers';
const PAGE = 50;

export function paperPageRoutes(app: Hono): void {
  app.get(SECTION, list);
  app.get(`${SECTION}/:id`, async (c) => await show(c, await found(c)));
  app.get(`${SECTION}/:id/docx`, async (c) => await download(c, 'docx'));
  app.get(`${SECTION}/:id/pdf`, async (c) => await download(c, 'pdf'));
  app.post(`${SECTION}/:id/steps/:step`, takeStep);
}

const STATES: Readonly<Record<Exclude<ListTab, 'mine'>, PaperQuery['states']>> = {
  underway: ['draft', 'checked', 'signed', 'numbered'],
  issued: ['issued'],
  ended: ['replaced', 'withdrawn'],
};

async function list(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const { locale } = c.var;
  const isInsider = worksOnPapers(actor, actor.councilId);
  if (!isInsider && !actor.permissions.has('meetings.read')) {
    throw paperFailure('Forbidden', 'papers.may_not_draft');
  }
  const asked = LIST_TABS.find((name) => name === c.req.query('tab')) ?? 'mine';
  const tab: ListTab = isInsider ? asked : 'issued';
  const kind = c.req.query('kind') ?? '';
  const before = c.req.query('before');
  const { groups, total, next } = await groupsOf(c, tab, isPaperKind(kind) ? kind : '', before);
  const page = (
    <ListPage
      {...{ locale, tab, kind, groups, total, next, isInsider }}
      isFirst={before === undefined}
      mayDraft={actor.permissions.has('papers.draft')}
    />
  );
  return await c.render(page, { title: papersText(locale).title, section: SECTION });
}

async function groupsOf(c: Context, tab: ListTab, kind: string, before: string | undefined) {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  if (tab === 'mine') {
    const groups = await Promise.all(
      waitingFor(actor).map(async (one) => ({
        for: one.for,
        papers: await listPapers(db, actor, { ...one.query, limit: PAGE }),
      })),
    );
    return { groups, total: 0, next: null };
  }
  const query = { states: STATES[tab], kind: kind || undefined };
  const rows = await listPapers(db, actor, { ...query, before, limit: PAGE + 1 });
  const papers = rows.slice(0, PAGE);
  const next = rows.length > PAGE ? (papers.at(-1)?.id ?? null) : null;
  return { groups: [{ for: null, papers }], total: await countPapers(db, actor, query), next };
}

/** The paper of this address, where the reader may read it. */
export async function found(c: Context): Promise<PaperView> {
  const paper = await paperById(c.var.platform.db, actorOf(c), c.req.param('id') ?? '');
  if (!paper) throw paperFailure('NotFound', 'papers.not_found');
  return paper;
}

async function show(
  c: Context,
  paper: PaperView,
  again: { readonly values?: FormValues; readonly refusal?: Refusal } = {},
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { db } = platform;
  const now = platform.clock();
  const today = dayAt(now);
  const seat = await signerSeat(db, actor.tenantId, actor.seatId, today);
  const place = { tenantId: actor.tenantId, councilId: paper.council_id, on: today };
  const [steps, versions] = [await stepsOf(db, paper), await versionsOf(db, paper)];
  const asked = versions.find(({ number }) => String(number) === c.req.query('version'));
  const earlier = asked?.number === paper.text_version ? undefined : asked;
  const waiting = await waitingSteps(db, paper, now);
  const page = (
    <PaperPage
      {...{ locale, today, paper, waiting, ...again }}
      sheet={await sheetOfPaper(db, earlier ? asItWas(paper, earlier, steps) : paper, now, earlier)}
      steps={steps}
      earlier={earlier?.number}
      record={await recordOf(db, actor, paper)}
      made={await madeBy(db, actor, paper)}
      published={await whereIsPublished(db, actor, paper)}
      versions={versions}
      isOwnTemplate={await hasOwnTemplate(db, paper, now)}
      abilities={paperAbilities(actor, paper, seat, await signedBy(db, paper), waiting)}
      nextSymbol={await nextSymbol(db, { ...place, kind: paperKind(paper.kind).numbering })}
    />
  );
  return await c.render(page, {
    title: paper.subject,
    section: SECTION,
    status: again.refusal ? 422 : 200,
  });
}

/** An earlier text under the signature it then bore, if any. */
function asItWas(
  paper: PaperView,
  { number }: { readonly number: number },
  steps: readonly StepView[],
): PaperView {
  const signed = steps.findLast((one) => one.signature !== null && one.text_version === number);
  return { ...paper, signature: signed?.signature ?? null, symbol: null, dated_on: null };
}

async function download(c: Context, kind: 'docx' | 'pdf'): Promise<Response> {
  const paper = await found(c);
  const { platform } = c.var;
  const draw = kind === 'docx' ? docxOf : pdfOf;
  const bytes = await draw(platform.db, actorOf(c), paper.id, platform.clock());
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': FILE_KINDS[kind].mediaType,
    'content-disposition': contentDisposition(
      kind === 'pdf' ? 'inline' : 'attachment',
      `${fileName(paper)}.${kind}`,
    ),
    'content-length': String(bytes.length),
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
}

/** `07-TB-TTHĐND-chua-ky-so`: the number where there is one, and what the file is not. */
export function fileName(paper: Pick<PaperView, 'symbol' | 'kind' | 'subject'>): string {
  const name = paper.symbol?.replaceAll('/', '-') ?? `du-thao-${paper.subject.slice(0, 60)}`;
  return `${name}-chua-ky-so`;
}

async function takeStep(c: Context): Promise<Response> {
  const paper = await found(c);
  const step = PAPER_STEPS.find((name) => name === c.req.param('step'));
  if (!step) throw paperFailure('NotFound', 'papers.not_found');
  const values = await readForm(c);
  const input = { ...values, paperId: paper.id };
  const done = await attempt(c, async () =>
    step === 'number'
      ? await run(c, paperSteps.number, input)
      : await run(c, paperSteps[step], input),
  );
  if (!done.ok) {
    return await show(c, await found(c), { values: { ...values, step }, refusal: done.refusal });
  }
  return seeOther(c, `${SECTION}/${paper.id}`, pageText(c.var.locale).done[step]);
}
