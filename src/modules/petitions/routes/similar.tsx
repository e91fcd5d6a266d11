import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { actorOf, run } from '#src/platform/web/context.ts';
import { readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import { readerField } from '#src/platform/web/reader.ts';
import { DrawnFor, LinkButton, PageHeader, renderFragment } from '#src/ui/index.ts';
import { facts } from '../acting/row.ts';
import { notDouble } from '../commands/ties/not-double.ts';
import { petitionFailure } from '../failures.ts';
import { similarInput } from '../inputs/similar.ts';
import { registerText } from '../messages/register.ts';
import { similarText } from '../messages/similar.ts';
import { DoublesCard, SimilarAnswer, SimilarList } from '../pages/similar-panel.tsx';
import { mayNot, mayNotCompare, mayNotRecord } from '../policy.ts';
import { doublesOf } from '../queries/doubles.ts';
import { petitionFor, placesOf } from '../queries/petition.ts';
import type { PetitionRecord } from '../queries/petition.ts';
import { similarPetitions } from '../queries/similar.ts';
import type { SimilarPetition } from '../queries/similar.ts';
import { unitsByCode } from '../queries/units.ts';
import { matterPlace } from '../search-words.ts';

const WHILE_TYPING = 5;
const MOST_ROWS = 10;
const FRAME = 'similar-petitions';

/** While typing, and beside a record. */
export function similarRoutes(app: Hono): void {
  app.post('/petitions/similar', async (c) => {
    const form = await readForm(c);
    const answer = await similarAnswer(c, form);
    return c.html(forReader(c, answer));
  });

  app.post('/petitions/:key/not-double', async (c) => {
    const petition = await petitionFor(c.var.platform.db, actorOf(c), c.req.param('key'));
    if (!petition) throw petitionFailure('NotFound', 'petitions.not_found');
    await run(c, notDouble, { ...(await readForm(c)), petitionId: petition.id });
    return seeOther(c, `/petitions/${petition.code}/similar`);
  });

  app.get('/petitions/:key/similar', async (c) => {
    const { db } = c.var.platform;
    const petition = await petitionFor(db, actorOf(c), c.req.param('key'));
    if (!petition) throw petitionFailure('NotFound', 'petitions.not_found');
    const list = await listFor(c, petition);
    if (c.req.header('turbo-frame') === FRAME) {
      return c.html(forReader(c, <turbo-frame id={FRAME}>{list}</turbo-frame>));
    }
    return await c.render(page(c, petition, list), {
      title: similarText(c.var.locale).pageTitle(petition.code),
      section: '/petitions',
    });
  });
}

const forReader = (c: Context, part: VNode): string =>
  renderFragment(<DrawnFor reader={readerField(c)}>{part}</DrawnFor>);

/** What a form's text and places find, as a part of a page; also for the button without JavaScript. */
export async function similarAnswer(c: Context, form: FormValues): Promise<VNode> {
  const { locale, platform } = c.var;
  const actor = actorOf(c);
  const refused = mayNotCompare(actor);
  if (refused) throw petitionFailure('Forbidden', refused);
  const text = typed(form, 'text');
  if (text.trim() === '') return <p class="field-hint">{similarText(locale).needText}</p>;
  const ask = parseInput(similarInput, { text, place: await placeOf(c, form) }, locale);
  const found = await similarPetitions(platform.db, actor, { ...ask, limit: WHILE_TYPING });
  const acts = mayNotRecord(actor) === null ? raisedAgain(c) : undefined;
  const row = Number(typed(form, 'row')) || null;
  return <SimilarAnswer locale={locale} found={found} row={row} {...(acts ? { acts } : {})} />;
}

/** The same for each filled line of a contact's fast entry. */
export async function similarAnswers(c: Context, form: FormValues, unit: string): Promise<VNode> {
  const rows = typedRows(form, 'rows').map((row, at) => ({ ...row, row: String(at + 1), unit }));
  const filled = rows.filter((row) => typed(row, 'text').trim() !== '');
  if (filled.length === 0) return await similarAnswer(c, {});
  const answers: VNode[] = [];
  for (const row of filled.slice(0, MOST_ROWS)) answers.push(await similarAnswer(c, row));
  return <>{answers}</>;
}

/** Units chosen by code, spots in words: one line as an office writes it. */
async function placeOf(c: Context, form: FormValues): Promise<string> {
  const rows: readonly Readonly<Record<string, string>>[] = [
    ...typedRows(form, 'places'),
    { unit: typed(form, 'unit'), detail: typed(form, 'place') },
  ];
  const codes = rows.map((row) => row['unit'] ?? '').filter((code) => code !== '');
  const names = await unitsByCode(c.var.platform.db, codes);
  const parts = rows.flatMap((row) => [
    row['detail'] ?? '',
    names.get(row['unit'] ?? '')?.name ?? '',
  ]);
  return matterPlace('', parts).slice(0, 300);
}

/** The earlier record counts how often it was raised: no second one is needed. */
function raisedAgain(c: Context) {
  const t = similarText(c.var.locale);
  return (one: SimilarPetition) =>
    one.same && one.mergedInto === null && one.councilId === actorOf(c).councilId ? (
      <LinkButton href={`/petitions/${one.code}/raise-again`} size="small" tone="quiet">
        {t.raisedAgain}
      </LinkButton>
    ) : null;
}

async function listFor(c: Context, petition: PetitionRecord): Promise<VNode> {
  const { locale, platform } = c.var;
  const actor = actorOf(c);
  const places = await placesOf(platform.db, petition);
  const place = matterPlace(
    petition.place_text,
    places.flatMap((one) => [one.detail, one.unit_name_then, one.unit_name]),
  );
  const ask = { text: petition.working_text, place, except: petition.id };
  const found = await similarPetitions(platform.db, actor, ask);
  const acts = (one: SimilarPetition) => tieOf(c, petition, one);
  const doubles = await doublesOf(platform.db, actor, petition.id);
  const maySay = mayNot('merge', actor, { petition: facts(petition), duties: [] }) === null;
  return (
    <>
      <DoublesCard locale={locale} code={petition.code} doubles={doubles} maySay={maySay} />
      <SimilarList locale={locale} found={found} acts={acts} />
    </>
  );
}

/** What ties the two: one record, the same asked again later, or one answer for both. */
function tieOf(c: Context, petition: PetitionRecord, one: SimilarPetition) {
  const t = similarText(c.var.locale);
  if (one.mergedInto !== null || petition.merged_into !== null) return null;
  const at = `/petitions/${petition.code}`;
  const isLater = one.receivedOn < petition.received_on && one.sessionId !== petition.session_id;
  const actor = actorOf(c);
  const isOneCouncil = one.councilId === petition.council_id;
  const isOurs =
    isOneCouncil && petition.council_id === actor.councilId && mayNotRecord(actor) === null;
  // A province has petitions of several communes answered together.
  const isTogether = [petition.council_id, one.councilId].every(
    (councilId) =>
      mayNot('together', actor, { petition: { ...facts(petition), councilId }, duties: [] }) ===
      null,
  );
  const link = (href: string, label: string) => (
    <LinkButton href={href} size="small" frame="_top">
      {label}
    </LinkButton>
  );
  return (
    <>
      {one.same && !isLater && isOurs && link(`${at}/merge?with=${one.id}`, t.merge)}
      {one.same && isLater && isOurs && link(`${at}/raise-again?of=${one.id}`, t.raiseAgain)}
      {isTogether && link(`${at}/together?with=${one.id}`, t.together)}
    </>
  );
}

function page(c: Context, petition: PetitionRecord, list: VNode): VNode {
  const { locale } = c.var;
  const t = similarText(locale);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={petition.title}
        breadcrumbs={[
          { href: '/petitions', label: registerText(locale).title },
          { href: `/petitions/${petition.code}`, label: petition.code },
        ]}
      />
      {list}
    </>
  );
}
