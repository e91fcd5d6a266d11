import { sql } from 'kysely';
import { Client } from 'pg';
import type { Db } from './database.ts';

/** Short words between the processes on one database: hints, which die with the moment. */
export interface News {
  tell(word: string): void;
  hear(listener: (word: string) => void): void;
  /** Whether words of the others reach us now; who does not hear believes only the rows. */
  isHearing(): boolean;
  close(): Promise<void>;
}

const CHANNEL = 'nghisu_news';
const AGAIN_MS = 1_000;

/** Listens on a connection of its own, again and again where it is cut. */
export function openNews(db: Db, url: string): News {
  const listeners: ((word: string) => void)[] = [];
  let client: Client | null = null;
  let isHearing = false;
  let isClosed = false;
  const comeBack = (): void => {
    isHearing = false;
    if (!isClosed) setTimeout(() => void connect(), AGAIN_MS).unref();
  };
  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, application_name: 'nghisu-news' });
    client = next;
    next.on('error', () => undefined);
    next.once('end', comeBack);
    next.on('notification', ({ payload }) => {
      for (const listener of listeners) listener(payload ?? '');
    });
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
    tell: (word) => {
      sql`select pg_notify(${CHANNEL}, ${word})`.execute(db).catch(() => undefined);
    },
    hear: (listener) => void listeners.push(listener),
    isHearing: () => isHearing,
    close: async () => {
      isClosed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
