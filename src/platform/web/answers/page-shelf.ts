interface Shelved {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ShelfLimits {
  readonly mostBytes: number;
  /** A page above it is not worth the room of many others. */
  readonly largest: number;
  /** What is kept beside a page for each of its bytes, as the page once more but packed. */
  readonly beside?: number;
  /** What each takes beside its bytes: headers, the word it is compared with, the place in the list. */
  readonly each?: number;
}

const EACH = 1_024;

/** Pages up to a number of bytes, their addresses counted; the one that was not asked for longest makes room. */
export class PageShelf<P extends Shelved> {
  readonly #pages = new Map<string, P>();
  readonly #limits: ShelfLimits;
  #bytes = 0;

  constructor(limits: ShelfLimits) {
    this.#limits = limits;
  }

  get(key: string): P | undefined {
    const page = this.#pages.get(key);
    if (page === undefined) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  put(key: string, page: P): void {
    this.drop(key);
    if (page.bytes.length > this.#limits.largest) return;
    this.#pages.set(key, page);
    this.#bytes += this.#roomFor(key, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limits.mostBytes) break;
      this.drop(oldest);
    }
  }

  get bytes(): number {
    return this.#bytes;
  }

  drop(key: string): void {
    const page = this.#pages.get(key);
    if (page === undefined) return;
    this.#pages.delete(key);
    this.#bytes -= this.#roomFor(key, page);
  }

  /** An address may be longer than its page, and be one of many: both take room. */
  #roomFor(key: string, { bytes }: P): number {
    return (
      (1 + (this.#limits.beside ?? 0)) * bytes.length + 2 * key.length + (this.#limits.each ?? EACH)
    );
  }
}
