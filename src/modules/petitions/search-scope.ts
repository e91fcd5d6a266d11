/**
 * Words of the search vector that nobody types: whose petition it is and in which quarter it was
 * recorded. They let the word index itself leave out other councils and older years, which would
 * otherwise be read from the table row by row.
 */
const QUARTER_MS = 91 * 86_400_000;
const ID_TIME_HEX = 12;
const COUNCIL_HEX = 16;

function timeOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, ID_TIME_HEX), 16);
}

function quarterWord(quarter: number): string {
  return `zzq${quarter}`;
}

export function councilWord(councilId: string): string {
  return `zzc${councilId.replaceAll('-', '').slice(-COUNCIL_HEX)}`;
}

/** The words of one petition; its id carries the time of its recording. */
export function scopeWords(petition: { readonly id: string; readonly council_id: string }): string {
  const quarter = Math.floor(timeOf(petition.id) / QUARTER_MS);
  return `${quarterWord(quarter)} ${councilWord(petition.council_id)}`;
}

/** A tsquery for the newest `count` quarters up to an instant. */
export function newestQuarters(now: Date, count: number): string {
  const newest = Math.floor(now.getTime() / QUARTER_MS);
  const words = Array.from({ length: count }, (_, back) => quarterWord(newest - back));
  return `(${words.join(' | ')})`;
}
