import type { z } from 'zod';
import type { Actor } from './auth/actor.ts';
import { databaseCode, unreadableText } from './db/database-failure.ts';
import type { Db, Tx } from './db/database.ts';
import { tellWithCommit } from './db/news.ts';
import type { News } from './db/news.ts';
import { inTenant } from './db/tenant.ts';
import { appendEvents } from './events/append.ts';
import type { NewEvent } from './events/append.ts';
import { heard } from './events/listeners.ts';
import { ownChangeSince } from './events/own-change.ts';
import type { EventListener } from './events/listeners.ts';
import { Failure, platformFailure } from './errors.ts';
import type { FileStore, ReadyFiles, UploadWay } from './files/store.ts';
import { uploadsIn } from './files/uploads-in.ts';
import type { Jobs } from './jobs/jobs.ts';
import { mailLeaves } from './mail/mailer.ts';
import type { Mailer } from './mail/mailer.ts';
import { parseInput } from './web/input.ts';

/** What every room receives to work with. */
export interface Platform {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly files: FileStore;
  /** The instant that counts as now. */
  readonly clock: () => Date;
  /** Who wants to know of which events; told in the transaction of the command. */
  readonly listeners?: readonly EventListener[];
  /** Sends mail; without one it stays in the outbox. */
  readonly mailer?: Mailer;
  /** The address people type, for links in mail; without a slash at its end. */
  readonly address?: string;
  /** Words to and from the other processes on this database. */
  readonly news?: News;
  /** What all processes must hear as soon as these events are committed. */
  readonly wordsOf?: (tenantId: string, events: readonly NewEvent[]) => readonly string[];
  /** Whether the disk of the database has room left; without it nobody looks. */
  readonly hasRoom?: () => Promise<boolean>;
  /** How many proxies in front are ours. */
  readonly trustedProxies?: number;
}

export interface CommandContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly files: FileStore;
  /** Whether mail can leave at all. */
  readonly isMailOn: boolean;
  /** Appends to the event log, in this transaction. */
  emit(event: NewEvent): void;
  /** Says that there was nothing to change: then no event is owed. */
  nothingChanged(): void;
  /** Enqueues a job in this transaction: it exists only if the command commits. */
  enqueue(job: string, payload: object): Promise<void>;
  /** Runs once the change is committed. */
  afterCommit(effect: () => void | Promise<void>): void;
}

/** What can be known of a change before its transaction opens. */
export interface BeforeCommand {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
}

export interface Command<S extends z.ZodType, R> {
  readonly name: string;
  readonly input: S;
  /** What is done with the uploads in its input before its transaction opens; else each is checked as a file. */
  readonly uploadsAs?: UploadWay;
  /** Cheap: where it says no, no work is done on the uploads, for `run` will refuse. */
  readonly mayUpload?: (before: BeforeCommand, input: z.output<S>) => boolean | Promise<boolean>;
  readonly run: (context: CommandContext, input: z.output<S>) => Promise<R>;
}

/** Declares a change. `execute` is the only way to run it. */
export function command<S extends z.ZodType, R>(spec: Command<S, R>): Command<S, R> {
  return spec;
}

export interface ExecuteOptions {
  readonly requestId?: string;
  /** When the page was drawn whose form asks for this. */
  readonly drawnAt?: Date | undefined;
}

/** Parses, makes the uploads ready, opens the only write transaction, runs, appends its events, commits, then its effects. */
export async function execute<S extends z.ZodType, R>(
  platform: Platform,
  actor: Actor,
  spec: Command<S, R>,
  raw: unknown,
  options: ExecuteOptions = {},
): Promise<R> {
  const input = parseInput(spec.input, raw, actor.locale);
  if ((await platform.hasRoom?.()) === false)
    throw platformFailure('Unavailable', 'platform.disk_full');
  const ready = await inTenant(
    actor.tenantId,
    async () => await readyUploads(platform, actor, spec, input),
  );
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTenant(
        actor.tenantId,
        async () => await runOnce(platform, actor, spec, input, options, ready),
      );
    } catch (error) {
      if (isWorthAgain(error) && attempt < 4) continue;
      // Another error may hide a commit: what nobody keeps then is swept at night.
      if (error instanceof Failure) await ready?.refused();
      const told = translateDatabaseError(error);
      if (told instanceof Failure)
        await tellOwn(told, platform, actor, { input, drawnAt: options.drawnAt });
      throw told;
    }
  }
}

/** Nobody is told that somebody else was quicker who was it himself. */
async function tellOwn(
  failure: Failure,
  { db }: Platform,
  actor: Actor,
  { input, drawnAt }: { readonly input: unknown; readonly drawnAt: Date | undefined },
): Promise<void> {
  if (failure.kind !== 'Conflict' || !drawnAt) return;
  const find = async () => await ownChangeSince(db, actor, { input, drawnAt });
  // Where it cannot be told, the refusal stands as it is.
  failure.own = await inTenant(actor.tenantId, find).catch(() => null);
}

/** Scanning and drawing take long: whoever waits for them holds no connection to the database. */
async function readyUploads<S extends z.ZodType, R>(
  platform: Platform,
  actor: Actor,
  spec: Command<S, R>,
  input: z.output<S>,
): Promise<ReadyFiles | null> {
  const uploads = uploadsIn(input);
  if (uploads.length === 0) return null;
  const before = { db: platform.db, actor, now: platform.clock() };
  const mayUpload = (await spec.mayUpload?.(before, input)) ?? true;
  return await platform.files.ready(actor, mayUpload ? uploads : [], spec.uploadsAs ?? 'checked');
}

async function runOnce<S extends z.ZodType, R>(
  platform: Platform,
  actor: Actor,
  spec: Command<S, R>,
  input: z.output<S>,
  options: ExecuteOptions,
  ready: ReadyFiles | null,
): Promise<R> {
  const now = platform.clock();
  const events: NewEvent[] = [];
  const effects: (() => void | Promise<void>)[] = [];
  let words: readonly string[] = [];
  let isUnchanged = false;
  const result = await platform.db.transaction().execute(async (tx) => {
    const outcome = await spec.run(
      {
        tx,
        actor,
        now,
        files: ready?.files ?? platform.files,
        isMailOn: mailLeaves(platform),
        emit: (event) => void events.push(event),
        nothingChanged: () => {
          isUnchanged = true;
        },
        enqueue: async (job, payload) => await platform.jobs.enqueue(tx, job, payload),
        afterCommit: (effect) => void effects.push(effect),
      },
      input,
    );
    if (events.length === 0 && !isUnchanged)
      throw new Error(`command ${spec.name} changed something without an event`);
    const ids = await appendEvents(
      tx,
      {
        tenantId: actor.tenantId,
        personId: actor.personId,
        seatId: actor.seatId,
        requestId: options.requestId ?? null,
        at: now,
      },
      events,
    );
    for (const { job, payload } of heard(platform.listeners ?? [], actor.tenantId, events, ids))
      await platform.jobs.enqueue(tx, job, payload);
    words = platform.wordsOf?.(actor.tenantId, events) ?? [];
    for (const word of words) await tellWithCommit(tx, word);
    return outcome;
  });
  await ready?.committed();
  for (const word of words) platform.news?.tellHere(word);
  for (const effect of effects) await effect();
  return result;
}

/** Two who waited for each other; a plan that a step of the schema has outdated: it passes when tried anew. */
function isWorthAgain(error: unknown): boolean {
  const code = databaseCode(error);
  return code === '40P01' || code === '40001' || code === '0A000';
}

function translateDatabaseError(error: unknown): unknown {
  if (error instanceof Failure) return error;
  switch (databaseCode(error)) {
    case '23505':
      return platformFailure('Conflict', 'platform.duplicate');
    case '57014':
    case '55P03':
    case '53300':
      return platformFailure('Unavailable', 'platform.unavailable');
    default:
      return unreadableText(error) ?? error;
  }
}
