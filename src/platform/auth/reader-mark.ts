import { hash } from 'node:crypto';
import type { Actor } from './actor.ts';

type Reader = Pick<Actor, 'accountId' | 'seatId'>;

const LETTERS = 16;

/** A word that stands for an id: it leads back only for whoever has the id. PostgreSQL is asked for the same (`nameOfMarked`). */
const wordOf = (id: string): string => hash('sha256', id, 'hex').slice(0, LETTERS);

export const accountMark = ({ accountId }: Reader): string => wordOf(accountId ?? '');

export const seatMark = ({ accountId, seatId }: Reader): string => wordOf(`${accountId} ${seatId}`);

/** For whom a page was drawn: the account, and the seat it works from; and when. */
export interface ReaderMark {
  readonly account: string;
  readonly seat: string;
  readonly drawnAt: Date;
}

export const writtenMark = (reader: Reader, drawnAt: Date): string =>
  `${accountMark(reader)}.${seatMark(reader)}.${drawnAt.getTime().toString(36)}`;

/** Null where it is none of ours. */
export function readMark(written: string): ReaderMark | null {
  const [, account, seat, at] =
    /^([0-9a-f]{16})\.([0-9a-f]{16})\.([0-9a-z]{1,9})$/.exec(written) ?? [];
  if (account === undefined || seat === undefined || at === undefined) return null;
  return { account, seat, drawnAt: new Date(Number.parseInt(at, 36)) };
}
