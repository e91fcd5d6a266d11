import type { News } from './news.ts';

/** Rows that every other request asks for and that hardly ever change, such as a council's sessions. */
export interface KeptRows {
  /** What was read under this name, or reads it; `read` must see nothing that is not committed. */
  read<R>(name: string, read: () => Promise<R>): Promise<R>;
}

/** However quiet it is: whoever changes rows without telling is believed after so long. */
const KEPT_MS = 3_000;
const MOST = 2_000;
const CHANGED = 'rows of ';

/** What all processes are told with the commit that changes rows kept under this name. */
export const rowsChanged = (name: string): string => CHANGED + name;

const askedEachTime: KeptRows = { read: async (_, read) => await read() };
const byNews = new WeakMap<News, KeptRows>();

/** What one process keeps; it reads each time where it does not hear the others. */
export function keptRows(news: News | undefined): KeptRows {
  if (!news) return askedEachTime;
  const known = byNews.get(news) ?? openKeptRows(news);
  byNews.set(news, known);
  return known;
}

interface Kept {
  readonly rows: unknown;
  readonly until: number;
  /** On which connection a change would have been heard since they were read. */
  readonly hearing: number;
}

function openKeptRows(news: News): KeptRows {
  const kept = new Map<string, Kept>();
  let timesChanged = 0;
  news.hear((word) => {
    if (!word.startsWith(CHANGED)) return;
    timesChanged += 1;
    kept.delete(word.slice(CHANGED.length));
  });
  return {
    async read<R>(name: string, read: () => Promise<R>): Promise<R> {
      const hearing = news.hearing();
      if (hearing === 0) return await read();
      const known = kept.get(name);
      if (known?.hearing === hearing && known.until > performance.now()) return known.rows as R;
      const before = timesChanged;
      const rows = await read();
      if (kept.size >= MOST) kept.clear();
      // What was read while something changed, or told us nothing, may be what was to be forgotten.
      if (before === timesChanged && hearing === news.hearing())
        kept.set(name, { rows, until: performance.now() + KEPT_MS, hearing });
      return rows;
    },
  };
}
