import type { z } from 'zod';
import type { Actor } from './auth/actor.ts';
import { databaseCode, unreadableText } from './db/database-failure.ts';
import type { Db, Tx } from './db/database.ts';
import { keptRows, rowsChanged } from './db/kept-rows.ts';
import type { KeptRows } from './db/kept-rows.ts';
import { tellWithCommit } from './db/news.ts';
import type { News } from './db/news.ts';
import { inTenant } from './db/tenant.ts';
import { appendEvents } from './events/append.ts';
import type { NewEvent } from './events/append.ts';
import { heard } from './events/listeners.ts';
import type { EventListener } from './events/listeners.ts';
import { Failure, platformFailure } from './errors.ts';
import type { FileStore } from './files/store.ts';
import type { Jobs } from './jobs/jobs.ts';
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
  /** Appends to the event log, in this transaction. */
  emit(event: NewEvent): void;
  /** Says that there was nothing to change: then no event is owed. */
  nothingChanged(): void;
  /** Rows that hardly ever change, kept until `outdate` says that they have. */
  readonly kept: KeptRows;
  /** Says that rows kept under this name are changed by this transaction. */
  outdate(name: string): void;
  /** Enqueues a job in this transaction: it exists only if the command commits. */
  enqueue(job: string, payload: object): Promise<void>;
  /** Runs once the change is committed. */
  afterCommit(effect: () => void | Promise<void>): void;
}

export interface Command<S extends z.ZodType, R> {
  readonly name: string;
  readonly input: S;
  readonly run: (context: CommandContext, input: z.output<S>) => Promise<R>;
}

/** Declares a change. `execute` is the only way to run it. */
export function command<S extends z.ZodType, R>(spec: Command<S, R>): Command<S, R> {
  return spec;
}

export interface ExecuteOptions {
  readonly requestId?: string;
}

/** Parses, opens the only write transaction, runs, appends its events, commits, then its effects. */
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
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTenant(
        actor.tenantId,
        async () => await runOnce(platform, actor, spec, input, options),
      );
    } catch (error) {
      if (isWorthAgain(error) && attempt < 4) continue;
      throw translateDatabaseError(error);
    }
  }
}

async function runOnce<S extends z.ZodType, R>(
  platform: Platform,
  actor: Actor,
  spec: Command<S, R>,
  input: z.output<S>,
  options: ExecuteOptions,
): Promise<R> {
  const now = platform.clock();
  const events: NewEvent[] = [];
  const effects: (() => void | Promise<void>)[] = [];
  const words: string[] = [];
  let isUnchanged = false;
  const result = await platform.db.transaction().execute(async (tx) => {
    const outcome = await spec.run(
      {
        tx,
        actor,
        now,
        files: platform.files,
        emit: (event) => void events.push(event),
        nothingChanged: () => {
          isUnchanged = true;
        },
        kept: keptRows(platform.news),
        outdate: (name) => void words.push(rowsChanged(name)),
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
    words.push(...(platform.wordsOf?.(actor.tenantId, events) ?? []));
    for (const word of words) await tellWithCommit(tx, word);
    return outcome;
  });
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
