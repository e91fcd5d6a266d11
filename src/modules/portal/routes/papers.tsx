import type { Context, Hono } from 'hono';
import { publicPaper, publicPapers, publicPdf } from '#src/council/papers/index.ts';
import type { PublicPaper } from '#src/council/papers/index.ts';
import { tenantFound } from '#src/platform/db/tenant.ts';
import { publicBytes, publicHref, publicPage } from '#src/platform/web/public-page.ts';
import { drawnPapers } from '../drawn-papers.ts';
import { paperText } from '../messages/papers.ts';
import { PapersPage, papersPath, PublicPaperPage } from '../pages/papers-page.tsx';
import type { OpenCouncil } from '../queries/councils.ts';
import { askedOf, councilOf, missing } from '../reading.ts';
import { councilSite } from '../site.ts';
import { tellsPersonalData } from '../where-published.ts';

const PAGE = 30;

export function paperRoutes(app: Hono): void {
  app.get('/cong-khai/:unit/van-ban', list);
  app.get('/cong-khai/:unit/van-ban/:id', record);
  app.get('/cong-khai/:unit/van-ban/:id/pdf', file);
}

/** Papers are sealed in their tenant: from here on this request speaks for the council's. */
async function openCouncil(c: Context): Promise<OpenCouncil> {
  const council = await councilOf(c);
  tenantFound(council.tenantId);
  return council;
}

async function list(c: Context): Promise<Response> {
  const council = await openCouncil(c);
  const { locale, platform } = c.var;
  const before = askedOf(c, 'truoc') || undefined;
  const rows = await publicPapers(platform.db, council, { before, limit: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const text = paperText(locale);
  const node = (
    <PapersPage
      {...{ locale, council }}
      papers={page.filter((paper) => !tellsPersonalData(paper.text))}
      next={rows.length > PAGE ? (page.at(-1)?.id ?? null) : null}
      isFirst={before === undefined}
    />
  );
  return await publicPage(c, node, {
    title: text.title,
    description: text.description(council.name),
    canonical: papersPath(council),
    site: councilSite(council, locale, 'papers'),
    isIndexed: before === undefined,
  });
}

async function found(c: Context, council: OpenCouncil): Promise<PublicPaper> {
  const paper = await publicPaper(c.var.platform.db, council, c.req.param('id') ?? '');
  if (!paper || tellsPersonalData(paper.text)) throw missing();
  return paper;
}

async function record(c: Context): Promise<Response> {
  const council = await openCouncil(c);
  const paper = await found(c, council);
  const { locale } = c.var;
  return await publicPage(c, <PublicPaperPage {...{ locale, council, paper }} />, {
    title: paper.subject,
    description: paperText(locale).description(council.name),
    canonical: `${papersPath(council)}/${paper.id}`,
    site: councilSite(council, locale, 'papers'),
    updatedAt: paper.issuedAt,
    status: paper.state === 'issued' ? 200 : 410,
  });
}

/** Only what still stands is given as a file; the page says what became of the rest. */
async function file(c: Context): Promise<Response> {
  const council = await openCouncil(c);
  const paper = await found(c, council);
  const { locale, platform } = c.var;
  if (paper.state !== 'issued')
    return c.redirect(publicHref(locale, `${papersPath(council)}/${paper.id}`), 303);
  const pdf = await drawnPapers(paper.id, async () =>
    publicPdf(platform.db, council, paper.id, platform.clock()),
  );
  c.header(
    'content-disposition',
    `inline; filename="${paper.symbol.replaceAll(/[^\w.-]+/g, '-')}.pdf"`,
  );
  c.header('x-content-type-options', 'nosniff');
  return publicBytes(c, new Uint8Array(pdf), 'application/pdf');
}
