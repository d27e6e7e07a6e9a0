/** Which view an address shows, and what is told of going to another. */
import { focusOn } from '../focus.js';
import { t } from '../i18n/i18n.js';
import { getState, subscribe } from '../store.js';
import { taskListView } from '../tasks/list-view.js';
import { currentList, shownRoute } from '../tasks/open-list.js';
import { announce } from '../ui/announcer.js';
import { routes } from './routes.js';

/** The view's template. */
export function viewOf() {
  const list = currentList();
  if (list) return taskListView(list);
  const { name } = shownRoute();
  return routes.find((route) => route.name === name).view(getState());
}

/** Says in the window's title, and to a screen reader, where the person has come; and puts the focus there. */
export function followTitle() {
  let shown = null;
  const follow = () => {
    const { route, session } = getState();
    const title = session.status === 'none' ? '' : (currentList()?.title ?? t(`view.${shownRoute().name}`));
    document.title = title ? `${title} · Todo` : 'Todo';
    const place = route.name === 'task' ? (route.background ?? shown) : route.path;
    const isSearch = route.name === 'search' && document.activeElement?.id === 'search';
    if (place === shown || session.status === 'none') return;
    const isFirst = shown === null;
    shown = place;
    if (isFirst || isSearch) return;
    scrollTo(0, 0);
    announce(title);
    if (route.name !== 'task') focusOn('#view-title');
  };
  subscribe(follow);
  follow();
}
