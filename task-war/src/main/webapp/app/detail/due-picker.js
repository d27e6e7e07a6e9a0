/** When a task is due: by words, by a few usual days, or by a calendar. */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { dueDay, dueText, isOverdue, plusDays, today } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { dueOf } from '../quickadd/parse.js';
import { editTask, moveToDay } from '../tasks/changes.js';
import { icon } from '../ui/icons.js';
import { fact } from './fact.js';
import { languageField } from './language-field.js';

export const duePicker = (task) => fact({
  icon: 'today',
  label: t('field.due_date'),
  value: task.due_date && html`<time datetime=${task.due_date} class=${isOverdue(task) ? 'overdue' : ''}>${dueText(task)}</time>${isOverdue(task) ? html` <small>(${t('task.overdue')})</small>` : nothing}`,
  clear: task.due_date && (() => editTask(task, { due_date: null })),
  editor: html`
    ${languageField({ id: 'due', label: t('field.due_date'), placeholder: t('due.placeholder') }, async (text) => {
      const due = await dueOf(text);
      return due ? editTask(task, due) : false;
    })}
    <div class="choices">
      ${[['due.today', 0], ['due.tomorrow', 1], ['due.nextWeek', 7]].map(([key, days]) => html`
        <button class="choice" @click=${() => moveToDay(task, plusDays(today(), days))}>${t(key)}</button>`)}
      <label class="choice">${icon('upcoming')}<span class="visually-hidden">${t('due.calendar')}</span>
        <input type="date" .value=${live(task.due_date ? dueDay(task) : '')}
          @change=${(event) => event.target.value && moveToDay(task, event.target.value)} /></label>
    </div>`,
});
