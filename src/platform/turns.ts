import { platformFailure } from './errors.ts';

export interface TurnLimits {
  /** How many work at once, and how many of one caller. */
  readonly atOnce: number;
  readonly ofOne: number;
  /** How many may wait; who comes after them is sent away. */
  readonly waiting: number;
}

/** Costly work of strangers, a few at a time: memory and connections stay for everybody else. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #working = new Map<string, number>();
  readonly #queue: (() => void)[] = [];
  #busy = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  async within<R>(caller: string, work: () => Promise<R>): Promise<R> {
    const own = this.#working.get(caller) ?? 0;
    const isFull = this.#busy >= this.#limits.atOnce;
    if (own >= this.#limits.ofOne || (isFull && this.#queue.length >= this.#limits.waiting))
      throw platformFailure('TooMany', 'platform.too_many', { seconds: 30 });
    this.#working.set(caller, own + 1);
    try {
      if (isFull) await new Promise<void>((resolve) => this.#queue.push(resolve));
      else this.#busy += 1;
      return await this.#freeing(work);
    } finally {
      const left = (this.#working.get(caller) ?? 1) - 1;
      if (left > 0) this.#working.set(caller, left);
      else this.#working.delete(caller);
    }
  }

  /** Whoever waits takes the place over; else it is free. */
  async #freeing<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }
}
