import type { Context, Hono } from 'hono';
import { readCode } from '#src/council/numbering/index.ts';
import { petitionWords } from '#src/modules/petitions/index.ts';
import { publicCodes, publicPetition, publicPetitions } from '#src/modules/publication/index.ts';
import { publicBytes } from '#src/platform/web/public-page.ts';
import { atomFeed } from '../feed.ts';
import { siteText } from '../messages/site.ts';
import { previewImage } from '../preview-image.ts';
import { contactsAhead, publicContacts } from '../queries/contacts.ts';
import { councilsNamed } from '../queries/councils.ts';
import { councilOf, missing, todayOf } from '../reading.ts';
import { baseOf, petitionPath } from '../site.ts';
import { addressesOfOthers } from '../other-addresses.ts';
import { sitemap, sitemapIndex } from '../sitemap.ts';

const XML = 'application/xml; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const MOST_COUNCILS = 4_000;
/** A sitemap holds 50,000 addresses at most. */
const MOST_PETITIONS = 45_000;
const MOST_CONTACTS = 4_000;
const FED = 30;

/** What search engines, feed readers and messengers fetch. */
export function machineRoutes(app: Hono): void {
  app.get('/robots.txt', robots);
  app.get('/sitemap.xml', index);
  app.get('/cong-khai/:unit/sitemap.xml', addresses);
  app.get('/cong-khai/:unit/tin.xml', feed);
  app.get('/cong-khai/:unit/kien-nghi/:code/anh.png', picture);
}

function robots(c: Context): Response {
  const lines = [
    'User-agent: *',
    'Allow: /cong-khai',
    'Allow: /gui-kien-nghi',
    'Allow: /assets/',
    'Disallow: /',
    `Sitemap: ${c.var.origin}/sitemap.xml`,
  ];
  return publicBytes(c, `${lines.join('\n')}\n`, 'text/plain; charset=utf-8');
}

async function index(c: Context): Promise<Response> {
  const councils = await councilsNamed(c.var.platform.db, '', MOST_COUNCILS);
  const paths = councils.map((council) => `${baseOf(council)}/sitemap.xml`);
  return publicBytes(c, sitemapIndex(c.var.origin, paths), XML);
}

async function addresses(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { tenantId, councilId } = council;
  const { db } = c.var.platform;
  const today = todayOf(c);
  const [petitions, ahead, contacts] = await Promise.all([
    publicCodes(db, tenantId, councilId, MOST_PETITIONS),
    contactsAhead(db, { tenantId, councilId, today }),
    publicContacts(db, { tenantId, councilId, today, limit: MOST_CONTACTS }),
  ]);
  const base = baseOf(council);
  const parts = [
    '',
    '/kien-nghi',
    '/ban-do',
    '/tiep-xuc',
    '/dai-bieu',
    '/phieu-tra-loi',
    '/van-ban',
  ];
  const entries = [
    ...parts.map((part) => ({ path: `${base}${part}` })),
    { path: `/gui-kien-nghi/${council.unitCode}` },
    ...(await addressesOfOthers(db, council)),
    ...petitions.map(({ code, updatedAt }) => ({ path: petitionPath(council, code), updatedAt })),
    ...[...ahead, ...contacts.items].map(({ code }) => ({ path: `${base}/tiep-xuc/${code}` })),
  ];
  return publicBytes(c, sitemap(c.var.origin, entries), XML);
}

async function feed(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { tenantId, councilId } = council;
  const { items } = await publicPetitions(c.var.platform.db, {
    tenantId,
    councilId,
    order: 'approved',
    limit: FED,
  });
  const title = siteText('vi').portal;
  return publicBytes(c, atomFeed(council, c.var.origin, items, title), ATOM);
}

async function picture(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const code = readCode(c.req.param('code') ?? '');
  const { tenantId, councilId } = council;
  const petition = code && (await publicPetition(c.var.platform.db, { tenantId, code }));
  if (!petition || petition.kind !== 'published' || petition.councilId !== councilId)
    throw missing();
  const png = await previewImage({
    title: petition.title,
    state: petitionWords('vi').publicLabels[petition.publicLabel],
    council: council.name,
  });
  return publicBytes(c, png, 'image/png');
}
