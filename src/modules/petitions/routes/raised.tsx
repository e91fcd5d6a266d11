import type { Context, Hono } from 'hono';
import { day, formatDay } from '#src/council/calendar/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { linkAgain, unlinkAgain } from '../commands/ties/link-again.ts';
import { raiseAgain } from '../commands/raise-again.ts';
import { petitionFailure } from '../failures.ts';
import { linkText } from '../messages/links.ts';
import { RaiseAgainPage } from '../pages/ties/raise-again-page.tsx';
import { contactsOf } from '../queries/contacts.ts';
import { tiedPetitions } from '../queries/links.ts';
import {
  found,
  KEY,
  named,
  otherOf,
  pickerFor,
  refuseReader,
  SECTION,
  sidesOf,
} from './other-petition.tsx';
import type { PickerPage } from './other-petition.tsx';
import type { PetitionRecord } from '../queries/petition.ts';

/** Raised again: linked to an earlier session, or counted on the record there is. */
export function raisedRoutes(app: Hono): void {
  app.get(`/petitions/${KEY}/raise-again`, async (c) => await showAgain(c, {}, null));
  app.post(`/petitions/${KEY}/raise-again`, async (c) => await postAgain(c));
  app.post(`/petitions/${KEY}/raise-again/removal`, async (c) => await postUnlink(c));
}

/** Only what was asked before, at another session of the same council. */
function earlierOf(petition: PetitionRecord, locale: Locale): PickerPage {
  const t = linkText(locale);
  return {
    path: 'raise-again',
    name: 'of',
    title: t.againLink,
    lead: t.againLinkLead,
    fits: ({ councilId, sessionId, receivedOn }) =>
      councilId === petition.council_id &&
      sessionId !== petition.session_id &&
      receivedOn <= petition.received_on,
  };
}

async function showAgain(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
): Promise<Response> {
  const petition = await named(c);
  const actor = actorOf(c);
  refuseReader('raise_again', actor, petition);
  const asked = await otherOf(c, 'of');
  const other = asked && 'id' in asked ? asked : null;
  const wrong = refusal ?? (asked && !('id' in asked) ? asked : null);
  const { locale, platform } = c.var;
  const sides = other ? await sidesOf(c, [other.id, petition.id]) : null;
  const [about] = await tiedPetitions(platform.db, actor, [petition.id]);
  if (!about) throw petitionFailure('NotFound', 'petitions.not_found');
  const { items } = await contactsOf(platform.db, actor, null);
  return await c.render(
    <RaiseAgainPage
      locale={locale}
      petition={about}
      sides={sides}
      picker={await pickerFor(c, petition, earlierOf(petition, locale))}
      contacts={items.map((contact) => ({
        value: contact.id,
        label: `${contact.place}, ${formatDay(day(contact.held_on))}`,
        detail: contact.code,
      }))}
      values={values}
      refusal={wrong}
    />,
    {
      title: linkText(locale).againTitle,
      section: SECTION,
      ...(wrong ? { status: 422 as const } : {}),
    },
  );
}

async function postAgain(c: Context): Promise<Response> {
  const petition = await named(c);
  const values = await readForm(c);
  const t = linkText(c.var.locale);
  const back = `/petitions/${petition.code}`;
  const input = { ...values, petitionId: petition.id };
  const otherId = typed(values, 'otherId');
  if (otherId === '') {
    const contactId = typed(values, 'contactId') || null;
    const result = await attempt(c, async () => await run(c, raiseAgain, { ...input, contactId }));
    if (!result.ok) return await showAgain(c, values, result.refusal);
    return seeOther(c, back, t.doneAgain(result.value.times));
  }
  const result = await attempt(c, async () => await run(c, linkAgain, input));
  if (!result.ok) return await showAgain(c, values, result.refusal);
  const other = await found(c, otherId);
  return seeOther(c, back, t.doneLink(other.code), {
    action: `${back}/raise-again/removal`,
    label: t.undo,
    fields: { otherId },
  });
}

async function postUnlink(c: Context): Promise<Response> {
  const petition = await named(c);
  const values = await readForm(c);
  const input = { ...values, petitionId: petition.id };
  const result = await attempt(c, async () => await run(c, unlinkAgain, input));
  const back = `/petitions/${petition.code}`;
  if (!result.ok) return seeOther(c, back, result.refusal.message);
  const other = await found(c, typed(values, 'otherId'));
  return seeOther(c, back, linkText(c.var.locale).doneCut(other.code));
}
