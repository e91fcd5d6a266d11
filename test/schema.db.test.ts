import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeSchema } from '../scripts/schema/describe-schema.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => await database.close());

it('migrations/schema.sql is what the migrations make (else: node scripts/schema.ts)', async () => {
  const kept = readFileSync(new URL('../migrations/schema.sql', import.meta.url), 'utf8');
  expect(await describeSchema(database.pool)).toBe(kept);
});
