// SHA-256 written out: `crypto.subtle` does not exist on an office's network without TLS.
const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
};
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;
const ROUNDS = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
const schedule = new Int32Array(64);

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** How many zero bits the SHA-256 of a short ASCII text (at most 55 characters) begins with, up to 32. */
export function zeroBits(text: string): number {
  fillSchedule(text);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = START;
  for (let at = 0; at < 64; at += 1) {
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + at0(ROUNDS, at) + at0(schedule, at)) | 0;
    const other = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (other + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  return Math.clz32((a + at0(START, 0)) | 0);
}

function at0(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}

function fillSchedule(text: string): void {
  schedule.fill(0);
  for (let at = 0; at < text.length; at += 1)
    schedule[at >> 2] = at0(schedule, at >> 2) | (text.charCodeAt(at) << (24 - 8 * (at & 3)));
  const { length } = text;
  schedule[length >> 2] = at0(schedule, length >> 2) | (0x80 << (24 - 8 * (length & 3)));
  schedule[15] = length * 8;
  for (let at = 16; at < 64; at += 1) {
    const near = at0(schedule, at - 15);
    const last = at0(schedule, at - 2);
    const low = turn(near, 7) ^ turn(near, 18) ^ (near >>> 3);
    const high = turn(last, 17) ^ turn(last, 19) ^ (last >>> 10);
    schedule[at] = (at0(schedule, at - 16) + low + at0(schedule, at - 7) + high) | 0;
  }
}
