import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { sheetNoteText } from '#src/platform/sheets/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { Failure } from '#src/platform/errors.ts';
import { discardImport } from '../commands/read-again.ts';
import { publishImport } from '../commands/publish.ts';
import { startImport } from '../commands/start-import.ts';
import { importFailure } from '../failures.ts';
import { countsOf, importById } from '../queries/imports.ts';
import type { Import } from '../store/imports.ts';
import type { RunErrand } from './apart.ts';
import { rejectedOf, skippedOf } from './at-once.ts';
import type { Rejected, Skipped } from './at-once.ts';
import { writeImport } from './publish.ts';
import { stageImport } from './stage.ts';
import type { Staging } from './stage.ts';

export interface Imported {
  readonly id: string;
  readonly imported: number;
  readonly rejected: readonly Rejected[];
  readonly marked: number;
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
}

export interface Telling {
  readonly read?: (rows: number) => void;
  readonly written?: (petitions: number) => void;
}

interface HowToImport {
  readonly path?: string;
  readonly tell?: Telling;
  /** Another process that reads and records; the caller waits for it all the same. */
  readonly worker?: RunErrand | null;
}

/** Reads, stages and publishes a list while the caller waits; null where it was sent before and is still in work. */
export async function importNow(
  platform: Platform,
  actor: Actor,
  asked: object,
  { path, tell = {}, worker = null }: HowToImport = {},
): Promise<Imported | null> {
  const publishesItself = worker !== null;
  const how = { readsItself: true, publishesItself };
  const started = await execute(platform, actor, startImport, { ...asked, ...how });
  const run = { tenantId: actor.tenantId, importId: started.id, runId: started.runId };
  if (!started.isNew) return await doneBefore(platform, actor, started.id);
  if (worker) {
    await worker({ what: 'read', run });
    return await outcomeOf(platform, actor, started.id);
  }
  const staging: Staging = {
    ...(path === undefined ? {} : { path }),
    ...(tell.read ? { progress: tell.read } : {}),
  };
  await stageImport(platform, run, staging);
  const one = await known(platform, actor, started.id);
  if (one.state === 'failed') return await refused(platform, actor, one);
  const rejected = await rejectedOf(platform, one, actor.locale);
  const skipped = await skippedOf(platform, one, actor.locale);
  const notes = notesOf(one, actor);
  const { petitions } = await countsOf(platform.db, one);
  if (petitions === 0) {
    await execute(platform, actor, discardImport, { id: one.id });
    return { id: one.id, imported: 0, rejected, marked: 0, skipped, notes };
  }
  const ask = { id: one.id, writesItself: true };
  const { runId } = await execute(platform, actor, publishImport, ask);
  const counts = await writeImport(platform, { ...run, runId }, tell.written);
  if (!counts) throw importFailure('Conflict', 'imports.taken_over');
  const { petitions: imported, same: marked } = counts;
  return { id: one.id, imported, rejected, marked, skipped, notes };
}

/** Of what another process has read and recorded. */
async function outcomeOf(platform: Platform, actor: Actor, id: string): Promise<Imported | null> {
  const one = await known(platform, actor, id);
  if (one.state === 'published') return await doneBefore(platform, actor, id);
  if (one.state !== 'failed' && one.state !== 'ready') {
    throw importFailure('Conflict', 'imports.taken_over');
  }
  if (one.failure_code !== NOTHING) return await refused(platform, actor, one);
  const rejected = await rejectedOf(platform, one, actor.locale);
  const skipped = await skippedOf(platform, one, actor.locale);
  await execute(platform, actor, discardImport, { id });
  return { id, imported: 0, rejected, marked: 0, skipped, notes: notesOf(one, actor) };
}

const NOTHING = 'imports.nothing_to_publish';

async function refused(platform: Platform, actor: Actor, one: Import): Promise<never> {
  await execute(platform, actor, discardImport, { id: one.id });
  throw new Failure('InvalidInput', one.failure_code ?? '', one.failure_facts);
}

async function known(platform: Platform, actor: Actor, id: string): Promise<Import> {
  const one = await importById(platform.db, actor.tenantId, id);
  if (!one) throw importFailure('NotFound', 'imports.not_found');
  return one;
}

async function doneBefore(platform: Platform, actor: Actor, id: string): Promise<Imported | null> {
  const one = await known(platform, actor, id);
  if (one.state !== 'published') return null;
  const rejected = await rejectedOf(platform, one, actor.locale);
  const skipped = await skippedOf(platform, one, actor.locale);
  const { petitions = 0, same = 0 } = one.counts;
  const notes = notesOf(one, actor);
  return { id, imported: petitions, rejected, marked: same, skipped, notes };
}

const notesOf = ({ notes }: Import, { locale }: Actor): readonly string[] =>
  notes.map((note) => sheetNoteText(locale, note));
