/** A task's history in its panel: who changed what, and when; read when it is opened. */
import { html, nothing } from 'lit-html';
import { momentText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { failedView, loadingView, tailView } from '../ui/service-state.js';
import { checkHistory, getHistory, moreHistory, openHistory } from './history.js';
import { sentences } from './history-words.js';
import { changesOf } from './task-changes.js';

export const historyView = (task) => html`
  <details class="detail-section history" @toggle=${(event) => event.target.open && openHistory(task.id)}>
    <summary><h2>${t('history.title')}</h2></summary>
    ${getHistory().taskId === task.id ? content(task) : nothing}
  </details>`;

function content(task) {
  const history = getHistory();
  return html`
    <ol class="changes" role="list">${changesOf(history.items).map(changeView)}</ol>
    ${history.status === 'ready' && !history.items.length ? html`<p class="hint">${t('history.empty')}</p>` : nothing}
    ${tailView(history, moreHistory)}
    ${history.status === 'ready' ? html`
      <p class="actions">
        <button class="quiet" @click=${() => openHistory(task.id)}>${t('refresh')}</button>
        ${history.items.length ? html`<button class="quiet" ?disabled=${history.check.status === 'checking'}
          @click=${checkHistory}>${t('history.check')}</button>` : nothing}
      </p>
      ${checkView(history.check)}` : nothing}`;
}

const changeView = (change) => html`
  <li class="change">
    ${sentences(change).map((sentence) => html`<p>${sentence}</p>`)}
    <small><time datetime=${change.at}>${momentText(change.at)}</time>${who(change)}</small>
  </li>`;

/** An entry for the task as a whole does not say who it was: only those for its fields do. */
function who({ source, fields, bySystem }) {
  if (source) return ` · ${t('history.byOther', { source })}`;
  if (fields.length === 0) return nothing;
  return bySystem ? html` · <span class="badge">${t('history.bySystem')}</span>` : ` · ${t('history.byYou')}`;
}

function checkView({ status, report, error }) {
  if (status === 'checking') return loadingView();
  if (status === 'failed') return failedView(error, checkHistory);
  if (status !== 'checked') return nothing;
  return report.valid
    ? html`<p class="notice" role="status">${t('history.untouched', { count: report.entries })}</p>`
    : html`<p class="notice error" role="alert">${t('history.tampered', { place: report.first_bad.seq })}</p>`;
}
