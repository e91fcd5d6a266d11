import { v7 } from 'uuid';

/** A UUIDv7: ordered by the time of its making, so newest-first lists sort by id alone. */
export function newId(): string {
  return v7();
}

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
