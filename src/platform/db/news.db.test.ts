import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openNews } from './news.ts';

let database: TestDatabase;
beforeAll(async () => (database = await openTestDatabase()));
afterAll(async () => await database.close());

test('a word of one process reaches the other, also after its connection was cut', async () => {
  const [one, other] = [
    openNews(database.db, database.appUrl),
    openNews(database.db, database.appUrl),
  ];
  const heard: string[] = [];
  other.hear((word) => heard.push(word));
  try {
    await vi.waitFor(() => expect(other.hearing()).toBe(1));
    one.tell('first');
    await vi.waitFor(() => expect(heard).toEqual(['first']));
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'nghisu-news' and datname = current_database()`,
    );
    await vi.waitFor(() => expect(other.hearing()).toBe(0));
    await vi.waitFor(() => expect(other.hearing()).toBe(2), { timeout: 10_000 });
    one.tell('second');
    await vi.waitFor(() => expect(heard).toEqual(['first', 'second']));
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});
