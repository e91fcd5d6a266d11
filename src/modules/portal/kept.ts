/** Keeps what a question gave for a moment: thousands who ask at once cost one answer. */
export function keptFor<T>(ms: number) {
  const stores = new WeakMap<object, Map<string, { readonly at: number; value: Promise<T> }>>();
  return async (owner: object, key: string, now: Date, ask: () => Promise<T>): Promise<T> => {
    const store = stores.get(owner) ?? new Map<string, { at: number; value: Promise<T> }>();
    stores.set(owner, store);
    const known = store.get(key);
    if (known && Math.abs(now.getTime() - known.at) < ms) return await known.value;
    const value = ask();
    store.set(key, { at: now.getTime(), value });
    if (store.size > MOST) store.delete(store.keys().next().value ?? '');
    value.catch(() => store.delete(key));
    return await value;
  };
}

const MOST = 500;
