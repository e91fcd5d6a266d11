interface Kept<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

/** An answer this many moments old is still sent to whoever asks, while a new one is fetched. */
const STALE_MOMENTS = 10;

/**
 * Keeps what a question gave for a moment: thousands who ask at once cost one answer. With
 * `isStaleFine` nobody waits for the next one either, unless the last is much older.
 */
export function keptFor<T>(ms: number, { isStaleFine = false } = {}) {
  const stores = new WeakMap<object, Map<string, Kept<T>>>();
  return async (owner: object, key: string, now: Date, ask: () => Promise<T>): Promise<T> => {
    const store = stores.get(owner) ?? new Map<string, Kept<T>>();
    stores.set(owner, store);
    const known = store.get(key);
    const age = known ? Math.abs(now.getTime() - known.at) : Infinity;
    if (known && age < ms) return await known.value;
    const value = ask();
    store.set(key, { at: now.getTime(), value });
    if (store.size > MOST) store.delete(store.keys().next().value ?? '');
    value.catch(() => store.delete(key));
    return await (known && isStaleFine && age < ms * STALE_MOMENTS ? known.value : value);
  };
}

const MOST = 500;
