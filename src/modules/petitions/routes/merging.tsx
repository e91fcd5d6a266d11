import type { Context, Hono } from 'hono';
import { failureSentence, platformFailure } from '#src/platform/errors.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { mergePetitions, unmergePetitions } from '../commands/ties/merge.ts';
import { standingRefuses, tiesRefuse } from '../link-rules.ts';
import { linkText } from '../messages/links.ts';
import { MergePage, UnmergePage } from '../pages/ties/merge-page.tsx';
import type { Side } from '../pages/ties/side-by-side.tsx';
import { standsForPetition } from '../queries/links.ts';
import type { PetitionRecord } from '../queries/petition.ts';
import { stateRefuses } from '../rules.ts';
import { idsOf } from './acts.tsx';
import {
  askedIn,
  found,
  KEY,
  named,
  otherOf,
  refuseReader,
  SECTION,
  showPicker,
  sidesOf,
} from './other-petition.tsx';

/** Duplicates behind one petition, and out again. */
export function mergeRoutes(app: Hono): void {
  app.get('/petitions/merge', async (c) => await showMerge(c, askedIn(c), {}, null));
  app.post('/petitions/merge', async (c) => await postMerge(c));
  app.post('/petitions/unmerge', async (c) => await postUnmerge(c, null));
  app.get(`/petitions/${KEY}/merge`, async (c) => await mergeWith(c));
  app.get(`/petitions/${KEY}/unmerge`, async (c) => await showUnmerge(c, null));
  app.post(`/petitions/${KEY}/unmerge`, async (c) => await postUnmerge(c, await named(c)));
}

async function mergeWith(c: Context): Promise<Response> {
  const petition = await named(c);
  refuseReader('merge', actorOf(c), petition);
  const other = await otherOf(c, 'with');
  if (other && 'id' in other) return await showMerge(c, [petition.id, other.id], {}, null);
  const t = linkText(c.var.locale);
  return await showPicker(c, petition, other, {
    path: 'merge',
    name: 'with',
    title: t.mergeTitle,
    lead: t.mergeLead,
    fits: ({ councilId }) => councilId === petition.council_id,
  });
}

async function showMerge(
  c: Context,
  ids: readonly string[],
  values: FormValues,
  refusal: Refusal | null,
): Promise<Response> {
  const t = linkText(c.var.locale);
  const sides = await sidesOf(c, [...new Set(ids)]);
  if (sides.length < 2) return seeOther(c, SECTION, t.needTwo);
  const standing = await standingCodes(c, sides);
  const refused = new Map(
    sides.map((side) => [side.petition.id, refusalOf(c.var.locale, side, sides, standing)]),
  );
  return await c.render(
    <MergePage
      locale={c.var.locale}
      sides={sides}
      refused={refused}
      values={values}
      refusal={refusal}
    />,
    { title: t.mergeTitle, section: SECTION, ...(refusal ? { status: 422 as const } : {}) },
  );
}

/** Of those merged already, the code of the petition that stands for them. */
async function standingCodes(
  c: Context,
  sides: readonly Side[],
): Promise<ReadonlyMap<string, string>> {
  const { tenantId: tenant_id } = actorOf(c);
  const codes = new Map<string, string>();
  for (const { petition } of sides) {
    const { merged_into } = petition;
    const stands = await standsForPetition(c.var.platform.db, { tenant_id, merged_into });
    if (stands) codes.set(petition.id, stands.code);
  }
  return codes;
}

/** Why the others cannot go behind this one, in words, or null. */
function refusalOf(
  locale: Locale,
  { petition: into }: Side,
  sides: readonly Side[],
  codes: ReadonlyMap<string, string>,
): string | null {
  const standsFor = (id: string): string => codes.get(id) ?? '';
  const standing = standingRefuses({ state: into.state, isMerged: into.merged_into !== null });
  if (standing) {
    return failureSentence(locale, standing, { into: into.code, stands: standsFor(into.id) });
  }
  for (const { petition } of sides) {
    if (petition.id === into.id) continue;
    if (petition.council_id !== into.council_id) {
      return failureSentence(locale, 'petitions.merge_other_council', { into: petition.code });
    }
    const ties = {
      isMerged: petition.merged_into !== null,
      isGrouped: petition.together_id !== null,
    };
    const reason = tiesRefuse('merge', ties) ?? stateRefuses('merge', petition.state);
    if (!reason) continue;
    const facts = { into: standsFor(petition.id) };
    return `${petition.code}: ${failureSentence(locale, reason, facts)}`;
  }
  return null;
}

async function postMerge(c: Context): Promise<Response> {
  const values = await readForm(c);
  const ids = idsOf(values);
  const intoId = typed(values, 'intoId');
  const versions = typed(values, 'versions').split(',');
  const versionOf = (id: string | undefined) => versions[ids.indexOf(id ?? '')] ?? '';
  const merged = ids.filter((id) => id !== intoId);
  const version = merged.length === 1 ? versionOf(merged[0]) : '';
  const input = { ...values, petitionIds: merged, version, intoVersion: versionOf(intoId) };
  const result = await attempt(c, async () => await run(c, mergePetitions, input));
  if (!result.ok) return await showMerge(c, ids, values, result.refusal);
  const t = linkText(c.var.locale);
  const { done, refused } = result.value;
  const into = await found(c, intoId);
  const said =
    refused.length > 0
      ? t.partlyMerged(done.length, refused.map(({ sentence }) => sentence).join(' '))
      : t.doneMerge(done.length, into.code);
  return seeOther(c, `/petitions/${into.code}`, said, {
    action: '/petitions/unmerge',
    label: t.undo,
    fields: { petitionIds: done.map(({ id }) => id).join(',') },
  });
}

async function showUnmerge(c: Context, refusal: Refusal | null): Promise<Response> {
  const petition = await named(c);
  refuseReader('unmerge', actorOf(c), petition);
  const stands = await standsForPetition(c.var.platform.db, petition);
  if (!stands) return seeOther(c, `/petitions/${petition.code}`);
  const { locale } = c.var;
  return await c.render(
    <UnmergePage
      locale={locale}
      code={petition.code}
      into={stands.code}
      version={petition.version}
      refusal={refusal}
    />,
    {
      title: linkText(locale).splitTitle,
      section: SECTION,
      ...(refusal ? { status: 422 as const } : {}),
    },
  );
}

/** One from its page, or those that an undo names. */
async function postUnmerge(c: Context, petition: PetitionRecord | null): Promise<Response> {
  const values = await readForm(c);
  const petitionIds = petition ? [petition.id] : idsOf(values);
  const input = { ...values, petitionIds };
  const result = await attempt(c, async () => await run(c, unmergePetitions, input));
  if (!result.ok) {
    if (petition) return await showUnmerge(c, result.refusal);
    return seeOther(c, SECTION, result.refusal.message);
  }
  const [first] = result.value.done;
  if (!first) throw platformFailure('NotFound', 'platform.not_found');
  const codes = result.value.done.map(({ code }) => code).join(', ');
  return seeOther(c, `/petitions/${first.code}`, linkText(c.var.locale).doneSplit(codes));
}
