/** What the page can tell of a task before the server has answered: it is shown, and replaced by the answer. */
import { daysBetween, dueDay } from '../i18n/dates.js';
import { allKnown } from './tasks.js';

/** What a change makes of a task, by the names of the bulk actions: `guess.complete(task, change)`. */
export const guess = {
  complete: () => ({ status: 'completed', completed_at: new Date().toISOString() }),
  reopen: () => ({ status: 'pending', completed_at: null }),
  delete: () => ({ deleted_at: new Date().toISOString() }),
  move: (task, { project_id: project }) => ({ project_id: project }),
  tag: (task, { add, remove }) => ({ tags: [...new Set([...task.tags, ...add])].filter((tag) => !remove.includes(tag)) }),
  reschedule: (task, { due_date: due }) => dueGuess(task, due),
};

/** Fields as they are typed, but a due day. */
export function guessOf(task, fields) {
  const { due_date: due } = fields;
  return typeof due === 'string' && due.length === 10 ? { ...fields, ...dueGuess(task, due) } : fields;
}

/** A task that the server has not seen yet, under a number that it never gives. */
export function newTask({ text, title, project_id: project = null, parent_id: parent = null, tags = [] }) {
  const now = new Date().toISOString();
  return {
    id: ownId(),
    title: title ?? text,
    description: null,
    due_date: null,
    all_day: false,
    time_zone: null,
    status: 'pending',
    priority: null,
    tags,
    project_id: project,
    parent_id: parent,
    reminders: [],
    recurrence: null,
    recurrence_from: null,
    position: Math.max(0, ...[...allKnown().values()].map(({ position }) => position)) + 1,
    version: 0,
    created_at: now,
    updated_at: now,
    completed_at: null,
    deleted_at: null,
  };
}

/** Another for each, also in two tabs. */
export const ownId = () => -(Date.now() * 1000 + Math.floor(Math.random() * 1000));

/** At which instant a day begins the server says: noon in UTC lies on it. A time of day stays. */
function dueGuess(task, day) {
  if (!day) return { due_date: null, all_day: false, time_zone: null };
  if (!task.due_date || task.all_day) return { due_date: `${day}T12:00:00Z`, all_day: true, time_zone: 'UTC' };
  const at = new Date(task.due_date);
  at.setUTCDate(at.getUTCDate() + daysBetween(dueDay(task), day));
  return { due_date: at.toISOString() };
}
