import { Client } from 'pg';
import type { ClientBase } from 'pg';
import { rebuildFigures } from '#src/council/duties/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { petitionAdded, petitionRaised, petitionShared } from '#src/modules/petitions/index.ts';
import { BIG, prepareGrounds } from './ground.ts';
import type { Ground } from './ground.ts';
import { synthesise } from './row.ts';
import type { Synthetic } from './row.ts';
import { addReplies } from './replies.ts';
import { settleTables, petitionsThere } from './store.ts';
import { Tables } from './tables.ts';

const BATCH = 500;
/** While one connection writes, the next batch is made for the other. */
const HANDS = 2;

export interface Task {
  readonly ground: Ground;
  readonly from: number;
  readonly count: number;
}

export interface Loading {
  readonly db: Db;
  readonly url: string;
  readonly count: number;
  readonly now: Date;
  progress(line: string): void;
}

/** Writes `count` petitions beside whatever is there. Gives how many tenants it made. */
export async function generate({ db, url, count, now, progress }: Loading): Promise<number> {
  const { all, added } = await prepareGrounds(db, now);
  progress(`  ${added} tỉnh, thành phố mới, ${all.length - added} đã có từ lần sinh dữ liệu trước`);
  const tasks = await share(db, all, count);
  const clients = await Promise.all(
    Array.from({ length: HANDS }, async () => await openClient(url)),
  );
  try {
    await writeAll(clients, tasks, { count, now, progress });
  } finally {
    await Promise.all(clients.map(async (client) => await client.end()));
  }
  progress('  Đang tính lại số liệu và thống kê của cơ sở dữ liệu');
  for (const { ground } of tasks) {
    await db.transaction().execute(async (tx) => {
      await addReplies(tx, ground.tenantId);
      await rebuildFigures(tx, ground.tenantId);
    });
  }
  await settleTables(db);
  return added;
}

/** Half to the big one, the rest in equal parts; numbered on from what is there. */
async function share(db: Db, grounds: readonly Ground[], count: number): Promise<Task[]> {
  const others = grounds.filter(({ unitCode }) => unitCode !== BIG);
  const half = Math.ceil(count / 2);
  const each = Math.floor((count - half) / others.length);
  const odd = count - half - each * others.length;
  const tasks: Task[] = [];
  for (const ground of grounds) {
    const at = others.indexOf(ground);
    const part = at === -1 ? half : each + (at < odd ? 1 : 0);
    if (part === 0) continue;
    tasks.push({ ground, count: part, from: await petitionsThere(db, ground.tenantId) });
  }
  return tasks;
}

/** Rows made here fit together by construction; a database that does not let us skip the checks does them. */
async function openClient(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'nghisu-generate' });
  await client.connect();
  await client.query(`set synchronous_commit = off; set statement_timeout = 0;
    set gin_pending_list_limit = '32MB'`);
  await client.query('set session_replication_role = replica').catch(() => undefined);
  return client;
}

interface Batch extends Task {
  readonly at: number;
  readonly size: number;
}

function* batchesOf(tasks: readonly Task[]): Generator<Batch> {
  for (const task of tasks) {
    for (let at = 0; at < task.count; at += BATCH) {
      yield { ...task, at, size: Math.min(BATCH, task.count - at) };
    }
  }
}

async function writeAll(
  clients: readonly ClientBase[],
  tasks: readonly Task[],
  { count, now, progress }: Pick<Loading, 'count' | 'now' | 'progress'>,
): Promise<void> {
  const batches = batchesOf(tasks);
  const started = Date.now();
  let written = 0;
  let told = 0;
  const tell = (size: number): void => {
    written += size;
    if (written - told < count / 20 && written < count) return;
    told = written;
    const seconds = Math.max(1, (Date.now() - started) / 1_000);
    const pace = figure(Math.round(written / seconds));
    progress(`  ${figure(written)} / ${figure(count)} (${pace} dòng/giây)`);
  };
  const work = async (client: ClientBase): Promise<void> => {
    for (const batch of batches) {
      await writeBatch(client, batch, now);
      tell(batch.size);
    }
  };
  await Promise.all(clients.map(work));
}

const figures = new Intl.NumberFormat('vi-VN');
const figure = (value: number): string => figures.format(value);

async function writeBatch(
  client: ClientBase,
  { ground, from, count, at, size }: Batch,
  now: Date,
): Promise<void> {
  const tables = new Tables();
  const changes = new Map<string, number>();
  const today = dayAt(now);
  for (let index = at; index < at + size; index += 1) {
    const row = synthesise(ground, from + index, (index + 0.5) / count, now.getTime());
    tables.add(ground, row, today);
    countIn(changes, ground, row);
  }
  await client.query('begin');
  try {
    await tables.writeTo(client);
    await addToTotals(client, ground.tenantId, changes);
    await noteBatch(client, ground, size, now);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

function countIn(changes: Map<string, number>, ground: Ground, row: Synthetic): void {
  const shared = row.dutyId === null ? [] : [petitionShared(row.bodyId ?? ground.executiveId)];
  const again = row.timesRaised > 1 ? [petitionRaised(ground.councilId, row.timesRaised - 1)] : [];
  for (const { scopeId, counter, key = '', amount } of [
    petitionAdded(ground.councilId, row.state),
    ...again,
    ...shared,
  ]) {
    const name = `${scopeId}\t${counter}\t${key}`;
    changes.set(name, (changes.get(name) ?? 0) + amount);
  }
}

async function addToTotals(
  client: ClientBase,
  tenantId: string,
  changes: ReadonlyMap<string, number>,
): Promise<void> {
  const names = [...changes.keys()].toSorted().map((name) => name.split('\t'));
  const amounts = [...changes.keys()].toSorted().map((name) => changes.get(name));
  await client.query(
    `insert into counter_totals (tenant_id, scope_id, counter, key, amount)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::int8[])
     on conflict (tenant_id, scope_id, counter, key)
     do update set amount = counter_totals.amount + excluded.amount`,
    [tenantId, ...[0, 1, 2].map((part) => names.map((name) => name[part])), amounts],
  );
}

async function noteBatch(
  client: ClientBase,
  ground: Ground,
  size: number,
  now: Date,
): Promise<void> {
  await client.query(
    `insert into events (tenant_id, id, happened_at, name, subject_kind, subject_id, council_id, person_id, data)
     values ($1, $2, $3, 'petitions.generated', 'council', $4, $4, $5, $6)`,
    [ground.tenantId, newId(), now, ground.councilId, ground.clerk.personId, { count: size }],
  );
}
