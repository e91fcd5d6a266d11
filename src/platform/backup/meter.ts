import { createHash } from 'node:crypto';
import type { Sum } from './format.ts';

const LINE_END = 10;

/** Counts and hashes bytes on their way; a row of COPY and of NDJSON is a line. */
export class Meter {
  readonly #hash = createHash('sha256');
  #rows = 0;
  #bytes = 0;

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1))
      this.#rows += 1;
  }

  async *through<C extends Uint8Array>(chunks: AsyncIterable<C>): AsyncGenerator<C> {
    for await (const chunk of chunks) {
      this.add(chunk);
      yield chunk;
    }
  }

  /** Ends the count; once. */
  sum(): Sum {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

export const sameSum = (one: Sum, other: Sum | undefined): boolean =>
  one.rows === other?.rows && one.bytes === other.bytes && one.sha256 === other.sha256;
