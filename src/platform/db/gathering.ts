import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { columnsOf, forgetColumns, wantColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import { databaseAway, databaseCode } from './database-failure.ts';
import type { Db } from './database.ts';
import { comesOften, forgetPrepared } from './prepared.ts';
import type { Tables } from './tables.ts';

interface Waiting {
  readonly query: CompiledQuery;
  readonly answer: (rows: QueryResult<unknown>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The same database for the reading of one request: questions asked at the same moment travel in
 * one statement, whose plan the database keeps, and each is answered as if it had been alone.
 * What is to be written, locked or looked up by words is asked of the database itself.
 */
export function gathering(db: Db): Db {
  return new Kysely<Tables>({ dialect: new GatheringDialect(db) });
}

class GatheringDialect implements Dialect {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }
  createDriver = (): Driver => new GatheringDriver(this.#db);
  createQueryCompiler = () => new PostgresQueryCompiler();
  createAdapter = () => new PostgresAdapter();
  createIntrospector = (db: Kysely<unknown>) => new PostgresIntrospector(db);
}

class GatheringDriver implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(db: Db) {
    this.#connection = new GatheringConnection(db);
  }
  acquireConnection = async () => this.#connection;
  init = async () => undefined;
  releaseConnection = async () => undefined;
  destroy = async () => undefined;
  beginTransaction = async () => onlyReads();
  commitTransaction = async () => onlyReads();
  rollbackTransaction = async () => onlyReads();
}

function onlyReads(): never {
  throw new Error('a gathering of questions only reads');
}

class GatheringConnection implements DatabaseConnection {
  readonly #db: Db;
  #waiting: Waiting[] = [];

  constructor(db: Db) {
    this.#db = db;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return await new Promise<QueryResult<R>>((answer, fail) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#send());
      this.#waiting.push({ query, answer: answer as Waiting['answer'], fail });
    });
  }

  streamQuery = onlyReads;

  #send(): void {
    const together: Waiting[] = [];
    const marks: Columns[] = [];
    for (const waiting of this.#waiting.splice(0)) {
      const columns = columnsOf(waiting.query.sql);
      if (columns && !columns.isApart) {
        together.push(waiting);
        marks.push(columns);
      } else {
        if (!columns) wantColumns(waiting.query.sql);
        void this.#askAlone(waiting);
      }
    }
    if (together.length === 1) for (const one of together) void this.#askAlone(one);
    if (together.length > 1) void this.#askTogether(together, marks);
  }

  async #askAlone({ query, answer, fail }: Waiting): Promise<void> {
    try {
      answer(await this.#db.executeQuery(query));
    } catch (error) {
      fail(error);
    }
  }

  async #askTogether(together: readonly Waiting[], columns: readonly Columns[]): Promise<void> {
    const text = textOf(together, columns);
    const values = together.flatMap(({ query }) => query.parameters);
    let told: Record<string, Row[]> | undefined;
    try {
      told = (await this.#db.executeQuery<Record<string, Row[]>>(CompiledQuery.raw(text, values)))
        .rows[0];
    } catch (error) {
      if (concernsAll(error)) return together.forEach(({ fail }) => fail(error));
      // One of them was wrong: asked alone, only that one is told so.
    }
    for (const [at, waiting] of together.entries()) {
      const rows = told?.[String(at)];
      if (rows) waiting.answer({ rows: withInstants(rows, columns[at]?.instants ?? []) });
      else void this.#askAlone(waiting);
    }
  }
}

/** The database is away or too slow: to ask for each alone would be as many times the trouble. */
const concernsAll = (error: unknown): boolean =>
  databaseAway(error) !== null || databaseCode(error) === '57014';

type Row = Record<string, unknown>;

function withInstants(rows: Row[], instants: readonly string[]): Row[] {
  for (const name of instants)
    for (const row of rows) {
      const told = row[name];
      if (typeof told === 'string') row[name] = new Date(told);
    }
  return rows;
}

const MOST_TEXTS = 500;
const texts = new Map<string, string>();

/** As a program that has just started: forgets what is known of statements. */
export function forgetStatements(): void {
  texts.clear();
  forgetColumns();
  forgetPrepared();
}

/** The text of several statements as one, each a column of JSON. */
function textOf(together: readonly Waiting[], columns: readonly Columns[]): string {
  const key = columns.map(({ mark }) => mark).join(' ');
  const known = texts.get(key);
  if (known !== undefined) return known;
  let before = 0;
  const parts = together.map(({ query }, at) => {
    const from = before;
    before += query.parameters.length;
    const text = query.sql.replaceAll(/\$(\d+)/g, (_, n: string) => `$${Number(n) + from}`);
    return `(select coalesce(json_agg(q), '[]'::json) from (${text}) q) as "${at}"`;
  });
  const text = `select ${parts.join(', ')}`;
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(key, text);
  comesOften(text);
  return text;
}
