import type { Context, Hono } from 'hono';
import { readCode } from '#src/council/numbering/index.ts';
import { contactPublicity, publicPetitions } from '#src/modules/publication/index.ts';
import { publicHref, publicPage } from '#src/platform/web/public-page.ts';
import { namedDelegates } from '../announced.ts';
import { contactJsonLd } from '../json-ld.ts';
import { placeText } from '../messages/places.ts';
import { ContactPage, ContactsPage, contactTitle } from '../pages/contacts-page.tsx';
import { publicContact, publicContacts } from '../queries/contacts.ts';
import { delegatesOf } from '../queries/delegates.ts';
import { askedOf, councilOf, missing, surroundingsOf } from '../reading.ts';
import { baseOf, councilSite } from '../site.ts';

const PAGE = 30;
const MOST_SAID = 200;

export function contactRoutes(app: Hono): void {
  app.get('/cong-khai/:unit/tiep-xuc', contacts);
  app.get('/cong-khai/:unit/tiep-xuc/:code', contact);
}

async function contacts(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { locale, platform } = c.var;
  const { tenantId, councilId } = council;
  const cursor = readCode(askedOf(c, 'trang')) ?? undefined;
  const page = await publicContacts(platform.db, { tenantId, councilId, cursor, limit: PAGE });
  const text = placeText(locale).contacts;
  const node = (
    <ContactsPage
      {...{ locale, council }}
      contacts={page.items}
      next={page.next}
      isFirst={cursor === undefined}
    />
  );
  return await publicPage(c, node, {
    title: text.title,
    description: text.description(council.name),
    canonical: `${baseOf(council)}/tiep-xuc`,
    site: councilSite(council, locale, 'contacts'),
    isIndexed: cursor === undefined,
  });
}

async function contact(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { locale, origin } = c.var;
  const { db } = c.var.platform;
  const { tenantId, councilId } = council;
  const typed = c.req.param('code') ?? '';
  const code = readCode(typed);
  const path = `${baseOf(council)}/tiep-xuc/${code}`;
  if (code !== null && code !== typed) return c.redirect(publicHref(locale, path), 301);
  const found = code && (await publicContact(db, { tenantId, councilId, code }));
  if (!found) throw missing();
  const [said, publicity, delegates, around] = await Promise.all([
    publicPetitions(db, { tenantId, councilId, contactCode: found.code, limit: MOST_SAID }),
    contactPublicity(db, { tenantId, contactCode: found.code }),
    delegatesOf(db, { tenantId, councilId, on: found.heldOn }),
    surroundingsOf(c, council),
  ]);
  const title = contactTitle(found, locale);
  const text = placeText(locale).contacts;
  const node = (
    <ContactPage
      {...{ locale, council }}
      contact={found}
      delegates={namedDelegates(found.typedDelegates, delegates)}
      petitions={said.items}
      unpublished={publicity.total - publicity.published}
      fields={around.fields}
    />
  );
  return await publicPage(c, node, {
    title: `${title} (${found.code})`,
    description: `${title}. ${text.saidAt(found.unitName, publicity.published)}`,
    canonical: path,
    site: councilSite(council, locale, 'contacts'),
    jsonLd: contactJsonLd(found, council, title, origin),
  });
}
