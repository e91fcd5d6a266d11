import { Asker, Refused } from './asker.ts';
import type { Refusals } from './asker.ts';
import { Journal } from './journal.ts';
import type { Acknowledged } from './journal.ts';
import type { World } from './world.ts';

export interface Load {
  readonly acknowledged: readonly Acknowledged[];
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

interface Desk {
  readonly world: World;
  readonly name: string;
  readonly asker: Asker;
  readonly journal: Journal;
}

const PAUSE_MS = 50;

/** Writers that take petitions from the desk to the executive, and note each yes. */
export function startLoad({ world, baseOf, journal: file, writers, name }: Writing): Load {
  const asker = new Asker(baseOf);
  const journal = new Journal(file, name);
  const desk = { world, name, asker, journal };
  const over = { said: false };
  const writer = async (at: number): Promise<void> => {
    for (let turn = 0; !over.said; turn += 1) {
      try {
        await follow(desk, at, turn);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        await new Promise((go) => setTimeout(go, PAUSE_MS));
      }
    }
  };
  const all = Promise.all(Array.from({ length: writers }, async (_, at) => await writer(at)));
  all.catch(() => undefined);
  return {
    acknowledged: journal.acknowledged,
    refusals: asker.refusals,
    reached: async (more) => void (await Promise.race([journal.reached(more), all])),
    end: async () => {
      over.said = true;
      await all;
    },
  };
}

/** One petition from the desk to the executive. */
async function follow(desk: Desk, at: number, turn: number): Promise<void> {
  const { world, name, asker, journal } = desk;
  const key = world.clerkKeys[(at + turn) % world.clerkKeys.length] ?? '';
  const mark = `${name}-${at}-${turn}`;
  const text = `Cử tri phản ánh đoạn đường ${mark} bị ngập, đề nghị sửa chữa.`;
  const written = { text, places: [{ unit: world.unitCode }] };
  const { id = '' } = await asker.post(at, '/petitions', key, written, mark);
  journal.note('record', id);
  const act = async (step: string, by: string, body: object) =>
    await asker.post(at, `/petitions/${id}/acts/${step}`, by, body);
  await act('classify', key, { fieldCode: 'transport' });
  journal.note('classify', id);
  const { batchId = '' } = await act('forward', key, { toBodyId: world.executiveId });
  journal.note('forward', id);
  await sign(desk, at, batchId);
  journal.note('sign', id);
  await act('accept', world.executiveKey, {});
  journal.note('accept', id);
}

async function sign({ world, asker }: Desk, at: number, batchId: string): Promise<void> {
  const cookie = world.chairCookie;
  const html = await asker.page(at, `/batches/${batchId}`, cookie);
  const version =
    /name="version"\s+value="(\d+)"/.exec(html)?.[1] ??
    /value="(\d+)"\s+name="version"/.exec(html)?.[1];
  await asker.ask(at, `/batches/${batchId}/pass`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ version: version ?? '1' }),
  });
}
