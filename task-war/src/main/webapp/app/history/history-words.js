/** A change of a task in words: fields and values are called as they are elsewhere on the page. */
import { reminderText } from '../detail/reminder-picker.js';
import { dayOf, longDayText, momentText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { recurrenceText } from '../i18n/recurrence.js';
import { projectById } from '../projects/projects.js';
import { taskById } from '../tasks/tasks.js';

const LONGEST = 200; // characters of a text; a description may have thousands
/** What goes without saying where another field was changed with it. */
const TOLD_WITH = { all_day: 'due_date', due_time_zone: 'due_date', recurrence_from: 'recurrence' };

/** Sentences, the most telling first. */
export function sentences(change) {
  const { kinds, fields, unreadable } = change;
  const changed = new Set(fields.map(({ field }) => field));
  const told = [];
  if (kinds.includes('created')) told.push(t('history.created'));
  if (kinds.includes('deleted')) told.push(t('history.deleted'));
  if (kinds.includes('completed') && !changed.has('status')) told.push(t('history.completed'));
  for (const field of fields) {
    if (!changed.has(TOLD_WITH[field.field])) told.push(sentence(field, change));
  }
  if (told.length === 0) told.push(t(unreadable ? 'history.unreadable' : 'history.updated'));
  return told;
}

const OWN = {
  status: ({ next }) => t(next === 'completed' ? 'history.completed' : 'history.reopened'),
  position: () => t('history.moved'),
  deleted_at: ({ next }) => t(next ? 'history.deleted' : 'history.restored'),
  comment: ({ previous, next }) => {
    if (previous === null) return t('history.commented', { text: quoted(next) });
    if (next === null) return t('history.uncommented', { text: quoted(previous) });
    return t('history.recommented', { previous: quoted(previous), next: quoted(next) });
  },
  project_id: ({ next }) => t('history.project', { name: projectName(next) }),
};

function sentence(change, whole) {
  const { field, previous, next } = change;
  if (Object.hasOwn(OWN, field)) return OWN[field](change);
  const words = { field: fieldName(field), previous: valueText(field, previous, whole, true), next: valueText(field, next, whole) };
  if (previous === null) return t('history.set', words);
  return t(next === null ? 'history.removed' : 'history.changed', words);
}

const VALUES = {
  due_date: dueValue,
  all_day: () => t('yes'),
  priority: (value) => t(`priority.${value}`),
  tags: (value) => value.split(' ').map((tag) => `#${tag}`).join(' '),
  parent_id: (value) => quoted(taskById(value)?.title ?? t('history.otherTask')),
  recurrence: recurrenceText,
  recurrence_from: (value) => t(value === 'completion' ? 'history.fromCompletion' : 'field.due_date'),
  reminders: (value) => JSON.parse(value).map(reminderText).join(', '),
  due_time_zone: (value) => value,
};

/** Another producer may name any field, and a value that is not as expected is shown as it came. */
function valueText(field, value, whole, wasBefore = false) {
  if (value === null) return '';
  try {
    return (Object.hasOwn(VALUES, field) ? VALUES[field] : quoted)(value, whole, wasBefore);
  } catch {
    return quoted(value);
  }
}

/** The entry has an instant only: whether it stands for a day is told by the task, or by the change of just that. */
function dueValue(value, { task, fields }, wasBefore) {
  const turned = fields.find(({ field }) => field === 'all_day');
  const isDay = turned ? (wasBefore ? turned.previous : turned.next) === 'true' : Boolean(task?.all_day);
  return isDay ? longDayText(dayOf(value, task?.due_time_zone)) : momentText(value);
}

function fieldName(field) {
  const name = t(`field.${field}`);
  return name === `field.${field}` ? field : name;
}

const projectName = (id) => (id === null ? t('view.inbox') : quoted(projectById(id)?.name ?? t('history.otherProject')));

function quoted(text) {
  const characters = [...String(text)];
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : String(text);
  return t('quoted', { text: shown });
}
