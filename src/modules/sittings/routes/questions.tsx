import type { Context, Hono } from 'hono';
import { agendaOf, meetingByCode, meetingById } from '#src/modules/meetings/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { answerQuestion, carryQuestion, owedAnswer } from '../commands/questions.ts';
import { writtenText } from '../messages/written.ts';
import { QuestionPage } from '../pages/question-page.tsx';
import { mayNotFollowUp } from '../policy.ts';
import { questionById } from '../queries/record.ts';

const ACTS = { answer: answerQuestion, owe: owedAnswer, carry: carryQuestion } as const;

interface Answer {
  readonly act: string;
  readonly values: FormValues;
  readonly refusal: Refusal;
}

/** One question and what becomes of it; the body asked sees it too. */
export function questionRoutes(app: Hono): void {
  app.get('/sitting-questions/:id', async (c) => await showQuestion(c, null));
  app.post('/sitting-questions/:id/:act', async (c) => {
    const name = c.req.param('act');
    if (!Object.hasOwn(ACTS, name)) throw platformFailure('NotFound', 'platform.not_found');
    const values = await readForm(c);
    const input = { ...values, questionId: c.req.param('id') };
    const spec = ACTS[name as keyof typeof ACTS] as Parameters<typeof run>[1];
    const done = await attempt(c, async () => await run(c, spec, input));
    if (!done.ok) return await showQuestion(c, { act: name, values, refusal: done.refusal });
    return seeOther(c, `/sitting-questions/${input.questionId}`, writtenText(c.var.locale).saved);
  });
}

async function showQuestion(c: Context, answer: Answer | null): Promise<Response> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const id = c.req.param('id') ?? '';
  const question = isId(id) ? await questionById(db, actor.tenantId, id) : null;
  if (!question || !(await maySee(c, question))) {
    throw platformFailure('NotFound', 'platform.not_found');
  }
  const code = typed(answer?.values ?? {}, 'meeting') || (c.req.query('meeting') ?? '');
  const here = code ? await meetingByCode(db, actor, code) : null;
  const page = (
    <QuestionPage
      locale={c.var.locale}
      question={question}
      meetingId={here?.id ?? question.meeting_id}
      meetingCode={here?.code ?? question.meetingCode}
      mayFollowUp={mayNotFollowUp(actor, question) === null}
      values={answer?.values ?? {}}
      refusal={answer?.refusal ?? null}
      refused={answer?.act ?? null}
    />
  );
  return await c.render(page, {
    title: writtenText(c.var.locale).questionTitle,
    section: '/meetings',
    ...(answer && { status: 422 as const }),
  });
}

/** Who sees its item at the meeting; and the body that is asked. */
async function maySee(
  c: Context,
  question: {
    meeting_id: string;
    item_id: string | null;
    asked_body_id: string | null;
    duty_id: string | null;
  },
): Promise<boolean> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  if (question.duty_id && actor.bodyIds.includes(question.asked_body_id ?? '')) return true;
  const meeting = await meetingById(db, actor, question.meeting_id);
  if (!meeting) return false;
  const { access } = meeting;
  if (question.item_id === null) return access.inner || access.whole || access.councilSide;
  const agenda = await agendaOf(db, actor, meeting.id);
  return agenda.some(({ id }) => id === question.item_id);
}
