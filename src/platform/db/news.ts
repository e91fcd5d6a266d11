import { sql } from 'kysely';
import { Client } from 'pg';
import type { Db, Tx } from './database.ts';
import { writeLater } from './later.ts';

/** Short words between the processes on one database: hints, which die with the moment. */
export interface News {
  /** Heard here at once; done when it is on its way to the others. */
  tell(word: string): Promise<void>;
  /** Heard here alone: the others are told by the transaction (`tellWithCommit`). */
  tellHere(word: string): void;
  hear(listener: (word: string) => void): void;
  /** Whether words of the others reach us now; who does not hear believes only the rows. */
  isHearing(): boolean;
  close(): Promise<void>;
}

const CHANNEL = 'nghisu_news';
const AGAIN_MS = 1_000;

/** A word that reaches all processes if the transaction commits, as soon as it does, and else none. */
export async function tellWithCommit(tx: Tx, word: string): Promise<void> {
  const told = sql`select pg_notify(${CHANNEL}, ${word})`;
  await writeLater(tx, { compile: () => told.compile(tx) });
}

/** Listens on a connection of its own, again and again where it is cut. */
export function openNews(db: Db, url: string): News {
  const listeners: ((word: string) => void)[] = [];
  let client: Client | null = null;
  let isHearing = false;
  let isClosed = false;
  const tellHere = (word: string): void => listeners.forEach((listener) => listener(word));
  const comeBack = (): void => {
    isHearing = false;
    if (!isClosed) setTimeout(() => void connect(), AGAIN_MS).unref();
  };
  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, application_name: 'nghisu-news' });
    client = next;
    next.on('error', () => undefined);
    next.once('end', comeBack);
    next.on('notification', ({ payload }) => tellHere(payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      isHearing = true;
    } catch {
      await next.end().catch(() => undefined);
    }
  };
  void connect();
  return {
    tell: async (word) => {
      tellHere(word);
      await sql`select pg_notify(${CHANNEL}, ${word})`.execute(db).catch(() => undefined);
    },
    tellHere,
    hear: (listener) => void listeners.push(listener),
    isHearing: () => isHearing,
    close: async () => {
      isClosed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
