import { appendFileSync } from 'node:fs';
import type { World } from './world.ts';

export const STEPS = ['record', 'classify', 'forward', 'sign', 'accept'] as const;
export type Step = (typeof STEPS)[number];

/** An answer that said yes: from then on the product owes us the row. */
export interface Acknowledged {
  readonly step: Step;
  readonly petitionId: string;
}

/** What came back that was no yes, by its status; `cut` where no answer came at all. */
export type Refusals = Record<string, number>;

export interface Load {
  readonly acknowledged: Acknowledged[];
  readonly refusals: Refusals;
  /** Settles at that many answers from now; then the fault may come. */
  reached(more: number): Promise<void>;
  /** Every writer ends the request under way; what it answers still counts. */
  end(): Promise<void>;
}

interface Writing {
  readonly world: World;
  /** Where writer `at` calls; asked anew for each request. */
  readonly baseOf: (at: number) => string;
  readonly journal: string;
  readonly writers: number;
  readonly name: string;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

class Refused extends Error {}

/** Writers that take petitions from the desk to the executive, and note each yes. */
export function startLoad({ world, baseOf, journal, writers, name }: Writing): Load {
  const acknowledged: Acknowledged[] = [];
  const refusals: Refusals = {};
  const waiting: { readonly count: number; readonly done: () => void }[] = [];
  const over = { said: false };

  const refuse = (kind: string): never => {
    refusals[kind] = (refusals[kind] ?? 0) + 1;
    throw new Refused(kind);
  };
  const ask = async (at: number, path: string, init: RequestInit): Promise<Response> => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(`${baseOf(at)}${path}`, {
      ...init,
      redirect: 'manual',
      signal,
    }).catch((error: unknown) =>
      refuse(error instanceof Error && error.name === 'TimeoutError' ? 'hang' : 'cut'),
    );
    // A stranger is sent to the door: that is no yes.
    if (answer.headers.get('location')?.startsWith('/sign-in')) return refuse('signed out');
    if (answer.status < 400) return answer;
    const text = await answer.text().catch(() => '');
    // A defect of ours asks for patience too.
    const isHonest =
      answer.status === 503 &&
      answer.headers.has('retry-after') &&
      !text.includes('platform.defect');
    return refuse(isHonest ? '503 retry' : String(answer.status));
  };
  const post = async (at: number, path: string, key: string, body: object, mark?: string) => {
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      ...(mark === undefined ? {} : { 'idempotency-key': mark }),
    };
    const answer = await ask(at, `/api/v1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json().catch(() => refuse('cut'))) as Record<string, string>;
  };
  const note = (step: Step, petitionId: string): void => {
    const one = { step, petitionId };
    acknowledged.push(one);
    appendFileSync(journal, `${JSON.stringify({ ...one, name, at: new Date().toISOString() })}\n`);
    for (const { count, done } of waiting) if (acknowledged.length >= count) done();
  };

  async function sign(at: number, batchId: string): Promise<void> {
    const cookie = world.chairCookie;
    const page = await ask(at, `/batches/${batchId}`, { headers: { cookie } });
    const html = await page.text().catch(() => refuse('cut'));
    const version =
      /name="version"\s+value="(\d+)"/.exec(html)?.[1] ??
      /value="(\d+)"\s+name="version"/.exec(html)?.[1];
    await ask(at, `/batches/${batchId}/pass`, {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ version: version ?? '1' }),
    });
  }

  async function follow(at: number, turn: number): Promise<void> {
    const key = world.clerkKeys[(at + turn) % world.clerkKeys.length] ?? '';
    const mark = `${name}-${at}-${turn}`;
    const text = `Cử tri phản ánh đoạn đường ${mark} bị ngập, đề nghị sửa chữa.`;
    const made = await post(
      at,
      '/petitions',
      key,
      { text, places: [{ unit: world.unitCode }] },
      mark,
    );
    const id = made['id'] ?? '';
    note('record', id);
    const act = async (step: string, by: string, body: object) =>
      await post(at, `/petitions/${id}/acts/${step}`, by, body);
    await act('classify', key, { fieldCode: 'transport' });
    note('classify', id);
    const { batchId = '' } = await act('forward', key, { toBodyId: world.executiveId });
    note('forward', id);
    await sign(at, batchId);
    note('sign', id);
    await act('accept', world.executiveKey, {});
    note('accept', id);
  }

  const writer = async (at: number): Promise<void> => {
    for (let turn = 0; !over.said; turn += 1) {
      try {
        await follow(at, turn);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        await new Promise((go) => setTimeout(go, PAUSE_MS));
      }
    }
  };
  const all = Promise.all(Array.from({ length: writers }, async (_, at) => await writer(at)));
  all.catch(() => undefined);
  return {
    acknowledged,
    refusals,
    reached: async (more) => {
      const count = acknowledged.length + more;
      await Promise.race([new Promise<void>((done) => waiting.push({ count, done })), all]);
    },
    end: async () => {
      over.said = true;
      await all;
    },
  };
}
