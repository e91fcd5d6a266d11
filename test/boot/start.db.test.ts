import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { eventually, postmasterOf, runs } from './holder.ts';
import { boot, hasNpm, launch, processesOf, type Started } from './started.ts';

const base = mkdtempSync(join(tmpdir(), 'nghisu-start-'));
const dataDir = join(base, 'data');
const env = { DATA_DIR: dataDir };
const WITHIN_MS = 4_000;
const started: Started[] = [];

function run(start: Started): Started {
  started.push(start);
  return start;
}

const healthy = async (address: string): Promise<number> =>
  (await fetch(`${address}/healthz`)).status;

const figures = async (address: string, headers: Record<string, string> = {}): Promise<string> =>
  await (await fetch(`${address}/metrics`, { headers })).text();

/** Nothing of this start is left: neither the bootstrap nor the program nor the database. */
const allGone = (postmaster: number | undefined): boolean =>
  !runs(postmaster) &&
  ['boot.mjs', 'dist/server/main.js'].every((name) => processesOf(name, dataDir).length === 0);

afterEach(async () => {
  for (const { child, exit } of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exit;
  }
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')('npm start', { timeout: 300_000 }, () => {
  test('serves, and ends cleanly with its database on SIGTERM', async () => {
    const { child, ready, exit } = run(boot(env, 'start'));
    const address = await ready;
    expect(await healthy(address)).toBe(200);
    expect(await figures(address)).toContain('nghisu_request_seconds_count{area="page"');
    expect(await figures(address, { 'x-forwarded-for': '10.0.0.7' })).not.toContain('nghisu_');
    const postmaster = postmasterOf(dataDir);
    const began = Date.now();
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(Date.now() - began).toBeLessThan(WITHIN_MS);
    expect(allGone(postmaster)).toBe(true);
  });

  test('ends on Ctrl-C, which reaches every process of the terminal', async () => {
    const { child, ready, exit } = run(boot(env, 'start'));
    expect(await healthy(await ready)).toBe(200);
    const postmaster = postmasterOf(dataDir);
    const began = Date.now();
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await exit).toBe(0);
    expect(Date.now() - began).toBeLessThan(WITHIN_MS);
    expect(allGone(postmaster)).toBe(true);
  });

  test.skipIf(!hasNpm())('leaves nothing behind when npm is told to end, or killed', async () => {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const { child, ready } = run(launch('npm', ['start'], env));
      expect(await ready).not.toBe('');
      const postmaster = postmasterOf(dataDir);
      child.kill(signal);
      expect(await eventually(() => allGone(postmaster), WITHIN_MS)).toBe(true);
    }
  });

  test('ends with its database when the bootstrap is killed', async () => {
    const { child, ready } = run(boot(env, 'start'));
    expect(await ready).not.toBe('');
    const postmaster = postmasterOf(dataDir);
    child.kill('SIGKILL');
    expect(await eventually(() => allGone(postmaster), WITHIN_MS)).toBe(true);
  });

  test('says so when the program is killed, ends the database, and starts again', async () => {
    const first = run(boot(env, 'start'));
    expect(await first.ready).not.toBe('');
    const postmaster = postmasterOf(dataDir);
    for (const pid of processesOf('dist/server/main.js', dataDir)) process.kill(pid, 'SIGKILL');
    expect(await first.exit).toBe(1);
    expect(first.text()).toContain('hãy chạy lại npm start');
    expect(await eventually(() => allGone(postmaster), WITHIN_MS)).toBe(true);
    const second = run(boot(env, 'start'));
    expect(await healthy(await second.ready)).toBe(200);
  });

  test('refuses a second start on one DATA_DIR, while the operator’s tool works beside the first', async () => {
    const first = run(boot(env, 'start'));
    expect(await first.ready).not.toBe('');
    const second = run(boot(env, 'start'));
    expect(await second.exit).toBe(1);
    expect(second.text().trim().split('\n')).toEqual([
      expect.stringMatching(/^✗ Nghị Sự đang chạy sẵn/),
    ]);
    const tool = run(boot(env, 'nghisu', 'audit', 'verify'));
    expect(await tool.exit).toBe(0);
    expect(await healthy(await first.ready)).toBe(200);
  });

  test('says in one sentence that the port is taken, and takes its database down again', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { exit, text } = run(boot({ ...env, PORT: port }, 'start'));
    expect(await exit).toBe(1);
    taken.close();
    expect(text()).toMatch(new RegExp(`^✗ Cổng ${port} đang có chương trình khác dùng.*$`, 'm'));
    expect(text()).not.toContain('    at ');
    expect(allGone(postmasterOf(dataDir))).toBe(true);
  });

  test('looks at the port before it makes a database', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const fresh = join(base, 'fresh');
    const { exit, text } = run(boot({ DATA_DIR: fresh, PORT: port }, 'start'));
    expect(await exit).toBe(1);
    taken.close();
    expect(text().trim()).toMatch(new RegExp(`^✗ Cổng ${port} đang có chương trình khác dùng.*$`));
    expect(existsSync(fresh)).toBe(false);
  });

  test('told to end while it makes its first database, leaves no process and no half of one', async () => {
    const first = join(base, 'first');
    const { child, exit } = run(boot({ DATA_DIR: first }, 'start'));
    const making = () => processesOf('initdb', first);
    expect(await eventually(() => making().length > 0, 30_000)).toBe(true);
    child.kill('SIGTERM');
    await exit;
    expect(await eventually(() => making().length === 0, WITHIN_MS)).toBe(true);
    expect(existsSync(join(first, 'postgres'))).toBe(false);
  });

  test.each([
    [{ DATA_DIR: '/sys/nghisu' }, /^✗ Không (có quyền ghi|tạo được).*\.$/],
    [{ DATA_DIR: '/proc/nghisu' }, /^✗ Không tạo được thư mục .*\.$/],
    [{ DATA_DIR: join(base, 'file') }, /^✗ Đường dẫn .* không phải là thư mục.*\.$/],
    [{ PORT: 'ba nghìn' }, /^✗ Cấu hình chưa đúng: PORT phải là một số\.$/],
    [{ DATABASE_URL: 'mysql://x' }, /^✗ Cấu hình chưa đúng: DATABASE_URL phải có dạng .*\.$/],
    [{ DATABASE_URL: 'postgresql://a@127.0.0.1:9/b' }, /^✗ Không kết nối được .*DATABASE_URL.*\.$/],
  ])('refuses %o with one sentence', async (wrong, sentence) => {
    writeFileSync(join(base, 'file'), '');
    const { exit, text } = run(boot({ ...env, ...wrong }, 'start'));
    expect(await exit).toBe(1);
    expect(text().trim()).toMatch(sentence);
  });
});
