/** A task in full, beside the list; on a narrow screen over it. Every field is edited where it stands. */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { momentText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { isDrawerOpen } from '../shell/drawer.js';
import { slots } from './slots.js';
import { deleteTask, editTask, restoreTask, setCompleted } from '../tasks/changes.js';
import { checkbox } from '../tasks/task-row.js';
import { taskById } from '../tasks/tasks.js';
import { describe } from '../ui/errors.js';
import { icon } from '../ui/icons.js';
import { commentsView } from './comments-view.js';
import { closeDetail, getDetail } from './detail.js';
import { duePicker } from './due-picker.js';
import { partsView } from './parts-view.js';
import { placeFields } from './place-fields.js';
import { reminderPicker } from './reminder-picker.js';
import { repeatPicker } from './repeat-picker.js';

export function detailView() {
  const { id, error } = getDetail();
  const task = taskById(id);
  return keyed(id, html`
    <aside class="detail" tabindex="-1" aria-label=${task?.title ?? t('detail.label')} ?inert=${isDrawerOpen()} @keydown=${escape}>
      <header class="detail-head">
        ${task?.parent_id ? html`<a href="/task/${task.parent_id}" class="parent">${icon('parts')}${t('detail.partOf', { title: taskById(task.parent_id)?.title ?? '…' })}</a>` : nothing}
        <button class="quiet square end" aria-label=${t('close')} @click=${closeDetail}>${icon('close')}</button>
      </header>
      ${task ? content(task) : error ? failed(error) : html`<p role="status">${t('loading')}</p>`}
    </aside>`);
}

const content = (task) => html`
  <div class="detail-main">
    <div class="detail-line">
      ${task.deleted_at ? nothing : checkbox(task, task.status === 'completed')}
      <textarea class="detail-title" rows="1" maxlength="500" aria-label=${t('field.title')}
        .value=${task.title} @keydown=${enterLeaves} @change=${(event) => saveTitle(task, event.target)}></textarea>
    </div>
    <textarea class="detail-description" rows="3" maxlength="10000" aria-label=${t('field.description')}
      placeholder=${t('detail.describe')} .value=${task.description ?? ''}
      @change=${(event) => editTask(task, { description: event.target.value.trim() || null })}></textarea>
    <dl class="facts">
      ${duePicker(task)} ${repeatPicker(task)} ${reminderPicker(task)} ${placeFields(task)}
    </dl>
    ${partsView(task)} ${commentsView(task)} ${slots(task)}
    <footer class="detail-foot">
      <small>${t('detail.created', { at: momentText(task.created_at) })}${task.completed_at ? ` · ${t('detail.completed', { at: momentText(task.completed_at) })}` : ''}</small>
      ${task.deleted_at
        ? html`<button class="quiet" @click=${() => restoreTask(task)}>${icon('undo')}${t('task.restore')}</button>`
        : html`<button class="quiet danger" @click=${() => drop(task)}>${icon('trash')}${t('task.delete')}</button>`}
    </footer>
  </div>`;

const failed = (error) => html`<div class="notice error" role="alert"><p>${describe(error)}</p></div>`;

function drop(task) {
  deleteTask(task);
  closeDetail();
}

function saveTitle(task, field) {
  const title = field.value.replace(/\s+/g, ' ').trim();
  if (title && title !== task.title) editTask(task, { title });
  else field.value = task.title;
}

/** A title is one line: Enter saves it. */
function enterLeaves(event) {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  event.target.blur();
}

/** Escape closes the panel, and saves first what is being typed. */
function escape(event) {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  document.activeElement?.blur();
  closeDetail();
}
