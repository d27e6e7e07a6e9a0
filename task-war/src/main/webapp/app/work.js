/** All that runs for a person who is signed in: what is read first, keys, live updates, being offline. */
import { followTask } from './detail/detail.js';
import { addSlot } from './detail/slots.js';
import { loadFilters } from './filters/filters.js';
import { startLive } from './live/live.js';
import { startNames } from './live/names.js';
import { startOffline } from './offline/offline.js';
import { loadCounts } from './projects/counts.js';
import { loadProjects } from './projects/projects.js';
import { watchExpiry } from './session/expired-dialog.js';
import { followTitle } from './shell/views.js';
import { registerPageKeys } from './shortcuts/page-keys.js';
import { listenToKeys } from './shortcuts/shortcuts.js';
import { followRoute } from './tasks/open-list.js';
import { lazyView } from './ui/lazy.js';

export { page } from './shell/shell.js';

/** @param words a promise of the page's words: what is read first does not wait for them */
export async function startWork(words) {
  startOffline();
  watchExpiry();
  followRoute();
  loadProjects();
  loadFilters();
  loadCounts();
  await words;
  followTask();
  followTitle();
  addSlot(lazyView(() => import('./history/history-view.js'), 'historyView'));
  registerPageKeys();
  listenToKeys();
  startLive();
  startNames();
}
