import { randomInt } from 'node:crypto';
import type { Context } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { checkTask, newQuestion, newWork } from '#src/platform/proof/index.ts';
import type { ProofRefusal, Proven } from '#src/platform/proof/index.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { bitsFor, questionsFor } from './limits.ts';
import type { Incoming } from './limits.ts';
import type { ProofFields } from './pages/submit-page.tsx';
import { incomingNow } from './queries/incoming.ts';
import { localQuestions, somePlaces } from './queries/questions.ts';
import { acceptedAnswers, canonicalAnswer, newQuestionWords, placeQuestion } from './questions.ts';
import type { Question } from './questions.ts';
import { keyFor, marksOf } from './reading.ts';
import { ANSWER_FIELDS } from './schema.ts';

interface Place {
  readonly tenantId: string;
  readonly councilId: string;
}

async function incomingFor(c: Context, place: Place): Promise<Incoming> {
  const { db, clock } = c.var.platform;
  return await incomingNow(db, { ...place, ...(await marksOf(c)) }, clock());
}

async function workFor(c: Context, incoming: Incoming): Promise<string> {
  return newWork(await keyFor(c, 'proof'), bitsFor(incoming), c.var.platform.clock());
}

/** A task for a browser that can work. A flood from everywhere, or from its network, makes it heavier. */
export async function newTask(c: Context, { tenantId, councilId }: Place): Promise<string> {
  return await workFor(c, await incomingFor(c, { tenantId, councilId }));
}

/** Work and a question: whichever the reader can do. */
export async function newProof(c: Context, { tenantId, councilId }: Place): Promise<ProofFields> {
  const incoming = await incomingFor(c, { tenantId, councilId });
  const { questions, seconds } = questionsFor(incoming);
  const asked = await questionsOf(c, { tenantId, councilId }, questions);
  const answers = acceptedAnswers(asked);
  const now = c.var.platform.clock();
  return {
    task: await workFor(c, incoming),
    question: newQuestion(await keyFor(c, 'proof'), answers, now, seconds),
    words: asked.map(({ words }) => words),
    seconds,
  };
}

/** One that the place knows, where there is one or a flood asks for it; the others are simple. */
async function questionsOf(c: Context, place: Place, count: number): Promise<readonly Question[]> {
  const { locale, platform } = c.var;
  const { db, clock } = platform;
  const today = dayAt(clock());
  const known = (await localQuestions(db, place, today)).filter(({ from }) => from <= today);
  const local = known[known.length === 0 ? 0 : randomInt(known.length)];
  const places = local === undefined && count > 1 ? await somePlaces(db, place) : null;
  const first = local ?? (places && placeQuestion(locale, places));
  const simple = Array.from({ length: first ? count - 1 : count }, () => newQuestionWords(locale));
  return first ? [first, ...simple] : simple;
}

/** How long the next question asks to wait. */
export async function secondsToAnswer(c: Context, place: Place): Promise<number> {
  const { tenantId, councilId } = place;
  return questionsFor(await incomingFor(c, { tenantId, councilId })).seconds;
}

export interface Proof {
  readonly proven: Proven | ProofRefusal;
  readonly kind: 'work' | 'question';
}

/** Whether the work was done or the question answered. */
export async function proofIn(c: Context, form: FormValues): Promise<Proof> {
  const key = await keyFor(c, 'proof');
  const now = c.var.platform.clock();
  const work = typed(form, 'work');
  if (work !== '') return { proven: checkTask(key, typed(form, 'task'), work, now), kind: 'work' };
  const answers = ANSWER_FIELDS.filter((name) => Object.hasOwn(form, name))
    .map((name) => canonicalAnswer(typed(form, name)))
    .join('|');
  return { proven: checkTask(key, typed(form, 'question'), answers, now), kind: 'question' };
}
