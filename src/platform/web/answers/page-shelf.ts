export interface KeptPage {
  /** What the database showed just before it was drawn. */
  readonly snapshot: string;
  readonly at: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

export interface ShelfLimits {
  readonly mostBytes: number;
  /** A page above it is not worth the room of many others. */
  readonly largest: number;
}

/** An address may be longer than its page, and be one of many: both take room. */
const roomFor = (key: string, page: KeptPage): number =>
  page.bytes.length + 2 * key.length + BESIDE_PAGE;
/** Headers, the word of the snapshot, the place in the list. */
const BESIDE_PAGE = 1_024;

/** Pages up to a number of bytes; the one that was not asked for longest makes room. */
export class PageShelf {
  readonly #pages = new Map<string, KeptPage>();
  readonly #limits: ShelfLimits;
  #bytes = 0;

  constructor(limits: ShelfLimits) {
    this.#limits = limits;
  }

  get(key: string): KeptPage | undefined {
    const page = this.#pages.get(key);
    if (page === undefined) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  put(key: string, page: KeptPage): void {
    this.#drop(key);
    if (page.bytes.length > this.#limits.largest) return;
    this.#pages.set(key, page);
    this.#bytes += roomFor(key, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limits.mostBytes) break;
      this.#drop(oldest);
    }
  }

  get bytes(): number {
    return this.#bytes;
  }

  #drop(key: string): void {
    const page = this.#pages.get(key);
    if (page === undefined) return;
    this.#pages.delete(key);
    this.#bytes -= roomFor(key, page);
  }
}
