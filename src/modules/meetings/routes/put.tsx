import type { Context, Hono } from 'hono';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { linkRecord } from '../commands/sources.ts';
import { meetingFailure } from '../failures.ts';
import { agendaText } from '../messages/agenda.ts';
import type { Answer } from '../pages/parts.tsx';
import { PutPage } from '../pages/put-page.tsx';
import { mayNotChoose } from '../policy.ts';
import { agendaOf } from '../queries/agenda.ts';
import { openMeetings } from '../queries/of-record.ts';
import { SECTION } from './meeting.tsx';

export function putRoutes(app: Hono): void {
  app.get('/meetings/put', async (c) => {
    return await putPage(c, { values: { record: c.req.query('record') ?? '' }, refusal: null });
  });
  app.post('/meetings/put', async (c) => {
    const values = await readForm(c);
    const [kind, id = ''] = typed(values, 'target').split(':');
    const target = kind === 'item' ? { itemId: id } : { meetingId: id };
    const done = await attempt(c, () => run(c, linkRecord, { ...values, ...target }));
    if (!done.ok) return await putPage(c, { values, refusal: atTarget(done.refusal) });
    const { code, id: itemId } = done.value;
    return seeOther(c, `/meetings/${code}#item-${itemId}`, agendaText(c.var.locale).putDone);
  });
}

/** The form has one field for an item or a meeting. */
function atTarget(refusal: Refusal): Refusal {
  const { itemId, meetingId, ...fields } = refusal.fields;
  const target = itemId ?? meetingId;
  return target === undefined ? refusal : { ...refusal, fields: { ...fields, target } };
}

async function putPage(c: Context, answer: Answer): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotChoose(actor, { council_id: actor.councilId });
  if (refused) throw meetingFailure('Forbidden', refused);
  const { locale, platform } = c.var;
  const meetings = await openMeetings(platform.db, actor);
  const targets = await Promise.all(
    meetings.map(async (meeting) => ({
      meeting,
      agenda: await agendaOf(platform.db, actor, meeting.id),
    })),
  );
  const page = <PutPage {...{ locale, targets, answer }} />;
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, { title: agendaText(locale).putTitle, section: SECTION, status });
}
