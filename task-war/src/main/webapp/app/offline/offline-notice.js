/** Says above every view that the page is offline, what waits, and what the server has refused. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { lazyCall } from '../ui/lazy.js';
import { isOnline } from './connection.js';
import { refused, waiting } from './outbox.js';

const showRefused = lazyCall(() => import('./refused-dialog.js'), 'showRefused');

export function offlineNotice() {
  const count = waiting().length;
  const failed = refused().length;
  return html`
    ${isOnline() && !count ? nothing : html`<div class="notice offline"><p>
      ${isOnline() ? nothing : html`<strong>${t('offline.title')}</strong> ${t('offline.text')}`}
      ${count ? t('offline.waiting', { count }) : nothing}</p></div>`}
    ${failed ? html`<div class="notice error refused"><p>${t('offline.refused', { count: failed })}</p>
      <button @click=${showRefused}>${t('offline.look')}</button></div>` : nothing}`;
}
