import { setTimeout as sleep } from 'node:timers/promises';
import { addressesOf, reachOf, wrongForms } from './forms.ts';
import type { Address } from './forms.ts';
import type { Wrong } from './requests.ts';
import { finding, watchMemory } from './run.ts';
import type { AbuseReport, Server } from './run.ts';
import { openSender } from './send.ts';
import type { Answer, Sender } from './send.ts';

export interface FormPlan {
  readonly logins: readonly string[];
  readonly requests: number;
  /** Pages that one person opens to find forms. */
  readonly pages: number;
  readonly seed: number;
  readonly atOnce: number;
}

/** Many people open the house, each finds the forms that stand open to them, and sends them with wrong fields. */
export async function abuseForms(
  { base, pid }: Pick<Server, 'base' | 'pid'>,
  plan: FormPlan,
): Promise<AbuseReport> {
  const sender = openSender(base, plan.atOnce);
  const watched = watchMemory(pid);
  const answered: { readonly wrong: Wrong; readonly answer: Answer }[] = [];
  const known = new Set<string>();
  const each = Math.ceil(plan.requests / plan.logins.length);
  const post = async ({ cookie, addresses, at }: Person): Promise<void> => {
    for (const { name } of addresses.slice(0, each)) known.add(name);
    for (const wrong of wrongForms(addresses, each, plan.seed + at))
      answered.push({ wrong, answer: await patiently(sender, wrong, cookie, base) });
  };
  try {
    const people = await inTurns(plan.logins, plan.atOnce, async (login, at): Promise<Person> => {
      const cookie = await enter(base, login);
      const reach = await reachOf(async (path) => await page(base, cookie, path), plan.pages);
      // Not every person begins with the same form.
      return { cookie, addresses: turned(addressesOf(reach), at * each), at };
    });
    watched.begin();
    await inTurns(people, plan.atOnce, post);
    await sleep(2_000);
    const answers: Record<string, number> = {};
    for (const { answer } of answered)
      answers[String(answer.status)] = (answers[String(answer.status)] ?? 0) + 1;
    return {
      seed: plan.seed,
      operations: known.size,
      requests: answered.length,
      answers,
      findings: answered.flatMap(({ wrong, answer }) => finding(wrong, answer)),
      slowestMs: Math.round(Math.max(0, ...answered.map(({ answer }) => answer.ms))),
      memory: watched.end(),
    };
  } finally {
    watched.end();
    sender.close();
  }
}

interface Person {
  readonly cookie: string;
  readonly addresses: readonly Address[];
  readonly at: number;
}

/** Each once, a few at the same time; the answers in their order. */
async function inTurns<T, R>(
  all: readonly T[],
  atOnce: number,
  work: (one: T, at: number) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) done[at] = await work(all[at] as T, at);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}

const turned = <T>(all: readonly T[], by: number): readonly T[] => {
  const at = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
};

/** 240 forms a minute and person are let through; whoever sent more waits as told. */
async function patiently(
  sender: Sender,
  wrong: Wrong,
  cookie: string,
  base: string,
): Promise<Answer> {
  for (;;) {
    const answer = await sender.send(wrong, { cookie, origin: base });
    if (answer.status !== 429 || answer.waitSeconds === 0) return answer;
    await sleep(Math.min(answer.waitSeconds, 5) * 1_000);
  }
}

async function enter(base: string, login: string): Promise<string> {
  const answer = await fetch(new URL('/sign-in/demo', base), {
    method: 'POST',
    body: new URLSearchParams({ login }),
    headers: { origin: base },
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

const PATIENCE_MS = 30_000;

async function page(base: string, cookie: string, path: string): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await fetch(new URL(path, base), { headers: { cookie }, signal });
    if (answer.headers.get('content-type')?.startsWith('text/html')) return await answer.text();
    await answer.body?.cancel();
    return '';
  } catch {
    return '';
  }
}
