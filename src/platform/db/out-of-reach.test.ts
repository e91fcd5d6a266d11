import { expect, test } from 'vitest';
import { databaseAway } from './database-failure.ts';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

test.each([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '53300',
])('a database that does not answer (%s) is no defect of ours', (code) => {
  expect(databaseAway(coded(code))).toMatchObject({
    kind: 'Unavailable',
    code: 'platform.database_away',
  });
});

test('neither is a connection that ends in the middle', () => {
  const cut = new Error('Connection terminated unexpectedly');
  expect(databaseAway(cut)?.code).toBe('platform.database_away');
  expect(databaseAway(new Error('timeout exceeded when trying to connect'))?.code).toBe(
    'platform.database_away',
  );
});

test.each(['53100', 'ENOSPC', 'EDQUOT'])('a full disk (%s) has a sentence of its own', (code) => {
  expect(databaseAway(coded(code))?.code).toBe('platform.disk_full');
});

test.each(['EROFS', '25006'])('so has a disk that only reads (%s)', (code) => {
  expect(databaseAway(coded(code))?.code).toBe('platform.read_only');
});

test('what lies under another error is seen, and anything else is a defect', () => {
  expect(databaseAway(new Error('x', { cause: coded('57P01') }))?.kind).toBe('Unavailable');
  expect(databaseAway(new TypeError('undefined'))).toBeNull();
});
