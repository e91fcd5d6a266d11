import { CompiledQuery, PostgresDialect, PostgresDriver } from 'kysely';
import type {
  DatabaseConnection,
  Driver,
  PostgresDialectConfig,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { databaseCode } from './database-failure.ts';
import { ASKS_WHAT_WAITS, asOne, Waiting, writeNow } from './later.ts';
import type { Ask, Write } from './later.ts';
import { currentTenant } from './tenant.ts';

type PostgresConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

/** A question may leave before the transaction is known to stand; a write never may. */
const QUESTION = /^\s*select /i;

const PLAIN_START = 'start transaction';

/** What waits was written since the savepoint: it need not travel to be taken back. */
const TAKES_BACK = /^\s*rollback to /i;

/** The engine does not take several inserts as one statement, as Citus does not. */
const NOT_SUPPORTED = '0A000';

interface Said {
  tenantId: string | null;
}

/** What the connections of one pool have learnt of their database. */
interface Learnt {
  takesSeveralAsOne: boolean;
}

/** A connection that says for which tenant it speaks, whenever that has changed. */
class TenantConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #said: Said;
  #inTransaction = false;
  /** How the transaction begins, until it has begun. */
  #start: string | null = null;
  readonly #waiting = new Waiting();
  readonly #learnt: Learnt;

  constructor(inner: DatabaseConnection, said: Said, learnt: Learnt) {
    this.inner = inner;
    this.#said = said;
    this.#learnt = learnt;
  }

  /** Begins with the first statement: one message, in which the tenant is said too. */
  begin(start: string): void {
    this.#start = start;
    this.#inTransaction = true;
    this.#waiting.open();
  }

  /** Whether the database knows of the transaction; gives it up in any case. */
  ended(): boolean {
    const hasBegun = this.#inTransaction && this.#start === null;
    this.#inTransaction = false;
    this.#start = null;
    this.#waiting.close();
    return hasBegun;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (query === ASKS_WHAT_WAITS) return { rows: this.#inTransaction ? [this.#waiting as R] : [] };
    if (TAKES_BACK.test(query.sql)) this.#waiting.take();
    if (!this.#inTransaction) await this.#say();
    const isQuestion = QUESTION.test(query.sql);
    return await this.together(async () => await this.inner.executeQuery<R>(query), isQuestion);
  }

  /** Sends what waits and then `last`, in this order and in one message; the first error counts. */
  async together<R>(last: () => Promise<R>, isQuestion = false): Promise<R> {
    const waiting = this.#gathered();
    if (this.#start === null && waiting.length === 0) return await last();
    const begun = this.#begin();
    if (begun && (waiting.length > 0 || !isQuestion)) await begun;
    const plain = this.#learnt.takesSeveralAsOne ? waiting : await this.#askedFirst(waiting, begun);
    const before = plain.map(async (write) => await this.#written(write));
    const answer = last();
    for (const result of await Promise.allSettled([begun, ...before, answer]))
      if (result.status === 'rejected') throw result.reason;
    return await answer;
  }

  async #askedFirst(
    writes: readonly Write[],
    begun: Promise<unknown> | null,
  ): Promise<readonly Write[]> {
    await begun;
    const ask: Ask = async (text, parameters) =>
      (await this.inner.executeQuery(CompiledQuery.raw(text, [...parameters]))).rows;
    const plain: Write[] = [];
    for (const write of writes) plain.push((await write.askedFirst?.(ask)) ?? write);
    return plain;
  }

  /** Sends the transaction's end; where all of it still waits and is one statement, that alone. */
  async commit(commit: () => Promise<void>): Promise<void> {
    const hasNothing = this.#start !== null && this.#waiting.seen().length === 0;
    if (!hasNothing && !(await this.#writtenAlone())) await this.together(commit);
  }

  /** One statement is a transaction of its own: nothing of it stays unless all does. */
  async #writtenAlone(): Promise<boolean> {
    const mayBe = this.#start === PLAIN_START && this.#learnt.takesSeveralAsOne;
    const one = mayBe ? asOne(this.#waiting.seen()) : null;
    if (!one) return false;
    await this.#say();
    try {
      await this.#written(one);
    } catch (error) {
      if (databaseCode(error) !== NOT_SUPPORTED) throw error;
      return false;
    }
    this.#waiting.take();
    return true;
  }

  async #written(write: Write): Promise<void> {
    try {
      await writeNow(this.inner, write);
    } catch (error) {
      if (databaseCode(error) === NOT_SUPPORTED) this.#learnt.takesSeveralAsOne = false;
      throw error;
    }
  }

  #gathered(): readonly Write[] {
    const waiting = this.#waiting.take();
    const one = waiting.length > 1 && this.#learnt.takesSeveralAsOne ? asOne(waiting) : null;
    return one ? [one] : waiting;
  }

  #begin(): Promise<unknown> | null {
    if (this.#start === null) return null;
    const tenantId = currentTenant();
    const local =
      this.#said.tenantId === tenantId ? '' : `; set local nghisu.tenant = '${tenantId ?? ''}'`;
    const begun = this.inner.executeQuery(CompiledQuery.raw(`${this.#start}${local}`));
    this.#start = null;
    // Whoever asks with it hears of it.
    begun.catch(() => undefined);
    return begun;
  }

  async *streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    if (!this.#inTransaction) await this.#say();
    await this.together(async () => undefined);
    yield* this.inner.streamQuery<R>(query, chunkSize);
  }

  async #say(): Promise<void> {
    const tenantId = currentTenant();
    if (this.#said.tenantId === tenantId) return;
    await this.inner.executeQuery(CompiledQuery.raw(`set nghisu.tenant = '${tenantId ?? ''}'`));
    this.#said.tenantId = tenantId;
  }
}

/** Kysely's driver for PostgreSQL, each transaction and each statement in the context of its tenant. */
class TenantDriver extends PostgresDriver {
  readonly #said = new WeakMap<DatabaseConnection, Said>();
  readonly #learnt: Learnt = { takesSeveralAsOne: true };

  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    const inner = await super.acquireConnection(...options);
    const said = this.#said.get(inner) ?? { tenantId: null };
    this.#said.set(inner, said);
    return new TenantConnection(inner, said, this.#learnt);
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const isolation = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    const start = `${PLAIN_START}${isolation}${accessMode ? ` ${accessMode}` : ''}`;
    ours(connection).begin(start);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const mine = ours(connection);
    await mine.commit(async () => await super.commitTransaction(mine.inner));
    mine.ended();
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (ours(connection).ended())
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
