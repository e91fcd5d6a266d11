/**
 * Words of a search vector that nobody types: whose row it is and in which quarter it was recorded.
 * They let the word index itself leave out other owners and older years, which would otherwise be
 * read from the table row by row.
 */
const QUARTER_MS = 91 * 86_400_000;
const ID_TIME_HEX = 12;
const OWNER_HEX = 16;

function timeOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, ID_TIME_HEX), 16);
}

function quarterWord(quarter: number): string {
  return `zzq${quarter}`;
}

/** `ownerId`: of whoever reads all of these rows together, as a council its register. */
export function ownerWord(ownerId: string): string {
  return `zzc${ownerId.replaceAll('-', '').slice(-OWNER_HEX)}`;
}

/** The words of one row; its id carries the time of its recording. */
export function scopeWords(id: string, ownerId: string): string {
  return `${quarterWord(Math.floor(timeOf(id) / QUARTER_MS))} ${ownerWord(ownerId)}`;
}

/** A tsquery for the newest `count` quarters up to an instant. */
export function newestQuarters(now: Date, count: number): string {
  const newest = Math.floor(now.getTime() / QUARTER_MS);
  const words = Array.from({ length: count }, (_, back) => quarterWord(newest - back));
  return `(${words.join(' | ')})`;
}
