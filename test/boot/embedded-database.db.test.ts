import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { ask, end, eventually, hold, postmasterOf, runs, type Holder } from './holder.ts';

const base = mkdtempSync(join(tmpdir(), 'nghisu-boot-'));
const PATIENCE = { timeout: 120_000, interval: 50 };
const held: Holder[] = [];
let number = 0;

function folder(...parts: string[]): string {
  number += 1;
  return join(base, ...parts, `d${number}`);
}

async function open(
  dataDir: string,
  ...rest: [('application' | 'command')?, NodeJS.ProcessEnv?]
): Promise<Holder> {
  const holder = await hold(dataDir, ...rest);
  held.push(holder);
  return holder;
}

const socketOf = (url: string): string => decodeURIComponent(new URL(url).hostname);

afterEach(async () => {
  for (const holder of held.splice(0)) await end(holder.process);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the embedded database', () => {
  test('starts, knows Vietnamese letters, ends with its process and leaves no folder behind', async () => {
    const dataDir = folder();
    const { url, version, attached, process: child } = await open(dataDir);
    expect({ major: version.split('.')[0], attached }).toEqual({ major: '18', attached: false });
    expect(await ask(url, "select lower('ĐƯỜNG NGẬP ÚNG')")).toBe('đường ngập úng');
    expect(await ask(url, 'show server_encoding')).toBe('UTF8');
    expect(await ask(url, 'show timezone')).toBe('UTC');
    const postmaster = postmasterOf(dataDir);
    expect(runs(postmaster)).toBe(true);
    expect(await end(child)).toBeLessThan(60_000);
    expect(runs(postmaster)).toBe(false);
    expect(existsSync(socketOf(url))).toBe(false);
  });

  test('refuses a second application with one sentence, and lets a command in beside the first', async () => {
    const dataDir = folder();
    const first = await open(dataDir);
    const second = await open(dataDir);
    expect(second.refusal).toMatch(/^Nghị Sự đang chạy sẵn trên thư mục dữ liệu .+\.$/);
    const command = await open(dataDir, 'command');
    expect(command).toMatchObject({ attached: true, url: first.url });
    await end(command.process);
    expect(await ask(first.url, 'select 1')).toBe(1);
  });

  test('stays for a command that began before the application ended', async () => {
    const dataDir = folder();
    const application = await open(dataDir);
    const command = await open(dataDir, 'command');
    await end(application.process);
    expect(await ask(command.url, 'select 1')).toBe(1);
    const postmaster = postmasterOf(dataDir);
    await end(command.process);
    expect(runs(postmaster)).toBe(false);
  });

  test('outlives a killed application; the next one attaches to it and ends it', async () => {
    const dataDir = folder();
    const first = await open(dataDir);
    await ask(first.url, 'create table kept as select 7 as n');
    await end(first.process, 'SIGKILL');
    const postmaster = postmasterOf(dataDir);
    expect(runs(postmaster)).toBe(true);
    const second = await open(dataDir);
    expect(second.attached).toBe(true);
    expect(await ask(second.url, 'select n from kept')).toBe(7);
    await end(second.process);
    expect(runs(postmaster)).toBe(false);
  });

  test('comes back at the same address when the server itself is killed', async () => {
    const dataDir = folder();
    const { url } = await open(dataDir);
    await ask(url, 'create table kept as select 7 as n');
    const postmaster = postmasterOf(dataDir);
    process.kill(postmaster ?? 0, 'SIGKILL');
    const found = await vi.waitFor(() => ask(url, 'select n from kept'), PATIENCE);
    expect(found).toBe(7);
    expect(postmasterOf(dataDir)).not.toBe(postmaster);
  });

  test('recovers when everything was killed and a later process got the number of the server', async () => {
    const dataDir = folder();
    const first = await open(dataDir);
    await ask(first.url, 'create table kept as select 7 as n');
    const postmaster = postmasterOf(dataDir) ?? 0;
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    await end(first.process, 'SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await eventually(() => !runs(postmaster));
    const stranger = spawn('sleep', ['30']);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));
    const second = await open(dataDir);
    stranger.kill();
    expect([second.refusal, second.attached]).toEqual([undefined, false]);
    expect(await ask(second.url, 'select n from kept')).toBe(7);
  });

  test('lets two starts in one empty folder share one server', async () => {
    const dataDir = folder();
    const [one, two] = await Promise.all([open(dataDir, 'command'), open(dataDir, 'command')]);
    expect(one.url).toBe(two.url);
  });

  test('serves from a folder with a long name and a long TMPDIR', async () => {
    const long = join(
      'Hội đồng nhân dân xã',
      ...Array.from({ length: 12 }, () => 'thư mục có tên rất dài'),
    );
    const dataDir = folder(long);
    const temporary = join(base, 't'.repeat(120));
    mkdirSync(temporary);
    const { url } = await open(dataDir, 'application', { TMPDIR: temporary });
    expect(await ask(url, 'select 1')).toBe(1);
    expect(Buffer.byteLength(`${socketOf(url)}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  });

  test('serves below a folder only its owner can enter', async () => {
    const closed = join(base, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const { url } = await open(folder('closed'));
    expect(await ask(url, 'select 1')).toBe(1);
  });

  test('says in one sentence that DATA_DIR is not a folder', async () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    const { refusal } = await open(file);
    expect(refusal).toMatch(/không phải là thư mục/);
  });
});
