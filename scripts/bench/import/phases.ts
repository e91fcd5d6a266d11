import type { Access } from '../access.ts';
import { at } from '../rounds/shoot.ts';
import { Caller } from './caller.ts';
import { makeList } from './list.ts';
import { Watch } from './watch.ts';
import type { Used } from './watch.ts';

/** One step of taking a list in, while somebody else looks at the register. */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
  /** Seconds of processor time. */
  readonly cpu: Used;
  /** Milliseconds of the register meanwhile. */
  readonly p50: number;
  readonly p95: number;
}

export interface ImportReport {
  readonly rows: readonly Phase[];
  readonly listed: number;
  readonly listedToApi: number;
  /** Megabytes at most. */
  readonly memory: { readonly server: number; readonly worker: number };
}

const QUIET_MS = 3_000;
/** As many as the API takes at once. */
const API_MOST = 2_000;

export async function importPhases(
  server: { readonly base: string; readonly pid: number; readonly databasePid: number },
  { cookie, keys }: Pick<Access, 'cookie' | 'keys'>,
  listed: number,
): Promise<ImportReport> {
  const caller = new Caller(server.base, cookie);
  const watch = new Watch(server.pid, server.databasePid);
  const rows: Phase[] = [];
  let before = watch.used();
  const phase = async (name: string, work: () => Promise<readonly number[]>): Promise<void> => {
    const began = performance.now();
    const times = await work();
    const seconds = (performance.now() - began) / 1_000;
    const now = watch.used();
    const cpu = {
      server: now.server - before.server,
      worker: now.worker - before.worker,
      database: now.database - before.database,
    };
    before = now;
    rows.push({ name, seconds, cpu, p50: at(times, 0.5), p95: at(times, 0.95) });
  };
  const during = async (work: Promise<unknown>): Promise<readonly number[]> => {
    let isDone = false;
    const done = work.finally(() => (isDone = true));
    const times = await caller.lookUntil(() => isDone);
    await done;
    return times;
  };
  let path = '';
  await phase('before', async () => {
    const end = performance.now() + QUIET_MS;
    return await caller.lookUntil(() => performance.now() > end);
  });
  await phase('reading', async () => {
    const form = new FormData();
    form.set('file', new Blob([makeList(listed)]), 'danh-sach.csv');
    const sent = await caller.ask('/petitions/import', form);
    path = sent.headers.get('location') ?? '';
    if (path === '') throw new Error(`the file was refused: ${sent.status}`);
    return await caller.lookUntil(async () => !(await caller.isWaiting(path)));
  });
  await phase('recording', async () => {
    await caller.ask(`${path}/publication`, new URLSearchParams());
    return await caller.lookUntil(async () => !(await caller.isWaiting(path)));
  });
  await phase('undoing', () => during(caller.ask(`${path}/undoing`, new URLSearchParams())));
  const listedToApi = Math.min(listed, API_MOST);
  const list = makeList(listedToApi, 11);
  const [key = ''] = keys;
  await phase('api preview', () => during(caller.sendToApi('?preview=1', list, key)));
  await phase('api import', () => during(caller.sendToApi('', list, key)));
  watch.stop();
  const memory = {
    server: Math.round(watch.peakServerMb),
    worker: Math.round(watch.peakWorkerMb),
  };
  return { rows, listed, listedToApi, memory };
}
