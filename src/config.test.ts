import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, SETTINGS } from './config.ts';

const table = (): string[] =>
  Object.entries(SETTINGS).map(([name, schema]) => {
    const usual = schema.parse(undefined);
    return `| \`${name}\` | ${usual === undefined ? '' : `\`${String(usual)}\``} | ${schema.description ?? ''} |`;
  });

describe('the configuration', () => {
  test('has a usual value for every setting', () => {
    expect(readConfig({})).toEqual({
      dataDir: resolve('data'),
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      databaseAppUrl: undefined,
      databaseConnections: 12,
      publicUrl: undefined,
      virusScanner: undefined,
      smtpUrl: undefined,
      mailFrom: 'Nghị Sự <nghi-su@localhost>',
      trustedProxies: 0,
      sessionIdleMs: 12 * 3_600_000,
      sessionMaxMs: 30 * 24 * 3_600_000,
      uploadMaxBytes: 20 * 1_048_576,
      logRequests: false,
      metricsToken: undefined,
      demo: false,
      parentPid: undefined,
    });
  });

  test('takes an empty value for none, and yes in several words', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', DEMO: ' Yes ' })).toMatchObject({
      port: 3000,
      demo: true,
    });
  });

  test('keeps the public address without a slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://hdnd.example.vn/' }).publicUrl).toBe(
      'https://hdnd.example.vn',
    );
  });

  test.each([
    [{ PORT: '70000' }, 'Cấu hình chưa đúng: PORT phải từ 0 đến 65535.'],
    [{ PORT: 'ba nghìn' }, 'Cấu hình chưa đúng: PORT phải là một số.'],
    [{ UPLOAD_MAX_MB: '1.5' }, 'Cấu hình chưa đúng: UPLOAD_MAX_MB phải là số nguyên.'],
    [{ DEMO: 'maybe' }, 'Cấu hình chưa đúng: DEMO phải là true hoặc false.'],
    [
      { PUBLIC_URL: 'hdnd.example.vn' },
      'Cấu hình chưa đúng: PUBLIC_URL phải có dạng https://tên-miền.',
    ],
  ])('refuses %o with one sentence', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test('is described in docs/hosting.md setting by setting', () => {
    const page = readFileSync('docs/hosting.md', 'utf8');
    const rows = page.split('\n').filter((line) => /^\| `[A-Z_]+`/.test(line));
    expect(rows.map((row) => row.replaceAll(/ +/g, ' '))).toEqual(
      table().map((row) => row.replaceAll(/ +/g, ' ')),
    );
  });
});
