/** Where one limit of ours was met again and again. */
export interface TriesLine {
  readonly status: number;
  /** The pattern of the first address it was met at. */
  readonly route: string;
  /** Who asked, as far as counting tells: a network, never a machine. */
  readonly network: string;
  readonly count: number;
  /** Over so many seconds. */
  readonly seconds: number;
}

/** What a person meets by a slip of the hand is told once nobody types so fast. */
const TOLD_FROM: ReadonlyMap<number, number> = new Map([
  [400, 20],
  [403, 1],
  [409, 20],
  [413, 1],
  [422, 20],
  [429, 1],
]);
const WINDOW_MS = 60_000;
/** Networks told apart within a minute; a flood from everywhere is one line, not a full disk. */
const MOST_NETWORKS = 40;
const OTHERS = 'others';

interface Counted {
  readonly route: string;
  count: number;
}

/** Counts refusals by kind and network, and tells each sum once a minute. */
export class Tries {
  readonly #tell: (line: TriesLine) => void;
  readonly #counts = new Map<string, Counted>();
  #networks = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: (line: TriesLine) => void) {
    this.#tell = tell;
  }

  refused({ status, route, network }: Pick<TriesLine, 'status' | 'route' | 'network'>): void {
    if (!TOLD_FROM.has(status)) return;
    const key = `${status} ${this.#knownBy(network)}`;
    const counted = this.#counts.get(key);
    if (counted) counted.count += 1;
    else this.#counts.set(key, { route, count: 1 });
    this.#timer ??= setTimeout(() => this.end(), WINDOW_MS).unref();
  }

  /** Tells what was counted so far; a program that ends tells it too. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [key, { route, count }] of this.#counts) {
      const [kind = '', network = ''] = key.split(' ');
      const status = Number(kind);
      if (count >= (TOLD_FROM.get(status) ?? Number.POSITIVE_INFINITY))
        this.#tell({ status, route, network, count, seconds: WINDOW_MS / 1_000 });
    }
    this.#counts.clear();
    this.#networks = new Set();
  }

  #knownBy(network: string): string {
    if (this.#networks.has(network)) return network;
    if (this.#networks.size >= MOST_NETWORKS) return OTHERS;
    this.#networks.add(network);
    return network;
  }
}
