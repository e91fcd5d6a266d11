import { setTimeout as sleep } from 'node:timers/promises';
import { addressesOf, reachOf, wrongForms } from './forms.ts';
import { openProgress } from './progress.ts';
import type { Wrong } from './requests.ts';
import { reportOf, secondsSince, watchMemory } from './run.ts';
import type { AbuseReport, Plan, Server } from './run.ts';
import { sendAll } from './send-all.ts';
import type { Caller } from './send-all.ts';
import { openSender } from './send.ts';

export interface PeoplePlan {
  readonly logins: readonly string[];
  /** How many forms all of them send together. */
  readonly requests: number;
  /** Pages that one person opens to find forms. */
  readonly pages: number;
  readonly seed: number;
  readonly atOnce: number;
  /** Whether texts on which a careless expression runs for minutes are among what is typed. */
  readonly hasTraps?: boolean;
}

/** People who are signed in, each with the wrong forms that he will send. */
export type People = readonly (Caller & { readonly headers: { readonly cookie: string } })[];

/** Many people open the house; each finds the forms that stand open to them. */
export async function peopleOf(base: string, plan: PeoplePlan): Promise<People> {
  const each = Math.ceil(plan.requests / plan.logins.length);
  return await inTurns(plan.logins, plan.atOnce, async (login, at) => {
    const cookie = await enter(base, login);
    const reach = await reachOf(async (path) => await page(base, cookie, path), plan.pages);
    // Not every person begins with the same form.
    const all = wrongForms(turned(addressesOf(reach), at * each), each, {
      seed: plan.seed + at,
      hasTraps: plan.hasTraps === true,
    });
    return { headers: { cookie, origin: base }, all: all.map(fromElsewhere) };
  });
}

/** They send them, a few at a time. */
export async function abuseForms(
  { base, pid }: Pick<Server, 'base' | 'pid'>,
  people: People,
  plan: Pick<Plan, 'seed' | 'atOnce' | 'isTold'>,
): Promise<AbuseReport> {
  const sender = openSender(base, plan.atOnce);
  const watched = watchMemory(pid);
  const count = people.reduce((sum, { all }) => sum + all.length, 0);
  const progress = plan.isTold ? openProgress('wrong forms', count, pid) : undefined;
  try {
    watched.begin();
    const began = performance.now();
    const sent = await sendAll(sender, people, plan.atOnce, progress);
    const seconds = secondsSince(began);
    await sleep(2_000);
    const known = new Set(sent.answered.map(({ wrong }) => wrong.operation));
    const counted = { seed: plan.seed, operations: known.size, seconds };
    return { ...counted, ...reportOf(sent), memory: watched.end() };
  } finally {
    progress?.end();
    watched.end();
    sender.close();
  }
}

/** Pages open to everybody count by network: each form of theirs comes from one of its own. */
const fromElsewhere = (wrong: Wrong, at: number): Wrong => ({
  ...wrong,
  headers: { ...wrong.headers, 'x-forwarded-for': `10.${(at >> 8) & 255}.${at & 255}.1` },
});

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
