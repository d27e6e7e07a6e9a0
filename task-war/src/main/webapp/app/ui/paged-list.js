/** A list that a service answers page by page, the newest first, and of which more is read when it is asked for. */
import { get, query } from '../api.js';
import { slice } from '../store.js';

const PAGE = 50;
const EMPTY = { items: [], next: null, status: 'new', error: null };

/** @param name of its slice; `status` is new, loading, ready, more or failed */
export function pagedList(name, path) {
  const list = slice(name, EMPTY);
  let wanted = {};
  let asked = 0;

  async function read(cursor) {
    const request = ++asked;
    list.update(cursor ? 'extended' : 'opened', cursor ? { status: 'more' } : { ...EMPTY, status: 'loading' });
    try {
      const page = await get(path + query({ ...wanted, limit: PAGE, cursor }));
      if (request !== asked) return; // another one was asked for meanwhile
      list.update('read', ({ items }) => ({
        items: [...items, ...page.items], next: page.next ?? null, status: 'ready', error: null,
      }));
    } catch (error) {
      if (request === asked) list.update('failed', { status: 'failed', error });
    }
  }

  return {
    get: list.get,
    /** From the beginning, of what the parameters name. */
    open: (parameters = {}) => {
      wanted = parameters;
      return read(null);
    },
    /** The following page; after a failure the one that failed. */
    more: () => read(list.get().next),
  };
}
