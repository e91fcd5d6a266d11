import type { Context, Hono } from 'hono';
import { isId } from '#src/platform/db/ids.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { answerTogether, leaveTogether } from '../commands/ties/answer-together.ts';
import { linkText } from '../messages/links.ts';
import { TogetherPage } from '../pages/ties/together-page.tsx';
import { groupOf } from '../queries/links.ts';
import { idsOf } from './acts.tsx';
import {
  askedIn,
  KEY,
  named,
  otherOf,
  refuseReader,
  SECTION,
  showPicker,
  sidesOf,
} from './other-petition.tsx';

/** Groups that are forwarded and answered together. */
export function togetherRoutes(app: Hono): void {
  app.get('/petitions/together', async (c) => await showTogether(c, askedIn(c), {}, null));
  app.post('/petitions/together', async (c) => await postTogether(c));
  app.get(`/petitions/${KEY}/together`, async (c) => await togetherWith(c));
  app.get(`/petitions/${KEY}/leave-together`, async (c) => {
    return c.redirect(`/petitions/${(await named(c)).code}#together`);
  });
  app.post(`/petitions/${KEY}/leave-together`, async (c) => await postLeave(c));
}

async function togetherWith(c: Context): Promise<Response> {
  const petition = await named(c);
  refuseReader('together', actorOf(c), petition);
  const other = await otherOf(c, 'with');
  if (other && 'id' in other) return await showTogether(c, [petition.id, other.id], {}, null);
  const t = linkText(c.var.locale);
  return await showPicker(c, petition, other, {
    path: 'together',
    name: 'with',
    title: t.togetherTitle,
    lead: t.togetherPick,
    fits: ({ state }) => state !== 'ended',
  });
}

async function showTogether(
  c: Context,
  ids: readonly string[],
  values: FormValues,
  refusal: Refusal | null,
): Promise<Response> {
  const t = linkText(c.var.locale);
  const sides = await sidesOf(c, [...new Set(ids)]);
  const [first] = sides;
  if (!first || sides.length < 2) return seeOther(c, SECTION, t.needTwo);
  const grouped = sides.find(({ petition }) => petition.together_id !== null);
  const group = grouped && (await groupOf(c.var.platform.db, actorOf(c), grouped.petition));
  return await c.render(
    <TogetherPage
      locale={c.var.locale}
      sides={sides}
      leadId={group?.leadId ?? first.petition.id}
      values={values}
      refusal={refusal}
    />,
    { title: t.togetherTitle, section: SECTION, ...(refusal ? { status: 422 as const } : {}) },
  );
}

async function postTogether(c: Context): Promise<Response> {
  const values = await readForm(c);
  const ids = idsOf(values);
  const [first] = ids;
  const leadId = typed(values, 'leadId');
  const input = { ...values, petitionIds: ids, withIds: ids, leadId: isId(leadId) ? leadId : '' };
  const result = await attempt(c, async () => await run(c, answerTogether, input));
  if (!result.ok) return await showTogether(c, ids, values, result.refusal);
  const said = linkText(c.var.locale).doneTogether(result.value.done.length);
  // Two alone make a group: one of them leaving undoes it.
  const undo = {
    action: `/petitions/${ids[1] ?? ''}/leave-together`,
    label: linkText(c.var.locale).undo,
    fields: {},
  };
  const to = `/petitions/${first ?? ''}#together`;
  return seeOther(c, to, said, ids.length === 2 ? undo : undefined);
}

async function postLeave(c: Context): Promise<Response> {
  const petition = await named(c);
  const input = { petitionIds: [petition.id] };
  const result = await attempt(c, async () => await run(c, leaveTogether, input));
  const back = `/petitions/${petition.code}`;
  if (!result.ok) return seeOther(c, back, result.refusal.message);
  return seeOther(c, back, linkText(c.var.locale).doneLeave(petition.code));
}
