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
  /**
   * The number of the connection on which words of the others reach us now, 0 while there is none. Who does not
   * hear believes only the rows; what was kept under another number may have been changed by a word that was missed.
   */
  hearing(): number;
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
  let hearing = 0;
  let connections = 0;
  let isClosed = false;
  const tellHere = (word: string): void => listeners.forEach((listener) => listener(word));
  const comeBack = (): void => {
    hearing = 0;
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
      hearing = connections += 1;
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
    hearing: () => hearing,
    close: async () => {
      isClosed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
