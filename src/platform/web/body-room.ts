import { platformFailure } from '../errors.ts';

export interface RoomLimits {
  /** How much may be held at once, and how much of one caller. */
  readonly bytes: number;
  readonly bytesOfOne: number;
  /** How many bodies may wait; who comes after them is sent away. */
  readonly waiting: number;
}

const RETRY_SECONDS = 30;

/** Memory for what is sent: a body is read only once there is room for all of it. */
export class BodyRoom {
  readonly #limits: RoomLimits;
  readonly #ofCaller = new Map<string, number>();
  readonly #queue: { readonly bytes: number; readonly enter: () => void }[] = [];
  #held = 0;

  constructor(limits: RoomLimits) {
    this.#limits = limits;
  }

  /** Waits for room in the order of asking; gives back how to free it. */
  async take(caller: string, asked: number): Promise<() => void> {
    const bytes = Math.min(asked, this.#limits.bytes, this.#limits.bytesOfOne);
    const own = this.#ofCaller.get(caller) ?? 0;
    const mustWait = this.#queue.length > 0 || this.#held + bytes > this.#limits.bytes;
    if (
      own + bytes > this.#limits.bytesOfOne ||
      (mustWait && this.#queue.length >= this.#limits.waiting)
    )
      throw platformFailure('TooMany', 'platform.too_many', { seconds: RETRY_SECONDS });
    this.#ofCaller.set(caller, own + bytes);
    if (mustWait) await new Promise<void>((enter) => this.#queue.push({ bytes, enter }));
    else this.#held += bytes;
    return this.#once(() => this.#free(caller, bytes));
  }

  #once(free: () => void): () => void {
    let isFree = false;
    return () => {
      if (!isFree) free();
      isFree = true;
    };
  }

  #free(caller: string, bytes: number): void {
    this.#held -= bytes;
    const left = (this.#ofCaller.get(caller) ?? bytes) - bytes;
    if (left > 0) this.#ofCaller.set(caller, left);
    else this.#ofCaller.delete(caller);
    for (;;) {
      const [first] = this.#queue;
      if (!first || this.#held + first.bytes > this.#limits.bytes) return;
      this.#queue.shift();
      this.#held += first.bytes;
      first.enter();
    }
  }
}
