import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Migration } from '../db/migrate.ts';
import { MIGRATION_LOCK } from '../db/migrate.ts';
import { StartFailure } from '../start-failure.ts';
import { contentRefused, damaged } from './failures.ts';
import type { Head, Lost } from './format.ts';
import { LaidFiles } from './keep-file.ts';
import { expectAbsent, moveTenant } from './move-tenant.ts';
import { LateQueue, linesIn, tenantOfJob } from './pending-jobs.ts';
import { readBackup } from './read-backup.ts';
import { buildAt, catchUp, clearSchema, expectKnown, strangeTable } from './rebuild.ts';
import { inTransaction, listed, named, withSession } from './session.ts';
import { setAside } from './set-aside.ts';
import { tenantOf } from './tenant.ts';
import type { Tenant } from './tenant.ts';

/** The installation to fill. */
export interface Target {
  readonly url: string;
  readonly filesFolder: string;
  readonly migrations: readonly Migration[];
}

export interface RestoreReport {
  readonly head: Head;
  readonly tenant: Tenant | null;
  readonly rows: number;
  readonly jobs: number;
  readonly files: number;
  readonly lost: readonly Lost[];
  /** Steps of the schema that the backup had not seen. */
  readonly steps: readonly string[];
}

/** Fills an installation from a backup: everything that was checked, or nothing. */
export async function restoreBackup(
  target: Target,
  order: { readonly file: string; readonly tenant: string | null },
): Promise<RestoreReport> {
  const laid = new LaidFiles(target.filesFolder);
  const queue = new LateQueue(target.url);
  try {
    return await withSession(target.url, async (client) => {
      const report = await inTransaction(client, '', async () => {
        await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
        return await new Restore(client, target, order, laid, queue).run();
      });
      await client.query('analyze');
      return report;
    });
  } catch (error) {
    await laid.takeAway();
    throw error;
  } finally {
    await queue.close();
  }
}

class Restore {
  readonly #client: pg.Client;
  readonly #target: Target;
  readonly #order: { readonly file: string; readonly tenant: string | null };
  readonly #laid: LaidFiles;
  readonly #queue: LateQueue;
  /** Where the rows are loaded: in place, or beside the tables in use. */
  #schema = 'public';
  #tenant: Tenant | null = null;
  #putBack: () => Promise<void> = () => Promise.resolve();
  #steps: readonly string[] = [];
  #jobs = 0;

  constructor(
    client: pg.Client,
    target: Target,
    order: { readonly file: string; readonly tenant: string | null },
    laid: LaidFiles,
    queue: LateQueue,
  ) {
    this.#client = client;
    this.#target = target;
    this.#order = order;
    this.#laid = laid;
    this.#queue = queue;
  }

  async run(): Promise<RestoreReport> {
    const { head, manifest } = await readBackup(this.#order.file, {
      begin: async (found) => await this.#begin(found),
      table: async (table, rows) => await this.#load(table, rows),
      jobs: async (lines) => await this.#queueAgain(lines),
      file: async (path, content) => await this.#keep(path, content),
    });
    await this.#orDamaged('khóa và chỉ mục', this.#putBack);
    const steps = await catchUp(this.#client, this.#target.migrations);
    if (this.#tenant !== null) await this.#moveIn(this.#tenant);
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    const { lost } = manifest;
    const files = this.#laid.count;
    return { head, tenant: this.#tenant, rows, jobs: this.#jobs, files, lost, steps };
  }

  async #begin(head: Head): Promise<void> {
    expectKnown(head, this.#target.migrations);
    const isWhole = head.tenant === null && this.#order.tenant === null;
    if (isWhole) {
      await expectEmpty(this.#client);
      await expectAlone(this.#client);
      await clearSchema(this.#client);
    } else {
      this.#schema = `restore_${process.pid}`;
      await this.#client.query(`create schema ${named(this.#schema)}`);
    }
    await this.#orDamaged('backup.json', async () => {
      await buildAt(this.#client, this.#schema, head, this.#target.migrations);
    });
    const strange = await strangeTable(this.#client, this.#schema, head);
    if (strange !== null) throw damaged(this.#order.file, `bảng ${strange}`);
    this.#steps = head.migrations;
    this.#putBack = await setAside(this.#client, this.#schema);
  }

  async #load(table: Head['tables'][number], rows: AsyncIterable<Uint8Array>): Promise<void> {
    const place = named(table.name);
    await this.#orDamaged(`bảng ${table.name}`, async () => {
      await this.#client.query(`delete from ${place}`);
      const stream = copyFrom(`copy ${place} (${listed(table.columns)}) from stdin`);
      await pipeline(rows, this.#client.query(stream));
    });
    if (table.name === 'tenants') await this.#chooseTenant();
    if (table.name === 'migrations') await this.#expectSteps();
  }

  /** Else the steps that follow would be taken for taken. */
  async #expectSteps(): Promise<void> {
    const { rows } = await this.#client.query<{ name: string }>('select name from migrations');
    const loaded = new Set(rows.map(({ name }) => name));
    const isSame =
      loaded.size === this.#steps.length && this.#steps.every((one) => loaded.has(one));
    if (!isSame) throw damaged(this.#order.file, 'bảng migrations');
  }

  async #orDamaged<R>(what: string, work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (error) {
      throw contentRefused(error, this.#order.file, what);
    }
  }

  async #chooseTenant(): Promise<void> {
    if (this.#schema === 'public') return;
    const { rows } = await this.#client.query<{ id: string }>('select id from tenants');
    const code = this.#order.tenant ?? rows[0]?.id ?? '';
    this.#tenant = await tenantOf(this.#client, code, this.#schema);
    await expectAbsent(this.#client, this.#tenant);
  }

  async #queueAgain(lines: AsyncIterable<Uint8Array>): Promise<void> {
    await this.#orDamaged('việc đang chờ', async () => {
      for await (const line of linesIn(lines)) {
        if (this.#tenant !== null && tenantOfJob(line) !== this.#tenant.id) continue;
        await this.#queue.put(this.#client, line);
        this.#jobs += 1;
      }
    });
  }

  async #keep(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.#tenant !== null && !path.startsWith(`${this.#tenant.id}/`)) return;
    await this.#laid.lay(path, content);
  }

  async #moveIn(tenant: Tenant): Promise<void> {
    await this.#client.query('set local search_path = public');
    await moveTenant(this.#client, this.#schema, tenant);
    await this.#client.query(`drop schema ${named(this.#schema)} cascade`);
  }
}

/** Without a tenant nothing but what the steps of the schema brought can stand in the tables. */
async function expectEmpty(client: pg.ClientBase): Promise<void> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('public.tenants') is not null as there`,
  );
  if (found[0]?.there !== true) return;
  const { rows } = await client.query<{ name: string }>('select name from tenants order by name');
  const [first] = rows;
  if (first === undefined) return;
  throw new StartFailure(
    `Nơi phục hồi đã có dữ liệu (${first.name}): chỉ phục hồi cả hệ thống vào nơi còn trống. Hãy đặt DATA_DIR hoặc DATABASE_URL sang một nơi mới; dữ liệu đang có không bị đụng tới.`,
  );
}

/** A program that runs on these tables would lose them under its feet. */
async function expectAlone(client: pg.ClientBase): Promise<void> {
  const others = async (): Promise<number> => {
    const { rows } = await client.query<{ n: number }>(`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and usesysid is not null and pid <> pg_backend_pid()
        and coalesce(application_name, '') <> 'nghisu backup'`);
    return rows[0]?.n ?? 0;
  };
  for (let tries = 0; tries < 10; tries += 1) {
    if ((await others()) === 0) return;
    await client.query('select pg_sleep(0.2), pg_stat_clear_snapshot()');
  }
  throw new StartFailure(
    'Chương trình đang chạy trên cơ sở dữ liệu này: hãy dừng nó, phục hồi xong thì chạy lại.',
  );
}
