/**
 * Which list is open: the one of the address, or the one behind the task that is open. Asks again
 * for a list of which only the server can tell what belongs to it.
 */
import { resolve } from '../router.js';
import { getState, subscribe } from '../store.js';
import { listView } from './list-views.js';
import { openList, reload } from './tasks.js';

const SETTLE_MS = 300;
let openKey = null;
let timer;

const INBOX = { name: 'inbox' };

/** What the address shows, beside the task that is open. */
export function shownRoute() {
  const { route } = getState();
  if (route.name !== 'task') return route;
  const behind = resolve(route.background ?? '/inbox') ?? INBOX;
  return behind.name === 'task' ? INBOX : behind;
}

/** The list to show, or null where another view is open. */
export const currentList = () => listView(shownRoute());

/** Opens the list of each address that is gone to. */
export function followRoute() {
  const follow = () => {
    const view = getState().session.status === 'none' ? null : currentList();
    if (view?.key === openKey) return;
    openKey = view?.key ?? null;
    if (view) openList(view);
  };
  subscribe(follow);
  follow();
}

/** After changes: asks again for the open list, where the page can't tell by itself what is in it. */
export function refreshUnsure() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const view = currentList();
    if (view?.query && !view.belongs) reload(view);
  }, SETTLE_MS);
}

/** Asks again for the open list, whatever it is. */
export function refreshOpenList() {
  const view = currentList();
  return view?.query ? reload(view) : Promise.resolve();
}
