/** A list of tasks, as a view: heading, lines, and what to say where there is none. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { describe } from '../ui/errors.js';
import { icon } from '../ui/icons.js';
import { lazyView } from '../ui/lazy.js';
import { lines } from './arrange.js';
import { isSelecting, clearSelection, startSelecting } from './selection.js';
import { taskRow } from './task-row.js';
import { listOf, loadMore, reload } from './tasks.js';
import { windowed } from './windowed.js';

const bulkBar = lazyView(() => import('./bulk-bar.js'), 'bulkBar');

const HEADS = {
  project: lazyView(() => import('../projects/project-head.js'), 'projectHead'),
  filter: lazyView(() => import('../filters/filter-head.js'), 'filterHead'),
  search: lazyView(() => import('../search/search-head.js'), 'searchHead'),
};

export function taskListView(view) {
  const list = listOf(view);
  const shown = lines(view);
  const isMore = list.next !== null; // rows() asks for it, also where all that was read is done with
  return html`
    <div class="view-head">
      <h1 id="view-title" tabindex="-1">${view.title}</h1>
      <div class="view-tools">
        ${HEADS[view.name]?.(view) ?? nothing}
        ${shown.length ? selectButton() : nothing}
      </div>
    </div>
    ${view.query && (list.status === 'loading' || (!shown.length && list.status === 'more')) ? loadingRows() : nothing}
    ${list.status === 'error' || (!shown.length && list.status === 'ready' && list.error) ? failed(view, list.error) : nothing}
    ${shown.length || isMore ? rows(view, shown, list) : nothing}
    ${!shown.length && !isMore && (list.status === 'ready' || !view.query) ? emptyView(view) : nothing}
    ${isSelecting() ? bulkBar(view) : nothing}`;
}

const rows = (view, shown, list) => html`
  <ul class="task-list" role="list" aria-labelledby="view-title" aria-busy=${list.status === 'more'}>
    ${windowed(shown, line(view), () => loadMore(view))}
  </ul>`;

const line = (view) => {
  const task = taskRow(view);
  return (item) => item.heading
    ? html`<li class="group" data-key=${item.key}><h2>${item.heading}</h2></li>`
    : task(item);
};

const selectButton = () => html`
  <button class="quiet" aria-pressed=${isSelecting()}
    @click=${() => (isSelecting() ? clearSelection() : startSelecting())}>
    ${icon('completed')}<span class="wide-only">${t('select.start')}</span></button>`;

const loadingRows = () => html`
  <div class="skeleton" role="status"><span class="visually-hidden">${t('loading')}</span>
    ${[1, 2, 3, 4, 5].map(() => html`<div class="skeleton-row"></div>`)}
  </div>`;

const failed = (view, error) => html`
  <div class="notice error" role="alert">
    <p>${describe(error)}</p>
    <button @click=${() => reload(view)}>${t('retry')}</button>
  </div>`;

const emptyView = (view) => html`
  <div class="empty">
    <p class="empty-title">${t(`empty.${view.name}.title`)}</p>
    <p>${t(`empty.${view.name}.text`)}</p>
  </div>`;
