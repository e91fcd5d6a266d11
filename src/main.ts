import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { migrations } from '../migrations/index.ts';
import { buildApp } from './app.ts';
import { processConfig, type Config } from './config.ts';
import { demoServed } from './demo-served.ts';
import { prepareDatabase } from './platform/db/prepare.ts';
import { hasCluster, openDatabase, type OpenDatabase } from './platform/postgres/index.ts';
import { onStop, within } from './platform/process/lifetime.ts';
import { expectFree, listen } from './platform/process/listen.ts';
import { StartFailure } from './platform/start-failure.ts';

// Whoever stops us waits four seconds in all.
const JOBS_MS = 900;
const DATABASE_MS = 2_600;

const closers: { readonly limit: number; readonly close: () => Promise<void> }[] = [];
let ending = false;

const say = (line: string): void => console.log(line);

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  for (const { limit, close } of closers.toReversed()) await within(limit, close());
  process.exit(code);
}

function fail(error: unknown): void {
  if (ending) return;
  console.error(error instanceof StartFailure ? `✗ ${error.message}` : error);
  void end(1);
}

function settings(): Config {
  const config = processConfig();
  try {
    const { values } = parseArgs({ options: { demo: { type: 'boolean' } } });
    return { ...config, demo: config.demo || values.demo === true };
  } catch {
    throw new StartFailure('Tham số không hợp lệ: npm start chỉ nhận -- --demo.');
  }
}

async function open(config: Config): Promise<OpenDatabase> {
  const database = await openDatabase(config, {
    purpose: 'application',
    onFailure: fail,
    onWaiting: ({ message }) => console.error(`✗ ${message}`),
  });
  closers.push({ limit: DATABASE_MS, close: () => database.stop() });
  const place = database.embedded ? `trong ${config.dataDir}` : 'theo DATABASE_URL';
  say(`✓ Cơ sở dữ liệu PostgreSQL ${database.version} ${place}`);
  const ran = await prepareDatabase(database, migrations);
  if (ran.length > 0) say(`✓ Đã cập nhật cấu trúc dữ liệu (${ran.length} bước)`);
  return database;
}

function neighbours(config: Config, port: number): string[] {
  if (config.host !== '0.0.0.0' || config.publicUrl !== undefined) return [];
  const found = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return found
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => `http://${entry.address}:${port}`);
}

/** A line for each month that the demo plays through. */
function tellMonths(): (day: string) => void {
  let told = '';
  return (day) => {
    const month = day.slice(0, 7);
    if (month === told) return;
    told = month;
    say(`  Đang nạp dữ liệu mẫu: tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}…`);
  };
}

async function serve(config: Config, database: OpenDatabase): Promise<void> {
  const app = await buildApp(config, database);
  closers.push({ limit: JOBS_MS, close: () => app.stop() });
  if (config.demo) {
    const loaded = await app.loadDemo(tellMonths());
    say(loaded ? '✓ Đã nạp dữ liệu mẫu' : '✓ Đã có dữ liệu nên không nạp dữ liệu mẫu');
  }
  await app.start();
  // What only the start needed goes before anybody waits: steps of the schema, texts, compiled code.
  globalThis.gc?.({ type: 'major', flavor: 'last-resort', execution: 'sync' });
  const web = await listen(app.fetch, config.host, config.port);
  closers.push({ limit: JOBS_MS, close: () => web.close() });
  if (await app.isDemo()) for (const line of demoServed(config)) say(line);
  for (const address of neighbours(config, web.port)) say(`  Từ máy khác trong mạng: ${address}`);
  say(`✓ Nghị Sự đang chạy tại ${config.publicUrl ?? `http://localhost:${web.port}`}`);
}

async function main(): Promise<void> {
  const config = settings();
  onStop(config.parentPid, () => {
    say('  Đang dừng…');
    void end(0);
  });
  // Later the running program is found by its database, which says more.
  if (!hasCluster(config.dataDir)) await expectFree(config.host, config.port);
  const database = await open(config);
  if (!ending) await serve(config, database);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// Whoever read our output may be gone before us.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

await main().catch(fail);
