import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Db } from '#src/platform/db/database.ts';
import { Turns } from '#src/platform/turns.ts';
import { importById } from '../queries/imports.ts';
import type { Mapping } from '../schema.ts';
import type { Run } from '../store/imports.ts';
import { foresee } from './at-once.ts';
import type { Foreseen } from './at-once.ts';
import { writeImport } from './publish.ts';
import { stageImport } from './stage.ts';

/** A list to be looked at, nothing of it kept. */
export interface Foreseeing {
  readonly actor: Actor;
  readonly path: string;
  readonly name: string;
  readonly mapping: Mapping;
}

/** A piece of work on one list that takes a processor for seconds. */
export type ImportErrand =
  | { readonly what: 'read' | 'publish'; readonly run: Run }
  | { readonly what: 'foresee'; readonly asked: Foreseeing };

export type RunErrand = (errand: ImportErrand) => Promise<Foreseen | null>;

/** Does a piece of work here and now; what publishes itself goes straight on. */
export async function runErrand(
  platform: Platform,
  errand: ImportErrand,
): Promise<Foreseen | null> {
  if (errand.what === 'foresee') return await foresee(platform, errand.asked.actor, errand.asked);
  const { what, run } = errand;
  if (what === 'publish') {
    await writeImport(platform, run);
    return null;
  }
  await stageImport(platform, run);
  const after = await importById(platform.db, run.tenantId, run.importId);
  if (after?.state === 'publishing' && after.run_id === run.runId) await writeImport(platform, run);
  return null;
}

const apart = new WeakMap<Db, RunErrand>();

/** From here on what somebody waits for is done in another process as well. */
export function workApart(platform: Platform, work: RunErrand): void {
  apart.set(platform.db, work);
}

/** One process at a time: each takes some two hundred megabytes. */
const turns = new Turns({ atOnce: 1, ofOne: 4, waiting: 20 });

/** Waits for its turn with the other process; what is started within is not left lying. */
export type InTurn = <R>(use: (work: RunErrand) => Promise<R>) => Promise<R>;

/** How this house works on lists apart from its pages; null where it is one process. */
export function workerOf(platform: Platform, { personId }: Actor): InTurn | null {
  const work = apart.get(platform.db);
  if (!work) return null;
  return async (use) => await turns.within(personId, async () => await use(work));
}

/** What an import of a list would do, looked at wherever there is a processor for it. */
export async function foreseen(
  platform: Platform,
  asked: Foreseeing,
  worker: InTurn | null,
): Promise<Foreseen> {
  const found = await worker?.(async (work) => await work({ what: 'foresee', asked }));
  return found ?? (await foresee(platform, asked.actor, asked));
}
