/**
 * The tasks that the page knows, by their ids, and the lists of them that have been opened. A list
 * is read page by page; what changes is put into every list to which it belongs.
 */
import { get, query } from '../api.js';
import { isOnline } from '../offline/connection.js';
import { slice } from '../store.js';

const PAGE = 50;
const LARGEST_PAGE = 200;
const tasks = slice('tasks', { byId: new Map(), lists: {} });
const EMPTY = { ids: [], next: null, status: 'loading', error: null };
const views = new Map();
const pages = new Map(); // on their way, by the key of their list
const keepers = new Set();
let waiting = () => [];

export const taskById = (id) => tasks.get().byId.get(Number(id));
export const listOf = (view) => tasks.get().lists[view.key] ?? EMPTY;
export const allKnown = () => tasks.get().byId;

/** Calls back with tasks as they have become known, and with the ids of those that are gone. */
export const onKnown = (callback) => keepers.add(callback);

/** What waits to be sent is laid over all that is read: `(byId) => tasks` as they will be. */
export function layOver(tasksOf) {
  waiting = tasksOf;
}

/** Opens a list: shows what is known of it, and asks the server how it is now. */
export function openList(view) {
  if (!view.query) return Promise.resolve();
  views.set(view.key, view);
  return reload(view);
}

/**
 * Asks again for as much of a list as is shown. Of one that was scrolled far, only the beginning:
 * the rest is kept in step by live updates.
 */
export async function reload(view) {
  const before = new Set(listOf(view).ids);
  const limit = Math.min(LARGEST_PAGE, Math.max(PAGE, before.size));
  if (before.size === 0) setList(view, 'opened', { status: 'loading', error: null });
  try {
    const page = await get(`/api/tasks${query({ ...view.query, limit })}`);
    const isLong = before.size > LARGEST_PAGE;
    put(page.items, isLong ? 'changed' : 'read');
    const added = listOf(view).ids.filter((id) => !before.has(id));
    if (!isOnline() && view.belongs) showKnown(view);
    else setList(view, 'listed', { ...(isLong ? {} : firstPage(page, added)), status: 'ready', error: null });
    if (waiting(allKnown()).length) put([]);
  } catch (error) {
    if (error.status === 0 && view.belongs && allKnown().size) showKnown(view);
    else setList(view, 'failed', { status: 'error', error });
  }
}

/** Without the server, a list of which the page can tell by itself what is in it has what is known. */
const showKnown = (view) =>
  setList(view, 'guessed', { ids: [...allKnown().keys()], next: null, status: 'ready', error: null });

/** Reads the next page, if there is one; done when it is there. */
export function loadMore(view) {
  if (!listOf(view).next) return Promise.resolve();
  if (!pages.has(view.key)) pages.set(view.key, nextPage(view).finally(() => pages.delete(view.key)));
  return pages.get(view.key);
}

/** Reads a list to its end, or as far as it goes. */
export async function loadAll(view) {
  let before;
  do {
    before = listOf(view).next;
    await loadMore(view);
  } while (listOf(view).next !== before);
}

async function nextPage(view) {
  const { next, ids } = listOf(view);
  setList(view, 'scrolled', { status: 'more' });
  try {
    const page = await get(`/api/tasks${query({ ...view.query, limit: LARGEST_PAGE, cursor: next })}`);
    put(page.items, 'read');
    const known = new Set(listOf(view).ids);
    const added = page.items.map(({ id }) => id).filter((id) => !known.has(id));
    setList(view, 'extended', { ids: [...listOf(view).ids, ...added], next: page.next, status: 'ready', error: null });
  } catch (error) {
    setList(view, 'failed', { status: ids.length ? 'ready' : 'error', error });
  }
}

/**
 * Takes in tasks as they are now, into every list to which they belong. An older version than the
 * known one is left out: answers and live updates overtake each other. So is what was read of a version that
 * a change on its way is a guess upon: a line would move back, and forth again with the answer.
 */
export function put(items, action = 'changed') {
  const isNew = (task, known) => !known || known.version < task.version ||
    (known.version === task.version && !(known.guessed && action === 'read'));
  const fresh = items.filter((task) => isNew(task, taskById(task.id)));
  tasks.update(action, ({ byId, lists }) => {
    const after = new Map(byId);
    fresh.forEach((task) => after.set(task.id, task));
    const laid = waiting(after);
    laid.forEach((task) => after.set(task.id, task));
    const changed = new Set([...fresh, ...laid].map(({ id }) => after.get(id)));
    return { byId: after, lists: action === 'read' ? lists : withTasks(lists, [...changed], after) };
  });
  keepers.forEach((callback) => callback(fresh));
}

/** Takes in what was known another time; what is known now counts more. */
export const remember = (items) =>
  tasks.update('remembered', ({ byId }) => ({ byId: new Map([...items.map((task) => [task.id, task]), ...byId]) }));

/** Forgets tasks that are gone for good. */
export function drop(ids) {
  tasks.update('dropped', ({ byId }) => {
    const after = new Map(byId);
    ids.forEach((id) => after.delete(id));
    return { byId: after };
  });
  keepers.forEach((callback) => callback([], ids));
}

/** Puts a task back to what it was before a change that failed. */
export function revert(before) {
  tasks.update('reverted', ({ byId, lists }) => {
    const after = new Map(byId);
    before.forEach((task) => after.set(task.id, task));
    return { byId: after, lists: withTasks(lists, before, after) };
  });
  keepers.forEach((callback) => callback(before));
}

/** With what was added to the list while the page was on its way. */
const firstPage = ({ items, next }, added) => ({ ids: [...new Set([...items.map(({ id }) => id), ...added])], next });

const setList = (view, action, change) =>
  tasks.update(action, ({ lists }) => ({
    lists: { ...lists, [view.key]: { ...EMPTY, ...lists[view.key], ...change } },
  }));

function withTasks(lists, changed, byId) {
  const after = { ...lists };
  for (const [key, list] of Object.entries(lists)) {
    const { belongs, compare } = views.get(key) ?? {};
    if (!belongs) continue;
    const known = new Set(list.ids);
    const last = byId.get(list.ids.at(-1));
    const added = changed.filter((task) => !known.has(task.id) && belongs(task) &&
      !(list.next && last && compare(task, last) > 0)); // it comes with the next page
    if (added.length) after[key] = { ...list, ids: [...list.ids, ...added.map(({ id }) => id)] };
  }
  return after;
}
