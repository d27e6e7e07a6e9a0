/** When a task reminds the person: by words, at a moment or before it is due. */
import { html } from 'lit-html';
import { momentText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { reminderOf } from '../quickadd/parse.js';
import { editTask } from '../tasks/changes.js';
import { icon } from '../ui/icons.js';
import { fact } from './fact.js';
import { languageField } from './language-field.js';

const DAY = 24 * 60;

export const reminderPicker = (task) => fact({
  icon: 'bell',
  label: t('field.reminders'),
  value: task.reminders.length > 0 && task.reminders.map(reminderText).join(', '),
  editor: html`
    <ul class="reminders">
      ${task.reminders.map((reminder) => html`
        <li>${reminderText(reminder)}
          <button class="quiet square" aria-label=${t('reminder.remove', { at: reminderText(reminder) })}
            @click=${() => save(task, task.reminders.filter((other) => other !== reminder))}>${icon('close')}</button></li>`)}
    </ul>
    ${languageField({ id: 'reminder', label: t('reminder.add'), placeholder: t(task.due_date ? 'reminder.placeholder' : 'reminder.placeholderMoment') },
      async (text) => {
        const reminder = await reminderOf(text, task);
        return reminder ? save(task, [...task.reminders, reminder]) : false;
      })}`,
});

/** A relative one moves with the due date, so it is sent without the moment at which it lies now. */
const save = (task, reminders) =>
  editTask(task, {
    reminders: reminders.map(({ minutes_before: minutes, remind_at: at, method }) =>
      minutes == null ? { remind_at: at, method } : { minutes_before: minutes, method }),
  });

export function reminderText({ minutes_before: minutes, remind_at: at }) {
  if (minutes == null) return momentText(at);
  if (minutes === 0) return t('reminder.whenDue');
  if (minutes % DAY === 0) return t('reminder.daysBefore', { count: minutes / DAY });
  if (minutes % 60 === 0) return t('reminder.hoursBefore', { count: minutes / 60 });
  return t('reminder.minutesBefore', { count: minutes });
}
