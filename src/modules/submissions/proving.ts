import type { Context } from 'hono';
import { checkTask, newQuestion, newWork } from '#src/platform/proof/index.ts';
import type { ProofRefusal, Proven } from '#src/platform/proof/index.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { bitsFor } from './limits.ts';
import type { ProofFields } from './pages/submit-page.tsx';
import { incomingNow } from './queries/incoming.ts';
import { canonicalAnswer, newQuestionWords } from './questions.ts';
import { keyFor, markOf } from './reading.ts';

interface Place {
  readonly tenantId: string;
  readonly councilId: string;
}

/** A task for a browser that can work. A flood from everywhere, or from its network, makes it heavier. */
export async function newTask(c: Context, { tenantId, councilId }: Place): Promise<string> {
  const { db, clock } = c.var.platform;
  const at = { tenantId, councilId, networkMark: await markOf(c) };
  const bits = bitsFor(await incomingNow(db, at, clock()));
  return newWork(await keyFor(c, 'proof'), bits, clock());
}

/** Work and a question: whichever the reader can do. */
export async function newProof(c: Context, place: Place): Promise<ProofFields> {
  const { words, answer } = newQuestionWords(c.var.locale);
  const key = await keyFor(c, 'proof');
  return {
    task: await newTask(c, place),
    question: newQuestion(key, answer, c.var.platform.clock()),
    words,
  };
}

/** Whether the work was done or the question answered. */
export async function proven(c: Context, form: FormValues): Promise<Proven | ProofRefusal> {
  const key = await keyFor(c, 'proof');
  const now = c.var.platform.clock();
  const work = typed(form, 'work');
  if (work !== '') return checkTask(key, typed(form, 'task'), work, now);
  return checkTask(key, typed(form, 'question'), canonicalAnswer(typed(form, 'answer')), now);
}
