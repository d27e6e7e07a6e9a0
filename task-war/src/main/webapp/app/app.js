/** The start: session, addresses, words, and drawing. What a person works with is loaded once they are signed in. */
import { ApiError } from './api.js';
import { t } from './i18n/i18n.js';
import { registerWorker } from './offline/worker.js';
import { requestRender, start as startRender } from './render.js';
import { start as startRouter } from './router.js';
import { getSession, startSession } from './session/session.js';
import { startPreferences } from './settings/preferences.js';
import { outside } from './shell/outside.js';
import { routes } from './shell/routes.js';
import { subscribe } from './store.js';
import { showError } from './ui/errors.js';

let page = outside;
let isEntering = false;

startSession();
startRouter(routes);
registerWorker();
const words = startPreferences();
const entered = enter();
subscribe(enter);
await Promise.all([words, entered]);
document.querySelector('.skip-link').textContent = t('skipToContent');
startRender(() => page(), document.getElementById('app'));

/** Until it is there, the form by which they signed in stays. */
async function enter() {
  if (isEntering || getSession().status === 'none') return;
  isEntering = true;
  try {
    const work = await import('./work.js');
    await work.startWork(words);
    page = work.page;
    requestRender();
  } catch (error) {
    console.error(error);
    await words;
    showError(new ApiError(0), () => location.reload()); // a browser may ask for a module once only
  }
}
