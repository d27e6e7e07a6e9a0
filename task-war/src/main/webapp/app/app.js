/** The start: words, session, addresses, what is read first, and drawing. */
import { followTask } from './detail/detail.js';
import { addSlot } from './detail/slots.js';
import { loadFilters } from './filters/filters.js';
import { t } from './i18n/i18n.js';
import { startLive } from './live/live.js';
import { startNames } from './live/names.js';
import { startOffline } from './offline/offline.js';
import { loadCounts } from './projects/counts.js';
import { loadProjects } from './projects/projects.js';
import { start as startRender } from './render.js';
import { start as startRouter } from './router.js';
import { watchExpiry } from './session/expired-dialog.js';
import { startSession } from './session/session.js';
import { startPreferences } from './settings/preferences.js';
import { routes } from './shell/routes.js';
import { page } from './shell/shell.js';
import { followTitle } from './shell/views.js';
import { registerPageKeys } from './shortcuts/page-keys.js';
import { listenToKeys } from './shortcuts/shortcuts.js';
import { getState, subscribe } from './store.js';
import { followRoute } from './tasks/open-list.js';
import { lazyView } from './ui/lazy.js';

startSession();
startOffline();
startRouter(routes);
watchExpiry();
followRoute();
readOnceSignedIn();
await startPreferences();
document.querySelector('.skip-link').textContent = t('skipToContent');
followTask();
followTitle();
addSlot(lazyView(() => import('./history/history-view.js'), 'historyView'));
registerPageKeys();
listenToKeys();
startRender(page, document.getElementById('app'));
startLive();
startNames();

/** What the sidebar shows; the open list is asked for by then. */
function readOnceSignedIn() {
  let account = null;
  const read = () => {
    const { session } = getState();
    if (session.account === account) return;
    account = session.account;
    loadProjects();
    loadFilters();
    loadCounts();
  };
  subscribe(read);
  read();
}
