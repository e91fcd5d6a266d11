// An office's list of many rows into a running demo, as a clerk sends it, while others look at pages.
// Usage: node scripts/measure-import.ts <process id of the server> [http://127.0.0.1:3000] [rows]   (Linux)
import { loadavg } from 'node:os';
import { makeList } from './measure-import/list.ts';
import { Watch } from './measure-import/processes.ts';
import type { Used } from './measure-import/processes.ts';

const pid = Number(process.argv[2]);
const base = new URL(process.argv[3] ?? 'http://127.0.0.1:3000');
const rows = Number(process.argv[4] ?? 20_000);
const LOGIN = process.env['LOGIN'] ?? 'clerk';

if (!Number.isInteger(pid) || pid < 2) throw new Error('Name the process id of the server.');
if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname)) {
  throw new Error('This asks only a server on the same machine.');
}

let cookies = '';

async function ask(path: string, body?: FormData | URLSearchParams): Promise<Response> {
  const answer = await fetch(new URL(path, base), {
    redirect: 'manual',
    headers: { cookie: cookies, origin: base.origin, 'sec-fetch-site': 'same-origin' },
    ...(body ? { method: 'POST', body } : {}),
  });
  const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const kept = new Map(
    [...cookies.split('; '), ...set]
      .filter(Boolean)
      .map((cookie) => [cookie.split('=')[0], cookie]),
  );
  cookies = [...kept.values()].join('; ');
  return answer;
}

async function pageMs(): Promise<number> {
  const began = performance.now();
  const answer = await ask('/petitions?state=answered');
  await answer.text();
  if (answer.status !== 200) throw new Error(`the register answered ${answer.status}`);
  return performance.now() - began;
}

const at = (times: readonly number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(0);

const pause = async (ms: number): Promise<void> =>
  await new Promise((done) => setTimeout(done, ms));

/** One look at the register after another, with a pause, until what it waits for is so. */
async function lookUntil(isDone: () => Promise<boolean>): Promise<readonly number[]> {
  const times: number[] = [];
  do {
    times.push(await pageMs());
    await pause(250);
  } while (!(await isDone()));
  return times;
}

/** A page of work in progress asks to be looked at again. */
async function isWaiting(path: string): Promise<boolean> {
  const answer = await ask(path);
  await answer.text();
  if (answer.status !== 200) throw new Error(`the import answered ${answer.status}`);
  return !answer.headers.has('refresh');
}

let before: Used = { server: 0, worker: 0, database: 0 };

async function phase(name: string, work: () => Promise<readonly number[]>): Promise<void> {
  const began = performance.now();
  const times = await work();
  const seconds = (performance.now() - began) / 1_000;
  const now = watch.used();
  const used = (['server', 'worker', 'database'] as const).map(
    (role) => `${role} ${(now[role] - before[role]).toFixed(1)} s`,
  );
  before = now;
  console.log(
    `${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s; processor: ${used.join(', ')}; register ${at(times, 0.5)} ms (p95 ${at(times, 0.95)}); peaks: server ${watch.peakServerMb.toFixed(0)} MB, worker ${watch.peakWorkerMb.toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

await ask('/sign-in');
await ask('/sign-in/demo', new URLSearchParams({ login: LOGIN }));
const watch = new Watch(pid);
const list = new Blob([makeList(rows)]);
console.log(`${rows} rows, ${(list.size / 1e6).toFixed(1)} MB`);
await phase('before', async () => {
  const end = performance.now() + 5_000;
  return await lookUntil(async () => performance.now() > end);
});
let path = '';
await phase('reading', async () => {
  const form = new FormData();
  form.set('file', list, 'danh-sach.csv');
  const sent = await ask('/petitions/import', form);
  path = sent.headers.get('location') ?? '';
  if (path === '') throw new Error(`the file was refused: ${sent.status}`);
  return await lookUntil(async () => await isWaiting(path));
});
await phase('recording', async () => {
  await ask(`${path}/publication`, new URLSearchParams());
  return await lookUntil(async () => await isWaiting(path));
});
await phase('undoing', async () => {
  const undone = ask(`${path}/undoing`, new URLSearchParams());
  let isUndone = false;
  void undone.then(() => (isUndone = true));
  return await lookUntil(async () => isUndone);
});
watch.stop();
