/** Whether and how a task repeats: by words, or by a few usual rules. */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../i18n/i18n.js';
import { recurrenceText } from '../i18n/recurrence.js';
import { recurrenceOf } from '../quickadd/parse.js';
import { editTask, skipTask } from '../tasks/changes.js';
import { fact } from './fact.js';
import { languageField } from './language-field.js';

const USUAL = ['every day', 'every weekday', 'every week', 'every month'];

export const repeatPicker = (task) => fact({
  icon: 'repeat',
  label: t('field.recurrence'),
  value: task.recurrence && recurrenceText(task.recurrence),
  clear: task.recurrence && (() => editTask(task, { recurrence: null })),
  editor: html`
    ${languageField({ id: 'repeat', label: t('field.recurrence'), placeholder: t('repeat.placeholder') },
      (text) => apply(task, text))}
    <div class="choices">
      ${USUAL.map((text) => html`<button class="choice" @click=${() => apply(task, text)}>${t(`repeat.usual.${text.split(' ')[1]}`)}</button>`)}
    </div>
    ${task.recurrence ? html`
      <label class="inline"><input type="checkbox" .checked=${live(task.recurrence_from === 'completion')}
        @change=${(event) => editTask(task, { recurrence_from: event.target.checked ? 'completion' : 'due_date' })} />
        ${t('repeat.fromCompletion')}</label>
      <button class="quiet" @click=${() => skipTask(task)}>${t('task.skip')}</button>` : nothing}`,
});

async function apply(task, text) {
  const recurrence = await recurrenceOf(text, task);
  return recurrence ? editTask(task, recurrence) : false;
}
