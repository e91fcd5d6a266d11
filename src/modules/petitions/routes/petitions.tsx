import type { Context, Hono } from 'hono';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { pageWhileUnchanged } from '#src/platform/web/answers/kept-pages.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { petitionFailure } from '../failures.ts';
import { recordView } from './record-view.ts';
import { similarAnswer } from './similar.tsx';
import { suggestAnswer, suggestedFor } from './suggest.tsx';
import { editPetition } from '../commands/edit-petition.ts';
import { recordPetition } from '../commands/record-petition.ts';
import { typed } from '#src/platform/web/typed.ts';
import { recordingText } from '../messages/recording.ts';
import { EditPetitionPage } from '../pages/recording/edit-petition-page.tsx';
import { NewPetitionPage } from '../pages/recording/new-petition-page.tsx';
import { PetitionPage } from '../pages/petition-page.tsx';
import type { NewPetitionProps } from '../pages/recording/recording-cards.tsx';
import { choicesFor, sessionByDefault } from '../queries/choices.ts';
import { isNotForwardedYet, petitionersOf, petitionFor, placesOf } from '../queries/petition.ts';
import type { PetitionRecord } from '../queries/petition.ts';
import { mayNotEdit, mayNotRecord } from '../policy.ts';

const SECTION = '/petitions';
const KEY = ':key{[A-Za-z]{2}-[A-Za-z0-9-]+|[0-9a-f-]{36}}';

/** Entry and edit; `petitionPageRoute` follows once every narrower address is taken. */
export function recordRoutes(app: Hono): void {
  app.get('/petitions/new', async (c) => await newForm(c, startValues(c), null, 200));

  app.post('/petitions', async (c) => {
    const form = await readForm(c);
    if (typed(form, 'more') === 'similar') {
      return await newForm(c, form, null, 422, { similar: await similarAnswer(c, form) });
    }
    if (typed(form, 'more') === 'suggest') {
      const found = await suggestedFor(c, form);
      const suggested = suggestAnswer(c, found);
      const suggestedFields = found?.field ?? [];
      return await newForm(c, form, null, 422, { suggested, suggestedFields });
    }
    const more = withOneMore(form);
    if (more) return await newForm(c, more, null, 422);
    const done = await attempt(c, () => run(c, recordPetition, form));
    if (!done.ok) return await newForm(c, form, done.refusal, 422);
    const { code } = done.value;
    const next = typed(form, 'next') === '1' ? '/petitions/new' : `/petitions/${code}`;
    return seeOther(c, next, recordingText(c.var.locale).recorded(code));
  });

  app.get(`/petitions/${KEY}/edit`, async (c) => {
    const petition = await foundPetition(c, c.req.param('key'));
    const refused = mayNotEdit(actorOf(c), petition);
    if (refused) throw petitionFailure('Forbidden', refused);
    return await editForm(c, petition, await valuesOf(c, petition), null, 200);
  });

  app.post(`/petitions/${KEY}/edit`, async (c) => {
    const petition = await foundPetition(c, c.req.param('key'));
    const form = await readForm(c);
    const more = withOneMore(form);
    if (more) return await editForm(c, petition, more, null, 422);
    const done = await attempt(c, () => run(c, editPetition, { ...form, id: petition.id }));
    if (!done.ok) {
      // Saving again means: I have read what the other did.
      const version = done.failure.facts['version'] ?? typed(form, 'version');
      const kept = { ...form, version: String(version) };
      return await editForm(c, petition, kept, done.refusal, 422);
    }
    return seeOther(c, `/petitions/${petition.code}`, recordingText(c.var.locale).edited);
  });
}

export function petitionPageRoute(app: Hono): void {
  app.get(`/petitions/${KEY}`, async (c) => {
    actorOf(c);
    return await pageWhileUnchanged(c, dayAt(c.var.platform.clock()), async () => {
      const petition = await foundPetition(c, c.req.param('key'));
      const view = await recordView(c, petition);
      return await c.render(<PetitionPage {...view} />, {
        title: petition.title,
        section: SECTION,
      });
    });
  });
}

async function foundPetition(c: Context, key: string): Promise<PetitionRecord> {
  const petition = await petitionFor(c.var.platform.db, actorOf(c), key);
  if (petition) return petition;
  const isWaiting = await isNotForwardedYet(c.var.platform.db, actorOf(c), key);
  if (isWaiting) throw petitionFailure('Forbidden', 'petitions.not_forwarded_yet');
  throw petitionFailure('NotFound', 'petitions.not_found');
}

async function newForm(
  c: Context,
  values: FormValues,
  refusal: Refusal | null,
  status: 200 | 422,
  asked: Pick<NewPetitionProps, 'similar' | 'suggested' | 'suggestedFields'> = {},
): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotRecord(actor);
  if (refused) throw petitionFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const page = (
    <NewPetitionPage
      locale={locale}
      values={values}
      refusal={refusal}
      choices={await choicesFor(platform.db, actor, locale)}
      sessionName={await sessionByDefault(platform.db, actor, dayAt(platform.clock()))}
      requestKey={typed(values, 'requestKey') || newId()}
      {...asked}
    />
  );
  return await c.render(page, { title: recordingText(locale).newTitle, section: SECTION, status });
}

async function editForm(
  c: Context,
  petition: PetitionRecord,
  values: FormValues,
  refusal: Refusal | null,
  status: 200 | 422,
): Promise<Response> {
  const { locale, platform } = c.var;
  const page = (
    <EditPetitionPage
      locale={locale}
      petition={petition}
      values={values}
      refusal={refusal}
      choices={await choicesFor(platform.db, actorOf(c), locale)}
    />
  );
  return await c.render(page, { title: recordingText(locale).editTitle, section: SECTION, status });
}

/** A commune's clerk mostly records what happened in the commune. */
function startValues(c: Context): FormValues {
  const actor = actorOf(c);
  const today = formatDay(dayAt(c.var.platform.clock()));
  const unit = actor.councilTier === 'commune' ? actor.councilUnitCode : '';
  return { receivedOn: today, places: [{ unit, detail: '' }] };
}

/** The form with one more line, where a button asked for it. */
function withOneMore(form: FormValues): FormValues | null {
  const more = typed(form, 'more');
  const name = more === 'place' ? 'places' : more === 'petitioner' ? 'petitioners' : null;
  if (name === null) return null;
  const rows = form[name];
  return { ...form, [name]: [...(Array.isArray(rows) ? rows : [{}]), {}] };
}

async function valuesOf(c: Context, petition: PetitionRecord): Promise<FormValues> {
  const { db } = c.var.platform;
  const places = await placesOf(db, petition);
  const { people } = await petitionersOf(db, actorOf(c), petition);
  return {
    version: String(petition.version),
    title: petition.title,
    workingText: petition.working_text,
    publicText: petition.public_text ?? '',
    kind: petition.kind,
    places: places.map((place) => ({ unit: place.unit_code, detail: place.detail })),
    petitioners: people.map((person) => ({
      fullName: person.full_name,
      address: person.address,
      phone: person.phone,
      email: person.email,
      note: person.note,
    })),
  };
}
