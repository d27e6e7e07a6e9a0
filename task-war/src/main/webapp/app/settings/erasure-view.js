/** Of an account that was deleted: which services have erased what they kept. Nobody needs to be signed in to see it. */
import { html, nothing } from 'lit-html';
import { get } from '../api.js';
import { timeText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { getState, slice, subscribe } from '../store.js';
import { failedView, loadingView } from '../ui/service-state.js';

const AGAIN_MS = 1000;
const SERVICES = ['task', 'notifier', 'analytics', 'audit'];
const erasure = slice('erasure', { receipt: null, report: null, error: null });

export function view() {
  const { report, error } = erasure.get();
  return html`
    <div class="card">
      <h1 id="view-title" tabindex="-1">${t('view.erasure')}</h1>
      ${error ? error.status === 404 ? html`<p>${t('erasure.unknown')}</p>` : failedView(error, read) : nothing}
      ${report ? progress(report) : error ? nothing : loadingView()}
      <p><a href="/">${t('erasure.leave')}</a></p>
    </div>`;
}

function progress({ services, completed_at: completedAt }) {
  const done = SERVICES.filter((name) => services[name]?.done_at).length;
  return html`
    <p>${t('erasure.text')}</p>
    <progress max=${SERVICES.length} value=${done} aria-label=${t('erasure.progress')}></progress>
    <ul class="parts-done" role="list">
      ${SERVICES.map((name) => html`<li><span>${t(`erasure.${name}`)}</span>
        <span class="hint">${services[name]?.done_at ? t('erasure.done', { at: timeText(services[name].done_at) }) : t('erasure.waits')}</span></li>`)}
    </ul>
    <p aria-live="polite">${completedAt ? html`<strong>${t('erasure.all')}</strong>` : t('erasure.later')}</p>`;
}

/** Asks until the last is done, for as long as it is looked at. */
async function read() {
  const { receipt } = erasure.get();
  try {
    const report = await get(`/api/erasures/${receipt}`);
    erasure.update('read', { report, error: null });
    if (!report.completed_at) setTimeout(() => erasure.get().receipt === receipt && read(), AGAIN_MS);
  } catch (error) {
    erasure.update('failed', { error });
  }
}

function follow() {
  const { route } = getState();
  const receipt = route.name === 'erasure' ? route.params.receipt : null;
  if (receipt === erasure.get().receipt) return;
  erasure.update('opened', { receipt, report: null, error: null });
  if (receipt) read();
}

subscribe(follow);
follow();
