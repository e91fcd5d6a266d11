import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { day, dayAt, formatDay, isDay } from '#src/council/calendar/index.ts';
import { isId, newId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import type { Failure } from '#src/platform/errors.ts';
import { typed, typedList } from '#src/platform/web/typed.ts';
import { correctContact } from '../commands/contacts/correct-contact.ts';
import { enterOpinions } from '../commands/contacts/enter-opinions.ts';
import {
  cancelPlannedContact,
  holdPlannedContact,
  movePlannedContact,
  planContact,
} from '../commands/contacts/plan-contact.ts';
import { recordContact } from '../commands/contacts/record-contact.ts';
import { tellPetitions } from '../commands/tell.ts';
import { contactsText } from '../messages/contacts.ts';
import { tellingsText } from '../messages/tellings.ts';
import { ContactFormPage, contactFormTitle } from '../pages/contacts/contact-form-page.tsx';
import type { ContactMode } from '../pages/contacts/contact-form-page.tsx';
import { CancelContactPage } from '../pages/contacts/planned-contact.tsx';
import { ContactsPage } from '../pages/contacts/contact-list-page.tsx';
import { ContactPage } from '../pages/contacts/contact-page.tsx';
import { PlaceQuestion } from '../pages/contacts/fast-entry.tsx';
import { contactPanelsFor } from '../pages/contacts/contact-panels.ts';
import { choicesFor, delegateGroupsOf, sessionByDefault } from '../queries/choices.ts';
import { contactById, contactsOf, plannedContacts } from '../queries/contacts.ts';
import type { Contact } from '../queries/contacts.ts';
import { toldAt } from '../queries/tellings.ts';
import { registerPage } from '../queries/register/register.ts';
import { renderFragment } from '#src/ui/index.ts';
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
    const planned = after === null ? await plannedContacts(platform.db, actor) : [];
    const page = (
      <ContactsPage
        locale={locale}
        contacts={items}
        planned={planned}
        today={dayAt(platform.clock())}
        nextHref={next ? `/contacts?after=${next.heldOn}_${next.id}` : undefined}
        mayRecord={mayNotRecord(actor) === null}
      />
    );
    return await c.render(page, { title: contactsText(locale).title, section: SECTION });
  });

  app.get('/contacts/new', async (c) => {
    const actor = actorOf(c);
    const unit = actor.councilTier === 'commune' ? actor.councilUnitCode : '';
    if (c.req.query('plan') === '1') return await contactForm(c, { unit }, null, 200, 'plan');
    const heldOn = formatDay(dayAt(c.var.platform.clock()));
    return await contactForm(c, { unit, heldOn }, null, 200, 'record');
  });

  app.post('/contacts', async (c) => {
    const form = await readForm(c);
    const isPlan = typed(form, 'plan') === '1';
    const spec = (isPlan ? planContact : recordContact) as typeof recordContact;
    const done = await attempt(c, () => run(c, spec, form));
    if (!done.ok) return await contactForm(c, form, done.refusal, 422, isPlan ? 'plan' : 'record');
    const t = contactsText(c.var.locale);
    return seeOther(c, `/contacts/${done.value.code}`, isPlan ? t.planned : t.saved);
  });

  app.get('/contacts/:key/edit', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    if (contact.state === 'cancelled') return cannotEdit(c, contact);
    const mode = contact.state === 'planned' ? 'move' : 'edit';
    return await contactForm(c, valuesOf(contact), null, 200, mode, contact);
  });
  app.post('/contacts/:key/edit', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    if (contact.state === 'cancelled') return cannotEdit(c, contact);
    return await change(c, contact, contact.state === 'planned' ? 'move' : 'edit');
  });

  app.get('/contacts/:key/held', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    if (contact.state !== 'planned') return c.redirect(`/contacts/${contact.code}`);
    return await contactForm(c, valuesOf(contact), null, 200, 'hold', contact);
  });
  app.post(
    '/contacts/:key/held',
    async (c) => await change(c, await foundContact(c, c.req.param('key')), 'hold'),
  );

  app.get('/contacts/:key/cancel', async (c) => await cancelForm(c, {}, null));
  app.post('/contacts/:key/cancel', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    const form = await readForm(c);
    const done = await attempt(c, () => run(c, cancelPlannedContact, { ...form, id: contact.id }));
    if (!done.ok) return await cancelForm(c, againOf(form, done.failure), done.refusal);
    return seeOther(c, `/contacts/${contact.code}`, contactsText(c.var.locale).cancelled);
  });

  app.post('/contacts/:key/told', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    const petitionIds = typedList(await readForm(c), 'chosen');
    const t = tellingsText(c.var.locale);
    const href = `/contacts/${contact.code}`;
    if (petitionIds.length === 0) return seeOther(c, href, t.chooseSome);
    const telling = { petitionIds, way: 'contact', contact: contact.id };
    const done = await attempt(c, () => run(c, tellPetitions, telling));
    if (!done.ok) return seeOther(c, href, done.refusal.message);
    return seeOther(c, href, t.toldMany(done.value.done.length, done.value.refused.length));
  });

  app.get('/contacts/:key', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    return await contactPage(c, contact, {}, null, 200);
  });

  app.get('/contacts/:key/place', async (c) => {
    const contact = await foundContact(c, c.req.param('key'));
    const words = (c.req.query('words') ?? '').slice(0, 300);
    const row = /^rows\.\d{1,3}$/.exec(c.req.query('row') ?? '')?.[0] ?? 'rows.0';
    const asked = { locale: c.var.locale, unitCode: contact.unit_code, words, row };
    return c.html(renderFragment(<PlaceQuestion {...asked} />));
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
    const raw = { contactId: contact.id, rows, asks: 'on', requestKey: typed(form, 'requestKey') };
    const done = await attempt(c, () => run(c, enterOpinions, raw));
    if (!done.ok) return await contactPage(c, contact, form, done.refusal, 422);
    const message = contactsText(c.var.locale).rowsSaved(done.value.length);
    return seeOther(c, `/contacts/${contact.code}#${FIRST_ROW}`, message);
  });
}

/** Without a script too, the cursor goes on in the first empty row. */
const FIRST_ROW = 'f-rows-0-text';

/** What was cancelled in public stays so; the way out is to announce another. */
function cannotEdit(c: Context, contact: Contact): Response {
  const t = contactsText(c.var.locale);
  const another = { href: '/contacts/new?plan=1', label: t.planTitle };
  return seeOther(c, `/contacts/${contact.code}`, t.cancelledStays, another);
}

const CHANGES = {
  edit: correctContact,
  move: movePlannedContact,
  hold: holdPlannedContact,
} as const;

async function change(c: Context, contact: Contact, mode: keyof typeof CHANGES): Promise<Response> {
  const form = await readForm(c);
  const spec = CHANGES[mode] as (typeof CHANGES)['edit'];
  const done = await attempt(c, () => run(c, spec, { ...form, id: contact.id }));
  if (!done.ok) {
    const again = againOf(form, done.failure);
    return await contactForm(c, again, done.refusal, 422, mode, contact);
  }
  const t = contactsText(c.var.locale);
  const said = { edit: t.edited, move: t.moved, hold: t.saved }[mode];
  return seeOther(c, `/contacts/${contact.code}`, said);
}

/** Saving again means: I have read what the other did. */
const againOf = (form: FormValues, { facts }: Failure): FormValues => ({
  ...form,
  version: String(facts['version'] ?? typed(form, 'version')),
});

async function cancelForm(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
): Promise<Response> {
  const refused = mayNotRecord(actorOf(c));
  if (refused) throw petitionFailure('Forbidden', refused);
  const { locale } = c.var;
  const contact = await foundContact(c, c.req.param('key') ?? '');
  if (contact.state !== 'planned') return c.redirect(`/contacts/${contact.code}`);
  return await c.render(<CancelContactPage {...{ locale, contact, values, refusal }} />, {
    title: contactsText(locale).cancelTitle,
    section: SECTION,
    status: refusal ? 422 : 200,
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
    startsAt: contact.starts_at,
    topic: contact.topic,
  };
}

async function contactForm(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
  status: 200 | 422,
  mode: ContactMode,
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
      mode={mode}
      choices={{ ...choices, units }}
      sessionName={await sessionByDefault(platform.db, actor, dayAt(platform.clock()))}
      groups={await delegateGroupsOf(platform.db, actor)}
      requestKey={typed(values, 'requestKey') || newId()}
    />
  );
  const title = contactFormTitle(locale, mode);
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
      today={today}
      telling={await tellingFor(c, contact)}
      similar={similar}
      panels={await contactPanelsFor({ db: platform.db, actor, locale, contact })}
    />
  );
  return await c.render(page, { title: contact.place, section: SECTION, status });
}

const MOST_TO_TELL = 100;

/** Answered petitions of the place that voters were not told of before, and those told here. */
async function tellingFor(c: Context, contact: Contact) {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const mayTell = mayNotRecord(actor) === null;
  if (contact.state !== 'held') return { toTell: [], told: [], mayTell };
  const answeredTo = contact.held_on;
  const filter = { unit: contact.unit_code, outcome: 'to_tell', answeredTo } as const;
  const today = dayAt(clock());
  const [page, told] = await Promise.all([
    mayTell ? registerPage(db, { actor, filter, today, limit: MOST_TO_TELL }) : null,
    toldAt(db, { tenantId: contact.tenant_id, contactId: contact.id }),
  ]);
  return { toTell: page?.items ?? [], told, mayTell };
}
