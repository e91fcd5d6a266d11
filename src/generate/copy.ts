import type { Connection, Submittable } from 'pg';
import type { ClientBase } from 'pg';

export type Value = string | number | boolean | null;

/** Rows of one table waiting to be written, as PostgreSQL's COPY reads them. */
export class CopyBuffer {
  readonly #statement: string;
  #lines: string[] = [];

  constructor(table: string, columns: readonly string[]) {
    this.#statement = `copy ${table} (${columns.join(', ')}) from stdin`;
  }

  add(values: readonly Value[]): void {
    this.#lines.push(values.map(field).join('\t'));
  }

  async writeTo(client: ClientBase): Promise<void> {
    if (this.#lines.length === 0) return;
    const bytes = Buffer.from(`${this.#lines.join('\n')}\n`);
    this.#lines = [];
    await copyIn(client, this.#statement, bytes);
  }
}

const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function field(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return value.replace(SPECIAL, (character) => ESCAPES[character] ?? character);
}

/** The two messages of `pg`'s connection that its types leave out. */
type CopyConnection = Connection & {
  sendCopyFromChunk(bytes: Buffer): void;
  endCopyFrom(): void;
};

async function copyIn(client: ClientBase, statement: string, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const copying = {
      submit: (connection: Connection) => connection.query(statement),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(bytes);
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    client.query(copying as unknown as Submittable);
  });
}
