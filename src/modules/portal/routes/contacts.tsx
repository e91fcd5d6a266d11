import type { Context, Hono } from 'hono';
import { readCode } from '#src/council/numbering/index.ts';
import { contactPublicity, publicPetitions } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicBytes, publicHref, publicPage } from '#src/platform/web/public-page.ts';
import { namedDelegates } from '../announced.ts';
import { calendarOf } from '../calendar-file.ts';
import { contactJsonLd } from '../json-ld.ts';
import { placeText } from '../messages/places.ts';
import { ContactPage, ContactsPage, contactTitle } from '../pages/contacts-page.tsx';
import { shownDay } from '../pages/petition-lines.tsx';
import { contactsAhead, publicContact, publicContacts } from '../queries/contacts.ts';
import type { PublicContact } from '../queries/contacts.ts';
import { delegatesOf } from '../queries/delegates.ts';
import { askedOf, councilOf, missing, surroundingsOf, todayOf } from '../reading.ts';
import { baseOf, councilSite } from '../site.ts';

const PAGE = 30;
const MOST_SAID = 200;

export function contactRoutes(app: Hono): void {
  app.get('/cong-khai/:unit/tiep-xuc', contacts);
  app.get('/cong-khai/:unit/tiep-xuc/:code', contact);
  app.get('/cong-khai/:unit/lich.ics', calendar);
}

async function contacts(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { locale, platform } = c.var;
  const { tenantId, councilId } = council;
  const cursor = readCode(askedOf(c, 'trang')) ?? undefined;
  const today = todayOf(c);
  const at = { tenantId, councilId, today };
  const [page, ahead] = await Promise.all([
    publicContacts(platform.db, { ...at, cursor, limit: PAGE }),
    cursor === undefined ? contactsAhead(platform.db, at) : [],
  ]);
  const text = placeText(locale).contacts;
  const node = (
    <ContactsPage
      {...{ locale, council, ahead, today }}
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
  const today = todayOf(c);
  const [said, told, publicity, delegates, around] = await Promise.all([
    publicPetitions(db, { tenantId, councilId, contactCode: found.code, limit: MOST_SAID }),
    publicPetitions(db, { tenantId, councilId, toldAtCode: found.code, limit: MOST_SAID }),
    contactPublicity(db, { tenantId, contactCode: found.code }),
    delegatesOf(db, { tenantId, councilId, on: found.heldOn }),
    surroundingsOf(c, council),
  ]);
  const title = contactTitle(found, locale);
  const about = describedContact(found, { locale, today, published: publicity.published });
  const node = (
    <ContactPage
      {...{ locale, council, today }}
      contact={found}
      told={told.items}
      delegates={namedDelegates(found.typedDelegates, delegates)}
      petitions={said.items}
      unpublished={publicity.total - publicity.published}
      fields={around.fields}
    />
  );
  return await publicPage(c, node, {
    title: `${title} (${found.code})`,
    description: `${title}. ${about}`,
    canonical: path,
    site: councilSite(council, locale, 'contacts'),
    jsonLd: contactJsonLd(found, council, title, origin),
  });
}

/** What a preview says of it: a shared address must not send anybody to a meeting that is called off. */
function describedContact(
  shown: PublicContact,
  at: { readonly locale: Locale; readonly today: string; readonly published: number },
): string {
  const text = placeText(at.locale).contacts;
  const { unitName, topic, cancelledOn, cancelledWords } = shown;
  if (shown.state === 'held') return text.saidAt(unitName, at.published);
  if (cancelledOn !== null) return `${text.cancelledOn(shownDay(cancelledOn))} ${cancelledWords}`;
  if (shown.heldOn < at.today) return text.descriptionWaiting(unitName, topic);
  return text.descriptionAhead(unitName, topic);
}

/** The announced contacts as a calendar a telephone can keep. */
async function calendar(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { tenantId, councilId } = council;
  const ahead = await contactsAhead(c.var.platform.db, { tenantId, councilId, today: todayOf(c) });
  const file = calendarOf(council, ahead, c.var.origin);
  return publicBytes(c, file, 'text/calendar; charset=utf-8');
}
