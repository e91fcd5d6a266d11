import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

export type ProofRefusal = 'proof.forged' | 'proof.too_old' | 'proof.too_soon' | 'proof.wrong';

/** A task as it goes into a page: `id.madeAt.detail.signature`. */
export type TaskToken = string;

const GOOD_FOR_MS = 2 * 3_600_000;
const QUESTION_DELAY_SECONDS = 12;
const MOST_BITS = 24;
const LONGEST_ANSWER = 80;

function sign(key: Uint8Array, payload: string): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}

function seal(key: Uint8Array, parts: readonly string[]): TaskToken {
  const payload = parts.join('.');
  return `${payload}.${sign(key, payload)}`;
}

interface Opened {
  readonly id: string;
  readonly madeAt: number;
  readonly detail: string;
}

function open(key: Uint8Array, token: string): Opened | null {
  const [id = '', madeAt = '', detail = '', signature = ''] = token.split('.');
  const expected = Buffer.from(sign(key, `${id}.${madeAt}.${detail}`));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return { id, madeAt: Number(madeAt), detail };
}

/** Work that costs a browser about `2 ** bits` hashes. */
export function newWork(key: Uint8Array, bits: number, now: Date): TaskToken {
  const asked = Math.min(Math.max(0, Math.round(bits)), MOST_BITS);
  return seal(key, [randomUUID(), String(now.getTime()), `w${asked}`]);
}

/**
 * A question with its answer signed into it; the answer itself is not in the token. An answer counts
 * from so many seconds on.
 */
export function newQuestion(
  key: Uint8Array,
  /** Or each that is accepted. */
  answer: string | readonly string[],
  now: Date,
  seconds: number = QUESTION_DELAY_SECONDS,
): TaskToken {
  const id = randomUUID();
  const answers = typeof answer === 'string' ? [answer] : answer;
  const signed = answers.map((one) => sign(key, `${id}:${one}`)).join(',');
  return seal(key, [id, String(now.getTime()), `q${seconds}:${signed}`]);
}

export interface Proven {
  /** Counts once: the caller keeps it until `goodUntil`. */
  readonly id: string;
  readonly goodUntil: Date;
}

/** Whether the answer fits the task, and in time. */
export function checkTask(
  key: Uint8Array,
  token: string,
  answer: string,
  now: Date,
): Proven | ProofRefusal {
  const task = open(key, token);
  if (!task) return 'proof.forged';
  const age = now.getTime() - task.madeAt;
  if (age > GOOD_FOR_MS || age < -GOOD_FOR_MS) return 'proof.too_old';
  const proven = { id: task.id, goodUntil: new Date(task.madeAt + 2 * GOOD_FOR_MS) };
  if (task.detail.startsWith('w')) {
    const bits = Number(task.detail.slice(1));
    return zeroBits(`${task.id}:${answer.slice(0, 40)}`) >= bits ? proven : 'proof.wrong';
  }
  const seconds = Number(/^q(\d+):/.exec(task.detail)?.[1] ?? QUESTION_DELAY_SECONDS);
  if (age < seconds * 1_000) return 'proof.too_soon';
  const expected = sign(key, `${task.id}:${answer.trim().slice(0, LONGEST_ANSWER)}`);
  const accepted = task.detail.slice(task.detail.indexOf(':') + 1).split(',');
  return accepted.includes(expected) ? proven : 'proof.wrong';
}

/** How many zero bits the hash of a text begins with. */
export function zeroBits(text: string): number {
  let bits = 0;
  for (const byte of createHash('sha256').update(text).digest()) {
    if (byte === 0) {
      bits += 8;
      continue;
    }
    return bits + Math.clz32(byte) - 24;
  }
  return bits;
}
