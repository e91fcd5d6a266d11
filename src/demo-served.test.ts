import { describe, expect, test } from 'vitest';
import { demoServed } from './demo-served.ts';

const here = {
  dataDir: '/srv/nghisu/data',
  databaseUrl: undefined,
  host: '127.0.0.1',
  publicUrl: undefined,
};

describe('a start that serves the demo world', () => {
  test('says so, and how to begin with data of one’s own', () => {
    const lines = demoServed(here);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('trong /srv/nghisu/data');
    expect(lines[0]).toContain('DATA_DIR sang thư mục mới');
  });

  test('names the database that somebody else runs', () => {
    const [line] = demoServed({ ...here, databaseUrl: 'postgresql://db/nghisu' });
    expect(line).toContain('theo DATABASE_URL');
    expect(line).not.toContain('DATA_DIR');
  });

  test.each(['127.0.0.1', '127.0.1.1', '::1', 'localhost'])('%s is this machine', (host) => {
    expect(demoServed({ ...here, host })).toHaveLength(1);
    expect(
      demoServed({ ...here, publicUrl: `http://${host.includes(':') ? `[${host}]` : host}` }),
    ).toHaveLength(1);
  });

  test.each([
    ['an address of the network', { host: '0.0.0.0' }],
    ['every address', { host: '::' }],
    ['a public address before it', { publicUrl: 'https://nghisu.hatinh.example' }],
    ['a name that begins like this machine', { host: '127.example.org' }],
  ])('%s is reached by others, which is said', (_, open) => {
    expect(demoServed({ ...here, ...open })[1]).toContain('Máy khác trong mạng');
  });
});
