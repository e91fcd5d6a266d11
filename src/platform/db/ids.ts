import { v7 } from 'uuid';

const BYTES = 16;
const pool = new Uint8Array(256 * BYTES);
let used = pool.length;
let latest = { msecs: 0, seq: 0 };

/** A UUIDv7: ordered by the time of its making, so newest-first lists sort by id alone. */
export function newId(): string {
  const random = randomBytes();
  const now = Date.now();
  // Those of one millisecond, or of a clock put back, count on.
  if (now > latest.msecs) latest = { msecs: now, seq: seqFrom(random) };
  else latest.seq += 1;
  return v7({ random, ...latest });
}

/** Asked of the system for many ids at once: to ask costs more than to make one. */
function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += BYTES;
  return pool.subarray(used - BYTES, used);
}

/** Leaves room above for as many as one millisecond can hold. */
const seqFrom = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number =>
  ((a & 0x7f) << 24) | (b << 16) | (c << 8) | d;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: string): boolean {
  return UUID.test(value);
}

/** An id below every one made in the last `ms`: for asking what is newer. */
export function idBefore(ms: number): string {
  return idAt(new Date(Date.now() - ms));
}

/** An id below every one made from then on. */
export function idAt(instant: Date): string {
  const at = instant.getTime().toString(16).padStart(12, '0');
  return `${at.slice(0, 8)}-${at.slice(8)}-7000-8000-000000000000`;
}

/** When an id was made: its first 48 bits are milliseconds (RFC 9562). */
export function madeAt(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}
