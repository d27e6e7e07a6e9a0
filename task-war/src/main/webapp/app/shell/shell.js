/** What surrounds every view: the bar on top, the sidebar, quick add, the open task. */
import { html, nothing } from 'lit-html';
import { getDetail } from '../detail/detail.js';
import { t } from '../i18n/i18n.js';
import { quickAddView } from '../quickadd/quick-add-view.js';
import { searchField } from '../search/search-field.js';
import { getSession, signOut } from '../session/session.js';
import { icon } from '../ui/icons.js';
import { logo } from '../ui/logo.js';
import { openMenu } from '../ui/menu.js';
import { toastsView } from '../ui/toasts.js';
import { navigate } from '../router.js';
import { lazyCall, lazyView } from '../ui/lazy.js';
import { closeDrawer, isDrawerOpen, openDrawer } from './drawer.js';
import { notices } from './notices.js';
import { sidebar } from './sidebar.js';
import { viewOf } from './views.js';

const helpDialog = lazyCall(() => import('../shortcuts/help-dialog.js'), 'helpDialog');
const detailView = lazyView(() => import('../detail/detail-view.js'), 'detailView');

export function page() {
  const view = viewOf();
  return html`
    <header class="top-bar" ?inert=${isDrawerOpen()}>
      <button class="quiet square drawer-button" aria-label=${t('nav.open')} aria-expanded=${isDrawerOpen()}
        aria-controls="sidebar" @click=${openDrawer}>${icon('menu')}</button>
      <a class="home" href="/inbox" aria-label=${t('nav.home')}>${logo()}</a>
      ${searchField()}
      <button class="quiet square" aria-haspopup="menu" aria-expanded="false" aria-label=${t('account.menu')}
        @click=${accountMenu}>${icon('person')}</button>
    </header>
    <div class="layout">
      <div class="sidebar ${isDrawerOpen() ? 'drawer-open' : ''}" id="sidebar" @click=${leaveDrawer} @keydown=${escapeDrawer}>
        <button class="quiet square drawer-close" aria-label=${t('nav.close')} @click=${closeDrawer}>${icon('close')}</button>
        ${sidebar()}
      </div>
      ${isDrawerOpen() ? html`<div class="scrim" @click=${closeDrawer}></div>` : nothing}
      <main id="main" class="main" tabindex="-1" ?inert=${isDrawerOpen()}>
        ${notices()}
        ${quickAddView()}
        ${view}
      </main>
      ${getDetail().id ? detailView() : nothing}
    </div>
    ${toastsView()}`;
}

const accountMenu = (event) => openMenu(event, t('account.menu'), [
  { label: t('view.settings'), icon: 'settings', run: () => navigate('/settings') },
  { label: t('keys.title'), icon: 'keys', run: helpDialog },
  null,
  { label: t('session.signOutOf', { email: getSession().account.email ?? '' }), icon: 'person', run: signOut },
]);

const leaveDrawer = (event) => event.target.closest('a') && closeDrawer();
const escapeDrawer = (event) => event.key === 'Escape' && isDrawerOpen() && (closeDrawer(), event.preventDefault());
