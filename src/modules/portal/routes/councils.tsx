import type { Context, Hono } from 'hono';
import { publicPetitions } from '#src/modules/publication/index.ts';
import { publicHref, publicPage } from '#src/platform/web/public-page.ts';
import { councilJsonLd } from '../json-ld.ts';
import { siteText } from '../messages/site.ts';
import { CouncilsPage } from '../pages/councils-page.tsx';
import { HomePage } from '../pages/home-page.tsx';
import { contactsAhead, publicContacts } from '../queries/contacts.ts';
import { councilOfUnit, councilsNamed } from '../queries/councils.ts';
import {
  askedOf,
  councilOf,
  councilOfSlug,
  figuresOf,
  surroundingsOf,
  todayOf,
  toldOf,
} from '../reading.ts';
import { baseOf, councilSite, houseSite } from '../site.ts';

const MOST_COUNCILS = 300;
const NEWEST = 6;
const CONTACTS = 4;

export function councilRoutes(app: Hono): void {
  app.get('/cong-khai', councils);
  app.get('/cong-khai/:unit', async (c) => {
    const named = await councilOfSlug(c, c.req.param('unit'));
    return named ? c.redirect(publicHref(c.var.locale, baseOf(named)), 301) : await home(c);
  });
}

async function councils(c: Context): Promise<Response> {
  const { locale, platform } = c.var;
  const asked = askedOf(c, 'q', 100);
  const found = await councilsNamed(platform.db, asked, MOST_COUNCILS);
  const [only] = found;
  if (asked === '' && found.length === 1 && only)
    return c.redirect(publicHref(locale, baseOf(only)), 302);
  const text = siteText(locale).councils;
  return await publicPage(c, <CouncilsPage locale={locale} asked={asked} councils={found} />, {
    title: text.title,
    description: text.description,
    canonical: '/cong-khai',
    site: houseSite(locale),
    isIndexed: asked === '',
  });
}

async function home(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { locale, origin } = c.var;
  const { db } = c.var.platform;
  const { tenantId, councilId } = council;
  const newest = async (order: 'answered' | 'newest') =>
    (await publicPetitions(db, { tenantId, councilId, order, limit: NEWEST })).items;
  const today = todayOf(c);
  const [answered, figures, told, around, ahead, contacts, province] = await Promise.all([
    newest('answered'),
    figuresOf(c, council),
    toldOf(c, council),
    surroundingsOf(c, council),
    contactsAhead(db, { tenantId, councilId, today }),
    publicContacts(db, { tenantId, councilId, today, limit: CONTACTS }),
    council.provinceCode === null ? null : councilOfUnit(db, council.provinceCode),
  ]);
  const isAnswered = answered.length > 0;
  const text = siteText(locale).home;
  const node = (
    <HomePage
      {...{ locale, council, figures, told, isAnswered, province, today }}
      ahead={ahead.slice(0, CONTACTS)}
      newest={isAnswered ? answered : await newest('newest')}
      fields={around.fields}
      contacts={contacts.items}
    />
  );
  return await publicPage(c, node, {
    title: council.name,
    description: text.description(council.name),
    canonical: baseOf(council),
    site: councilSite(council, locale),
    jsonLd: councilJsonLd(council, origin),
  });
}
