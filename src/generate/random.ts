/** Numbers that look random and are the same every time for the same seeds. */
export class Dice {
  #state: number;

  constructor(...seeds: readonly number[]) {
    this.#state = seeds.reduce(
      (state, seed) => Math.imul(state ^ seed, 0x9e3779b1) >>> 0,
      0x5bd1e995,
    );
    this.next();
  }

  /** From 0 to just under 1. */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /** The first entries come up far more often than the last. */
  favourite<T>(from: readonly T[]): T {
    return from[Math.floor(from.length * this.next() ** 2.5)] as T;
  }

  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return choices[choices.length - 1]?.[0] as T;
  }

  bytes(size: number): Uint8Array {
    return Uint8Array.from({ length: size }, () => this.bits() & 255);
  }
}

/** A UUIDv7 of an instant, its other bits from the dice. */
export function idAt(milliseconds: number, dice: Dice): string {
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0');
  const a = hex(dice.bits() & 0xfff, 3);
  const b = hex(0x8000 | (dice.bits() & 0x3fff), 4);
  const tail = hex(dice.bits(), 8) + hex(dice.bits() & 0xffff, 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${tail}`;
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
