/** Which view an address shows. Those that few open are loaded when they are. */
import { html } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { rendered } from '../render.js';
import { getState, slice, subscribe } from '../store.js';
import { taskListView } from '../tasks/list-view.js';
import { currentList } from '../tasks/open-list.js';
import { announce } from '../ui/announcer.js';
import { showError } from '../ui/errors.js';
import { routes } from './routes.js';

const loaded = slice('views', {});
const loading = new Set();

/** The view's template. */
export function viewOf() {
  const list = currentList();
  if (list) return taskListView(list);
  const { name } = getState().route;
  const module = loaded.get()[name];
  if (module) return module.view(getState());
  load(name);
  return html`<p role="status">${t('loading')}</p>`;
}

/** Says in the window's title, and to a screen reader, where the person has come; and puts the focus there. */
export function followTitle() {
  let shown = null;
  const follow = async () => {
    const { route, session } = getState();
    const title = session.status === 'none' ? '' : (currentList()?.title ?? t(`view.${route.name}`));
    document.title = title ? `${title} · Todo` : 'Todo';
    const place = route.name === 'task' ? (route.background ?? shown) : route.path;
    const isSearch = route.name === 'search' && document.activeElement?.id === 'search';
    if (place === shown || session.status === 'none') return;
    const isFirst = shown === null;
    shown = place;
    if (isFirst || isSearch) return;
    scrollTo(0, 0);
    announce(title);
    await rendered();
    if (route.name !== 'task') document.getElementById('view-title')?.focus();
  };
  subscribe(follow);
  follow();
}

async function load(name) {
  const { load: module } = routes.find((route) => route.name === name);
  if (loading.has(name) || !module) return;
  loading.add(name);
  try {
    loaded.update('loaded', { [name]: await module() });
  } catch (error) {
    showError(error, () => load(name));
  } finally {
    loading.delete(name);
  }
}
