import type { KeptWeek, OutboxEntry, RoundEnd } from './outbox.ts';

type KeptThings = { week: KeptWeek; round: RoundEnd; shellAtMs: number };

const DATABASE = 'kaimen-cadre';
const OUTBOX = 'outbox';
const KEPT = 'kept';

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(OUTBOX, { keyPath: 'id', autoIncrement: true });
    request.result.createObjectStore(KEPT);
  };
  return answerOf(request);
};

const read = async <T>(store: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await open();
  try {
    return await answerOf(ask(database.transaction(store).objectStore(store)));
  } finally {
    database.close();
  }
};

/** Done only once it is on the disk: a phone's battery may end at any time. */
const write = async (store: string, change: (store: IDBObjectStore) => void): Promise<void> => {
  const database = await open();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      change(transaction.objectStore(store));
    });
  } finally {
    database.close();
  }
};

/** The logs that wait, in the order they were written. */
export const outbox = {
  list: (): Promise<OutboxEntry[]> => read(OUTBOX, (store) => store.getAll()),
  add: (entry: Omit<OutboxEntry, 'id'>): Promise<void> => write(OUTBOX, (store) => void store.add(entry)),
  put: (entry: OutboxEntry): Promise<void> => write(OUTBOX, (store) => void store.put(entry)),
  remove: (id: number): Promise<void> => write(OUTBOX, (store) => void store.delete(id)),
};

/** What else the phone keeps: the week, how the last round of sending ended, and when the page came. */
export const kept = {
  read: <Name extends keyof KeptThings>(name: Name): Promise<KeptThings[Name] | undefined> =>
    read(KEPT, (store) => store.get(name)),
  write: <Name extends keyof KeptThings>(name: Name, value: KeptThings[Name]): Promise<void> =>
    write(KEPT, (store) => void store.put(value, name)),
  drop: (name: keyof KeptThings): Promise<void> => write(KEPT, (store) => void store.delete(name)),
};
