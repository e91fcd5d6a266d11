import { sql } from 'kysely';

/** `heldAt` of held.ts, where meetings stand as `m`. */
export const HELD_AT = sql<Date>`coalesce(m.opened_at, m.starts_at)`;
