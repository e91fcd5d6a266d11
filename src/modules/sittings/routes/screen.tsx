import type { Context, Hono } from 'hono';
import { bodiesOf } from '#src/council/bodies/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { foundMeeting, isPaperAwaited } from '#src/modules/meetings/index.ts';
import { concludedItems } from '../held-for.ts';
import { screenText } from '../messages/screen.ts';
import { LookOnPage } from '../pages/look-on-page.tsx';
import { ScreenPage } from '../pages/screen-page.tsx';
import { PANELS, screenHref } from '../pages/screen-view.ts';
import type { Panel, SecretaryView } from '../pages/screen-view.ts';
import { mayNotRecord } from '../policy.ts';
import { carriedQuestions, rulesOfMeeting } from '../queries/record.ts';
import { writtenToReport } from '../queries/written.ts';
import { LEAVE_OUT, SCREEN_ACTS } from './acts.ts';
import { readScreen } from './reading.ts';

interface Refused {
  readonly act: string;
  readonly values: FormValues;
  readonly refusal: Refusal;
}

/** The screen of the secretary, and what everybody else sees of it. */
export function screenRoutes(app: Hono): void {
  app.get('/meetings/:code/sitting', async (c) => await showScreen(c, null));

  app.post('/meetings/:code/sitting/:act', async (c) => {
    const name = c.req.param('act');
    const values = await readForm(c);
    const act = name === 'leave-out' ? LEAVE_OUT[chosenWay(values)] : SCREEN_ACTS[name];
    if (!act) throw platformFailure('NotFound', 'platform.not_found');
    const meeting = await foundMeeting(c);
    const input = { ...values, ...act.adds, meetingId: meeting.id };
    const done = await attempt(c, async () => await run(c, act.command, input));
    if (!done.ok) return await showScreen(c, { act: name, values, refusal: done.refusal });
    const panel = name === 'open' || name === 'close' ? undefined : act.panel;
    return seeOther(c, screenHref(meeting.code, panel), saidOf(c, done.value));
  });
}

function chosenWay(values: FormValues): keyof typeof LEAVE_OUT {
  return typed(values, 'to') === 'defer' ? 'defer' : 'withdraw';
}

function saidOf(c: Context, result: unknown): string {
  const t = screenText(c.var.locale);
  if (typeof result !== 'object' || result === null || !('marked' in result)) return t.saved;
  const already = 'already' in result ? Number(result.already) : 0;
  return t.marked(Number(result.marked), already);
}

async function showScreen(c: Context, refused: Refused | null): Promise<Response> {
  const view = await readScreen(c);
  const t = screenText(c.var.locale);
  const head = {
    title: `${t.tab}: ${view.meeting.title}`,
    section: '/meetings',
    ...(refused && { status: 422 as const }),
  };
  if (mayNotRecord(view.actor, view.meeting)) return await c.render(<LookOnPage {...view} />, head);
  const { db } = c.var.platform;
  const { tenantId, councilId } = actorOf(c);
  const bodies = await bodiesOf(db, tenantId, councilId);
  const secretary: SecretaryView = {
    ...view,
    panel: panelOf(c, refused),
    rules: await rulesOfMeeting(db, view.meeting),
    bodyOptions: bodies
      .filter(({ kind, valid_to }) => kind !== 'hamlet' && valid_to === null)
      .map(({ id, short_name }) => ({ value: id, label: short_name })),
    carried: await carriedQuestions(db, view.meeting),
    written: await writtenToReport(db, tenantId, view.meeting.body_id),
    isPaperAwaited: await isPaperAwaited(db, tenantId, view.meeting.id),
    concluded: await concludedItems(db, tenantId, view.meeting.id),
    values: refused?.values ?? {},
    refusal: refused?.refusal ?? null,
    refused: refused?.act ?? null,
    requestKey: typed(refused?.values ?? {}, 'requestKey') || newId(),
  };
  return await c.render(<ScreenPage {...secretary} />, head);
}

function panelOf(c: Context, refused: Refused | null): Panel {
  if (refused?.act === 'leave-out') return 'leaveOut';
  const asked = (refused && SCREEN_ACTS[refused.act]?.panel) ?? c.req.query('panel');
  return PANELS.find((panel) => panel === asked) ?? 'speech';
}
