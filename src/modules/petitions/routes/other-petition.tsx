import type { Context } from 'hono';
import type { Selectable } from 'kysely';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { actorOf } from '#src/platform/web/context.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { facts } from '../acting/row.ts';
import { petitionFailure } from '../failures.ts';
import type { LinkAct } from '../link-rules.ts';
import { linkText } from '../messages/links.ts';
import { PickPage } from '../pages/ties/merge-page.tsx';
import { PetitionPicker } from '../pages/ties/petition-picker.tsx';
import type { PickerProps } from '../pages/ties/petition-picker.tsx';
import type { Side } from '../pages/ties/side-by-side.tsx';
import { mayNot } from '../policy.ts';
import { fieldsOf } from '../queries/fields.ts';
import { standsForPetition, tiedPetitions } from '../queries/links.ts';
import { petitionersOf, petitionFor, placesOf } from '../queries/petition.ts';
import type { PetitionRecord } from '../queries/petition.ts';
import { registerPage } from '../queries/register/register.ts';
import { similarPetitions } from '../queries/similar.ts';
import type { SimilarPetition } from '../queries/similar.ts';
import type { PetitionerRow } from '../schema.ts';
import { matterPlace } from '../search-words.ts';
import { idsOf } from './acts.tsx';

export const SECTION = '/petitions';
export const KEY = ':key{[A-Za-z]{2}-[A-Za-z0-9-]+|[0-9a-f-]{36}}';
const MOST_SIDES = 10;
const MOST_FOUND = 20;

export async function found(c: Context, key: string): Promise<PetitionRecord> {
  const petition = await petitionFor(c.var.platform.db, actorOf(c), key);
  if (!petition) throw petitionFailure('NotFound', 'petitions.not_found');
  return petition;
}

export async function named(c: Context): Promise<PetitionRecord> {
  return await found(c, c.req.param('key') ?? '');
}

/** Who may not do this sees why, before any form. */
export function refuseReader(act: LinkAct, actor: Actor, petition: PetitionRecord): void {
  const reason = mayNot(act, actor, { petition: facts(petition), duties: [] });
  if (reason) throw petitionFailure('Forbidden', reason);
}

/** The petitions of `?ids=`, by id. */
export function askedIn(c: Context): readonly string[] {
  return idsOf({ ids: c.req.query('ids') ?? c.req.queries('ids[]') }).slice(0, MOST_SIDES);
}

/** The other petition as typed or linked, by a code or an id; of a merged one, the one that stands. */
export async function otherOf(
  c: Context,
  name: string,
): Promise<{ readonly id: string } | Refusal | null> {
  const key = (c.req.query(name) ?? '').trim();
  if (key === '') return null;
  const other = await petitionFor(c.var.platform.db, actorOf(c), key);
  if (other) return (await standsForPetition(c.var.platform.db, other)) ?? other;
  const code = 'petitions.no_other';
  return { code, message: failureSentence(c.var.locale, code, { code: key }), fields: {} };
}

export async function pickerFor(
  c: Context,
  petition: PetitionRecord,
  page: PickerPage,
): Promise<PickerProps> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const q = (c.req.query('q') ?? '').trim().slice(0, 400);
  const places = await placesOf(db, petition);
  const place = matterPlace(
    petition.place_text,
    places.flatMap((one) => [one.detail, one.unit_name_then, one.unit_name]),
  );
  const today = dayAt(clock());
  const ask = { actor, filter: { q }, today, limit: MOST_FOUND, count: 'none' as const };
  const rows = q === '' ? [] : (await registerPage(db, ask)).items;
  const text = petition.working_text;
  const similar = await similarPetitions(db, actor, { text, place, except: petition.id });
  return {
    locale: c.var.locale,
    action: `/petitions/${petition.code}/${page.path}`,
    name: page.name,
    title: page.path === 'raise-again' ? page.title : linkText(c.var.locale).pick,
    lead: page.lead,
    q,
    found: rows.filter(({ id }) => id !== petition.id),
    similar: similar.filter((one) => one.mergedInto === null && one.isVisible && page.fits(one)),
  };
}

/** Petitions as they stand beside each other, in the order asked. */
export async function sidesOf(c: Context, ids: readonly string[]): Promise<readonly Side[]> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const petitions = await tiedPetitions(db, actor, ids);
  return await Promise.all(
    petitions.map(async (petition) => {
      const key = { tenant_id: actor.tenantId, id: petition.id, council_id: petition.council_id };
      const fields = await fieldsOf(db, actor.tenantId, petition.council_id, c.var.locale);
      const people: readonly Selectable<PetitionerRow>[] = (await petitionersOf(db, actor, key))
        .people;
      const field = fields.find(({ code }) => code === petition.field_code);
      return { petition, petitioners: people, fieldLabel: field?.label ?? null };
    }),
  );
}

export interface PickerPage {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  /** Whether a similar petition is worth offering here. */
  readonly fits: (one: SimilarPetition) => boolean;
}

export async function showPicker(
  c: Context,
  petition: PetitionRecord,
  refusal: Refusal | null,
  page: PickerPage,
): Promise<Response> {
  const picker = await pickerFor(c, petition, page);
  return await c.render(
    <PickPage title={page.title} code={petition.code} about={petition.title} refusal={refusal}>
      <PetitionPicker {...picker} />
    </PickPage>,
    { title: page.title, section: SECTION, ...(refusal ? { status: 422 as const } : {}) },
  );
}
