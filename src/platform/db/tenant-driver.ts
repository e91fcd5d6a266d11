import { CompiledQuery, PostgresDialect, PostgresDriver } from 'kysely';
import type {
  DatabaseConnection,
  Driver,
  PostgresDialectConfig,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { isForLater } from './later.ts';
import { currentTenant } from './tenant.ts';

type PostgresConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

/** A question may leave before the transaction is known to stand; a write never may. */
const QUESTION = /^\s*select /i;

/** What waits was written since the savepoint: it need not travel to be taken back. */
const TAKES_BACK = /^\s*rollback to /i;

/** A connection that says for which tenant it speaks, whenever that has changed. */
class TenantConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #said: { tenantId: string | null };
  #inTransaction = false;
  #begun: Promise<unknown> | null = null;
  #waiting: CompiledQuery[] = [];

  constructor(inner: DatabaseConnection, said: { tenantId: string | null }) {
    this.inner = inner;
    this.#said = said;
  }

  /** Begins with the first statement: one message, in which the tenant is said too. */
  begin(start: string): void {
    const tenantId = currentTenant();
    const local = `set local nghisu.tenant = '${tenantId ?? ''}'`;
    this.#begun = this.inner.executeQuery(CompiledQuery.raw(`${start}; ${local}`));
    // Whoever asks next hears of it.
    this.#begun.catch(() => undefined);
    this.#inTransaction = true;
  }

  ended(): void {
    this.#inTransaction = false;
    this.#begun = null;
    this.#waiting = [];
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#inTransaction && isForLater(query)) {
      this.#waiting.push(query);
      return { rows: [] };
    }
    if (TAKES_BACK.test(query.sql)) this.#waiting = [];
    await this.#say();
    const isQuestion = QUESTION.test(query.sql);
    return await this.together(async () => await this.inner.executeQuery<R>(query), isQuestion);
  }

  /** Sends what waits and then `last`, in this order and in one message; the first error counts. */
  async together<R>(last: () => Promise<R>, isQuestion = false): Promise<R> {
    const waiting = this.#waiting.splice(0);
    const begun = this.#begun;
    this.#begun = null;
    if (!begun && waiting.length === 0) return await last();
    if (begun && (waiting.length > 0 || !isQuestion)) await begun;
    const before = waiting.map(async (query) => await this.inner.executeQuery(query));
    const answer = last();
    for (const result of await Promise.allSettled([begun, ...before, answer]))
      if (result.status === 'rejected') throw result.reason;
    return await answer;
  }

  async *streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    await this.#say();
    await this.together(async () => undefined);
    yield* this.inner.streamQuery<R>(query, chunkSize);
  }

  async #say(): Promise<void> {
    const tenantId = currentTenant();
    if (this.#inTransaction || this.#said.tenantId === tenantId) return;
    await this.inner.executeQuery(CompiledQuery.raw(`set nghisu.tenant = '${tenantId ?? ''}'`));
    this.#said.tenantId = tenantId;
  }
}

/** Kysely's driver for PostgreSQL, each transaction and each statement in the context of its tenant. */
class TenantDriver extends PostgresDriver {
  readonly #said = new WeakMap<DatabaseConnection, { tenantId: string | null }>();

  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    const inner = await super.acquireConnection(...options);
    const said = this.#said.get(inner) ?? { tenantId: null };
    this.#said.set(inner, said);
    return new TenantConnection(inner, said);
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const isolation = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    const start = `start transaction${isolation}${accessMode ? ` ${accessMode}` : ''}`;
    ours(connection).begin(start);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const mine = ours(connection);
    await mine.together(async () => await super.commitTransaction(mine.inner));
    mine.ended();
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    ours(connection).ended();
    await super.rollbackTransaction(ours(connection).inner as PostgresConnection);
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await super.releaseConnection(ours(connection).inner as PostgresConnection);
  }
}

function ours(connection: DatabaseConnection): TenantConnection {
  if (connection instanceof TenantConnection) return connection;
  throw new Error('the connection comes from another driver');
}

export class TenantDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new TenantDriver(this.#config);
  }
}
