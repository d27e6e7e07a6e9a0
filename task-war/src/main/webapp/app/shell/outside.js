/** The page of whom nobody has signed in: the way in, or what is left of an account that was deleted. */
import { html } from 'lit-html';
import { getState } from '../store.js';
import { lazyView } from '../ui/lazy.js';
import { toastsView } from '../ui/toasts.js';
import { routes } from './routes.js';

const welcomeView = lazyView(() => import('../session/welcome-view.js'), 'welcomeView');

export function outside() {
  const { route } = getState();
  const { view } = route.name === 'erasure' ? routes.find(({ name }) => name === route.name) : {};
  return html`
    ${view ? html`<main class="welcome" id="main">${view(getState())}</main>` : welcomeView()}
    ${toastsView()}`;
}
