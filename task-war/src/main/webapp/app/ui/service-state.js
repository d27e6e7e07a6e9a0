/**
 * What a view shows while it asks another service than the tasks' own, and when that does not answer:
 * it may be down, or not be where the page came from, and nothing of the tasks is lost by it.
 */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { describe } from './errors.js';

const SAID = new Set([0, 400, 429]);

export const loadingView = () => html`<p class="hint" role="status">${t('loading')}</p>`;

export const failedView = (error, again) => html`
  <div class="notice error" role="alert">
    <p>${SAID.has(error.status) ? describe(error) : t('error.service')}</p>
    <button @click=${again}>${t('retry')}</button>
  </div>`;

/** What stands below a paged list: the way to more of it, that more comes, or why it does not. */
export function tailView({ status, next, error }, more) {
  if (status === 'loading' || status === 'more') return loadingView();
  if (status === 'failed') return failedView(error, more);
  return next ? html`<p class="more"><button @click=${more}>${t('more')}</button></p>` : nothing;
}
