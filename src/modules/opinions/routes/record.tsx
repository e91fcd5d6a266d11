import { heading } from '../heading.ts';
import type { Context, Hono } from 'hono';
import { bodiesOf } from '#src/council/bodies/index.ts';
import { dayAt, dueDateFor } from '#src/council/calendar/index.ts';
import { papersOf } from '#src/council/papers/index.ts';
import { fieldsOf } from '#src/modules/petitions/index.ts';
import { writtenVotesOf } from '#src/modules/sittings/index.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { ACT_COMMANDS, isActName } from '../acts.ts';
import type { ActName } from '../acts.ts';
import { APPRAISAL_RULE } from '../duty-kind.ts';
import { opinionFailure } from '../failures.ts';
import { opinionText } from '../messages/pages.ts';
import { opinionWords } from '../messages/words.ts';
import { ActPage } from '../pages/act-page.tsx';
import { NO_ANSWER } from '../pages/parts.tsx';
import type { Answer } from '../pages/parts.tsx';
import { RecordPage } from '../pages/record-page.tsx';
import { mayNot } from '../policy.ts';
import { proposedResult } from '../proposed-result.ts';
import { openMeetingsOf } from '../queries/choices.ts';
import { factsOf, RECORD_KIND } from '../queries/facts.ts';
import { aroundSubmission, submissionByCode } from '../queries/one.ts';
import type { SubmissionView } from '../queries/one.ts';
import { itemRoads } from '../queries/roads.ts';
import { checkAct } from '../rules.ts';
import { SECTION } from './list.tsx';
import { seesAll } from '../queries/visible.ts';

export function recordRoutes(app: Hono): void {
  app.get(`${SECTION}/:code`, async (c) => await showRecord(c, await found(c)));
  app.get(`${SECTION}/:code/acts/:act`, async (c) => await showAct(c, await found(c), NO_ANSWER));
  app.post(`${SECTION}/:code/acts/:act`, async (c) => {
    const act = actOf(c);
    const values = await readForm(c);
    const submission = await found(c);
    const spec = ACT_COMMANDS[act] as unknown as Parameters<typeof run>[1];
    const done = await attempt(c, () => run(c, spec, { ...values, id: submission.id }));
    if (!done.ok) {
      return act === 'draft'
        ? await showRecord(c, submission, done.refusal.message)
        : await showAct(c, submission, { values, refusal: done.refusal });
    }
    const { paperId } = done.value as { paperId?: string };
    const to = paperId ? `/papers/${paperId}` : `${SECTION}/${submission.code}`;
    return seeOther(c, to, opinionText(c.var.locale).done);
  });
}

function actOf(c: Context): ActName {
  const act = c.req.param('act') ?? '';
  if (!isActName(act)) throw opinionFailure('NotFound', 'opinions.not_found');
  return act;
}

async function found(c: Context): Promise<SubmissionView> {
  const code = c.req.param('code') ?? '';
  const submission = await submissionByCode(c.var.platform.db, actorOf(c), code);
  if (!submission) throw opinionFailure('NotFound', 'opinions.not_found');
  return submission;
}

async function showRecord(
  c: Context,
  submission: SubmissionView,
  refusal?: string,
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { db, clock } = platform;
  const { tenantId } = actor;
  const { id } = submission;
  const isWhole = seesAll(actor);
  const fields = await fieldsOf(db, tenantId, submission.council_id, locale);
  const page = (
    <RecordPage
      actor={actor}
      locale={locale}
      today={dayAt(clock())}
      submission={submission}
      around={await aroundSubmission(db, submission)}
      facts={await factsOf(db, tenantId, id)}
      roads={isWhole ? await itemRoads(db, tenantId, id) : []}
      votes={isWhole ? await writtenVotesOf(db, tenantId, RECORD_KIND, id) : []}
      papers={await papersOf(db, actor, RECORD_KIND, id)}
      fieldName={fields.find(({ code }) => code === submission.field_code)?.label ?? null}
      refusal={refusal}
    />
  );
  return await c.render(page, {
    title: heading(submission.title),
    section: SECTION,
    status: refusal ? 422 : 200,
  });
}

async function showAct(c: Context, submission: SubmissionView, answer: Answer): Promise<Response> {
  const act = actOf(c);
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { db } = platform;
  const { tenantId, councilId } = actor;
  const refused = mayNot(act, actor, submission);
  if (refused) throw opinionFailure('Forbidden', refused);
  const reason = checkAct(act, submission, await factsOf(db, tenantId, submission.id));
  if (reason) return await showRecord(c, submission, failureSentence(locale, reason, {}));
  const asked = typed(answer.values, 'appraisalId') || (c.req.query('appraisalId') ?? '');
  const { appraisals } = await aroundSubmission(db, submission);
  const appraisal = appraisals.find(({ id }) => id === asked) ?? null;
  const rule = {
    tenantId,
    councilId,
    ruleCode: APPRAISAL_RULE,
    triggerOn: dayAt(platform.clock()),
  };
  const page = (
    <ActPage
      actor={actor}
      locale={locale}
      act={act}
      submission={submission}
      appraisal={appraisal}
      answer={answer}
      committees={await bodiesOf(db, tenantId, councilId, ['committee'])}
      meetings={act === 'agenda' ? await openMeetingsOf(db, actor) : []}
      ruleDay={act === 'assign' ? ((await dueDateFor(db, rule))?.dueOn ?? null) : null}
      proposed={act === 'result' ? await proposedResult(db, actor, submission.id) : null}
    />
  );
  return await c.render(page, {
    title: opinionWords(locale).acts[act],
    section: SECTION,
    status: answer.refusal ? 422 : 200,
  });
}
