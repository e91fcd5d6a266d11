/** A finding that has not reached the office yet, with its photos; it belongs to the seat it was made in. */
export interface KeptFinding {
  readonly key: string;
  readonly owner: string;
  readonly at: number;
  readonly cardId: string;
  readonly title: string;
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  /** Why the office refused it; absent while it waits. */
  readonly refused?: string;
}

const STORE = 'findings';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('nghisu-field-work', 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(STORE, { keyPath: 'key' }),
    );
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      const fail = () => reject(transaction.error ?? request.error ?? new Error('not kept'));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', fail);
      transaction.addEventListener('error', fail);
    });
  } finally {
    database.close();
  }
}

/** Of this seat, in the order they were made. */
export async function findingsOf(owner: string): Promise<KeptFinding[]> {
  const all = await within<KeptFinding[]>('readonly', (store) => store.getAll());
  return all.filter((one) => one.owner === owner).toSorted((a, b) => a.at - b.at);
}

export async function keepFinding(finding: KeptFinding): Promise<void> {
  await within('readwrite', (store) => store.put(finding));
}

export async function dropFinding(key: string): Promise<void> {
  await within('readwrite', (store) => store.delete(key));
}
