import { CompiledQuery, PostgresDialect, PostgresDriver } from 'kysely';
import type {
  DatabaseConnection,
  Driver,
  PostgresDialectConfig,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { currentTenant } from './tenant.ts';

type PostgresConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

/** A connection that says for which tenant it speaks, whenever that has changed. */
class TenantConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #said: { tenantId: string | null };
  #inTransaction = false;

  constructor(inner: DatabaseConnection, said: { tenantId: string | null }) {
    this.inner = inner;
    this.#said = said;
  }

  /** One message with two statements: the tenant costs no journey of its own. */
  async begin(start: string): Promise<void> {
    const tenantId = currentTenant();
    const local = `set local nghisu.tenant = '${tenantId ?? ''}'`;
    await this.inner.executeQuery(CompiledQuery.raw(`${start}; ${local}`));
    this.#inTransaction = true;
  }

  ended(): void {
    this.#inTransaction = false;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    await this.#say();
    return await this.inner.executeQuery<R>(query);
  }

  async *streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    await this.#say();
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
    await ours(connection).begin(start);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    ours(connection).ended();
    await super.commitTransaction(ours(connection).inner);
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
