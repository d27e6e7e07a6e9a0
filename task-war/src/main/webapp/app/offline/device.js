/**
 * What this browser keeps of one person, in an IndexedDB database of their own (ADR 19): `tasks` and
 * other `answers`, to show without a connection, and `changes` that wait. Where the browser keeps nothing, such as in a
 * private window, they are kept as long as the page is open.
 */
const NAME = 'todo.';
const VERSION = 1;
const KEYS = { tasks: 'id', answers: 'path', changes: 'seq' };
const ANSWERS_KEPT = 100;

/** @returns {Promise<{get, all, write, forget}>} never rejects */
export async function openDevice(accountId) {
  try {
    const db = await opened(NAME + accountId);
    const device = onDisk(db);
    prune(device).catch(() => {});
    return device;
  } catch {
    return inMemory();
  }
}

function opened(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(KEYS)) {
        request.result.createObjectStore(store, { keyPath, autoIncrement: store === 'changes' });
      }
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close(); // another tab signs out
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

function onDisk(db) {
  const run = (store, mode, work) =>
    new Promise((resolve, reject) => {
      const durability = store === 'changes' ? 'strict' : 'relaxed';
      const transaction = db.transaction(store, mode, { durability });
      const result = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(result?.result);
      transaction.onabort = () => reject(transaction.error);
    });
  return {
    get: (store, key) => run(store, 'readonly', (objects) => objects.get(key)),
    all: (store) => run(store, 'readonly', (objects) => objects.getAll()),
    /** All of it or nothing; answers the key of the last one that was put. */
    write: (store, { clear = false, put = [], remove = [] }) =>
      run(store, 'readwrite', (objects) => {
        if (clear) objects.clear();
        remove.forEach((key) => objects.delete(key));
        return put.map((value) => objects.put(value)).at(-1);
      }),
    forget: () =>
      new Promise((resolve) => {
        db.close();
        const request = indexedDB.deleteDatabase(db.name);
        request.onsuccess = resolve;
        request.onerror = resolve;
      }),
  };
}

function inMemory() {
  const stores = { tasks: new Map(), answers: new Map(), changes: new Map() };
  let last = 0;
  return {
    get: async (store, key) => stores[store].get(key),
    all: async (store) => [...stores[store].values()],
    async write(store, { clear = false, put = [], remove = [] }) {
      if (clear) stores[store].clear();
      remove.forEach((key) => stores[store].delete(key));
      const keys = put.map((value) => value[KEYS[store]] ?? (last += 1));
      put.forEach((value, i) => stores[store].set(keys[i], { ...value, [KEYS[store]]: keys[i] }));
      return keys.at(-1);
    },
    forget: async () => Object.values(stores).forEach((store) => store.clear()),
  };
}

/** Each search is an answer of its own: the latest stay. */
async function prune(device) {
  const answers = (await device.all('answers')).sort((a, b) => b.at - a.at);
  await device.write('answers', { remove: answers.slice(ANSWERS_KEPT).map(({ path }) => path) });
}
