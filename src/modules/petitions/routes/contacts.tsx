import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { day, dayAt, formatDay, isDay } from '#src/council/calendar/index.ts';
import { isId, newId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { correctContact } from '../commands/contacts/correct-contact.ts';
import { enterOpinions } from '../commands/contacts/enter-opinions.ts';
import { recordContact } from '../commands/contacts/record-contact.ts';
import { contactsText } from '../messages/contacts.ts';
import { ContactFormPage } from '../pages/contacts/contact-form-page.tsx';
import { ContactsPage } from '../pages/contacts/contact-list-page.tsx';
import { ContactPage } from '../pages/contacts/contact-page.tsx';
import { choicesFor, delegateGroupsOf, sessionByDefault } from '../queries/choices.ts';
import { contactById, contactsOf } from '../queries/contacts.ts';
import type { Contact } from '../queries/contacts.ts';
import { registerPage } from '../queries/register/register.ts';
import { petitionFailure } from '../failures.ts';
import { mayNotRecord } from '../policy.ts';
import { similarAnswers } from './similar.tsx';

const SECTION = '/contacts';
const MOST_SHOWN = 500;

export function contactRoutes(app: Hono): void {
  app.get('/contacts', async (c) => {
    const actor = actorOf(c);
    const { locale, platform } = c.var;
    const [heldOn = '', id = ''] = (c.req.query('after') ?? '').split('_');
    const after = isDay(heldOn) && isId(id) ? { heldOn, id } : null;
    const { items, next } = await contactsOf(platform.db, actor, after);
    const page = (
      <ContactsPage
        locale={locale}
        contacts={items}
        nextHref={next ? `/contacts?after=${next.heldOn}_${next.id}` : undefined}
        mayRecord={mayNotRecord(actor) === null}
      />
    );
    return await c.render(page, { title: contactsText(locale).title, section: SECTION });
  });

  app.get('/contacts/new', async (c) => {
    const actor = actorOf(c);
    const unit = actor.councilTier === 'commune' ? actor.councilUnitCode : '';
    const heldOn = formatDay(dayAt(c.var.platform.clock()));
    return await contactForm(c, { unit, heldOn }, null, 200);
  });

  app.post('/contacts', async (c) => {
    const form = await readForm(c);
    const done = await attempt(c, () => run(c, recordContact, form));
    if (!done.ok) return await contactForm(c, form, done.refusal, 422);
    return seeOther(c, `/contacts/${done.value.code}`, contactsText(c.var.locale).saved);
  });

  app.get('/contacts/:key/edit', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    return await contactForm(c, valuesOf(contact), null, 200, contact);
  });

  app.post('/contacts/:key/edit', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    const form = await readForm(c);
    const done = await attempt(c, () => run(c, correctContact, { ...form, id: contact.id }));
    if (!done.ok) {
      // Saving again means: I have read what the other did.
      const version = String(done.failure.facts['version'] ?? typed(form, 'version'));
      return await contactForm(c, { ...form, version }, done.refusal, 422, contact);
    }
    return seeOther(c, `/contacts/${contact.code}`, contactsText(c.var.locale).edited);
  });

  app.get('/contacts/:key', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    return await contactPage(c, contact, {}, null, 200);
  });

  app.get('/contacts/:key/opinions', (c) =>
    c.redirect(`/contacts/${encodeURIComponent(c.req.param('key'))}`),
  );
  app.post('/contacts/:key/opinions', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    const form = await readForm(c);
    if (typed(form, 'more') === 'similar') {
      const similar = await similarAnswers(c, form, contact.unit_code);
      return await contactPage(c, contact, form, null, 422, similar);
    }
    const rows = form['rows'] ?? [];
    const raw = { contactId: contact.id, rows, requestKey: typed(form, 'requestKey') };
    const done = await attempt(c, () => run(c, enterOpinions, raw));
    if (!done.ok) return await contactPage(c, contact, form, done.refusal, 422);
    const message = contactsText(c.var.locale).rowsSaved(done.value.length);
    return seeOther(c, `/contacts/${contact.code}`, message);
  });
}

async function foundContact(c: Context, key: string): Promise<Contact> {
  const known = isId(key) || /^TX-[0-9A-Z-]+$/.test(key);
  const contact = known ? await contactById(c.var.platform.db, actorOf(c), key) : null;
  if (!contact) throw petitionFailure('NotFound', 'petitions.contact_not_found');
  return contact;
}

function valuesOf(contact: Contact): FormValues {
  return {
    unit: contact.unit_code,
    place: contact.place,
    heldOn: formatDay(day(contact.held_on)),
    session: contact.session_id ?? '',
    timing: contact.timing,
    delegates: contact.delegates,
    delegateGroup: contact.delegate_group_id ?? '',
    voterCount: contact.voter_count === null ? '' : String(contact.voter_count),
    note: contact.note,
  };
}

async function contactForm(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
  status: 200 | 422,
  contact: Contact | null = null,
): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotRecord(actor);
  if (refused) throw petitionFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const choices = await choicesFor(platform.db, actor, locale);
  const own = choices.units.filter(({ value }) => value === actor.councilUnitCode);
  const units = actor.councilTier === 'commune' ? own : choices.units;
  const page = (
    <ContactFormPage
      locale={locale}
      values={values}
      refusal={refusal}
      contact={contact}
      choices={{ ...choices, units }}
      sessionName={await sessionByDefault(platform.db, actor, dayAt(platform.clock()))}
      groups={await delegateGroupsOf(platform.db, actor)}
      requestKey={typed(values, 'requestKey') || newId()}
    />
  );
  const t = contactsText(locale);
  const title = contact ? t.editTitle : t.newTitle;
  return await c.render(page, { title, section: SECTION, status });
}

async function contactPage(
  c: Context,
  contact: Contact,
  values: FormValues,
  refusal: Refusal | null,
  status: 200 | 422,
  similar?: VNode,
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const today = dayAt(platform.clock());
  const saved = await registerPage(platform.db, {
    actor,
    filter: { contact: contact.id },
    today,
    limit: MOST_SHOWN,
  });
  const page = (
    <ContactPage
      locale={locale}
      contact={contact}
      petitions={saved.items.toReversed()}
      total={saved.total}
      values={values}
      refusal={refusal}
      choices={await choicesFor(platform.db, actor, locale)}
      requestKey={typed(values, 'requestKey') || newId()}
      mayRecord={mayNotRecord(actor) === null}
      similar={similar}
    />
  );
  return await c.render(page, { title: contact.place, section: SECTION, status });
}
