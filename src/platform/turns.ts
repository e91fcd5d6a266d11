import { platformFailure } from './errors.ts';
import type { Failure } from './errors.ts';

export interface TurnLimits {
  /** How many work at once, and how many of one caller. */
  readonly atOnce: number;
  readonly ofOne: number;
  /** How many may wait; who comes after them is sent away. */
  readonly waiting: number;
  /** How many may wait behind all of those. */
  readonly behind?: number;
}

export interface Wait {
  /** Sent away where the turn has not come by then; without it one waits until it comes. */
  readonly patienceMs?: number;
  /** Behind everybody else who waits, and not counted as one caller: nobody is known. */
  readonly isBehind?: boolean;
}

const tooMany = (): Failure => platformFailure('TooMany', 'platform.too_many', { seconds: 30 });

/** Costly work, a few at a time: memory and connections stay for everybody else. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #ofCaller = new Map<string, number>();
  readonly #queue: (() => void)[] = [];
  readonly #behind: (() => void)[] = [];
  #busy = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  async within<R>(caller: string, work: () => Promise<R>, wait: Wait = {}): Promise<R> {
    const own = this.#ofCaller.get(caller) ?? 0;
    const isFull = this.#busy >= this.#limits.atOnce;
    if ((!wait.isBehind && own >= this.#limits.ofOne) || (isFull && this.#isTooLong(wait)))
      throw tooMany();
    this.#ofCaller.set(caller, own + 1);
    try {
      if (isFull) await this.#turn(wait);
      else this.#busy += 1;
      return await this.#freeing(work);
    } finally {
      const left = (this.#ofCaller.get(caller) ?? 1) - 1;
      if (left > 0) this.#ofCaller.set(caller, left);
      else this.#ofCaller.delete(caller);
    }
  }

  #isTooLong({ isBehind }: Wait): boolean {
    const { waiting, behind = 0 } = this.#limits;
    return isBehind ? this.#behind.length >= behind : this.#queue.length >= waiting;
  }

  async #turn({ patienceMs, isBehind }: Wait): Promise<void> {
    const queue = isBehind ? this.#behind : this.#queue;
    await new Promise<void>((resolve, reject) => {
      const giveUp = (): void => {
        queue.splice(queue.indexOf(enter), 1);
        reject(tooMany());
      };
      const late = patienceMs === undefined ? undefined : setTimeout(giveUp, patienceMs);
      const enter = (): void => {
        clearTimeout(late);
        resolve();
      };
      queue.push(enter);
    });
  }

  /** Whoever waits takes the place over; else it is free. */
  async #freeing<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } finally {
      const next = this.#queue.shift() ?? this.#behind.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }
}
