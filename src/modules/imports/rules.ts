import type { ImportState } from './schema.ts';

/** In the hands of background work. */
export const IN_WORK: readonly ImportState[] = ['reading', 'publishing'];
/** Nothing of it is in the register yet. */
export const UNPUBLISHED: readonly ImportState[] = ['reading', 'ready', 'failed'];

export const isInWork = (state: ImportState): boolean => IN_WORK.includes(state);
/** Its columns may be read in another way, its rows decided. */
export const isOpen = (state: ImportState): boolean => state === 'ready';
/** May be read anew with other columns: also one whose header was not found. */
export const mayBeReadAgain = (state: ImportState): boolean =>
  state === 'ready' || state === 'failed' || state === 'reading';
export const mayBeDiscarded = (state: ImportState): boolean => UNPUBLISHED.includes(state);
export const mayBeUndone = (state: ImportState): boolean => state === 'published';

/** Work that has not been heard of for so long was cut off: another takes it up. */
export const SILENT_MS = 30_000;
/** So often it is taken up; then it stops and says so, and a person may try again. */
export const MOST_ATTEMPTS = 3;
/** From this row on only what shares most of its rarest words is compared with the register. */
export const THOROUGH_ROWS = 300;
/** Lists that nobody published, and rows that can no longer be taken back, are swept after so many days. */
export const KEPT_DAYS = { unpublished: 14, published: 90 } as const;
/** The API answers at once up to so many rows. */
export const AT_ONCE_ROWS = 2_000;
/** So few rows cost the pages of others nothing they notice; more are worked on in another process. */
export const HERE_ROWS = 60;
export const MOST_ROWS = 50_000;
