/**
 * What a person does to tasks. A change is shown at once, sent, and taken back by an Undo that the
 * server knows; one that fails is put back and said.
 */
import * as api from '../api.js';
import { dueOn } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { refreshCounts } from '../projects/counts.js';
import { announce } from '../ui/announcer.js';
import { isPassing, showError } from '../ui/errors.js';
import { toast } from '../ui/toasts.js';
import { resolveConflict } from './conflict.js';
import { refreshUnsure } from './open-list.js';
import { put, revert, taskById } from './tasks.js';

/** Completes or reopens a task. */
export function setCompleted(task, completed) {
  const status = completed ? 'completed' : 'pending';
  const guess = { status, completed_at: completed ? new Date().toISOString() : null };
  return act(task, task.recurrence && completed ? {} : guess, {
    send: () => api.post(`/api/tasks/${task.id}/${completed ? 'complete' : 'reopen'}`),
    said: t(completed ? 'said.completed' : 'said.reopened', { title: task.title }),
  });
}

export const deleteTask = (task) =>
  act(task, { deleted_at: new Date().toISOString() }, {
    send: () => api.remove(`/api/tasks/${task.id}`, task.version),
    said: t('said.deleted', { title: task.title }),
  });

export const restoreTask = (task) =>
  act(task, { deleted_at: null }, {
    send: () => api.post(`/api/tasks/${task.id}/restore`),
    said: t('said.restored', { title: task.title }),
  });

export const skipTask = (task) =>
  act(task, {}, {
    send: () => api.post(`/api/tasks/${task.id}/skip`),
    said: t('said.skipped', { title: task.title }),
  });

/** Changes some fields. Quiet, where the person sees the change where they made it. */
export const editTask = (task, fields) =>
  act(task, guessOf(fields), {
    send: () => resolveConflict(task, fields, (base) => api.patch(`/api/tasks/${task.id}`, fields, base.version)),
    retry: () => editTask(taskById(task.id) ?? task, fields),
    said: null,
    keepsTyped: true,
  });

/** Puts a task behind (`after`) or before another. */
export const placeTask = (task, place, position) =>
  act(task, { position }, {
    send: () => api.post(`/api/tasks/${task.id}/move`, place),
    said: t('said.moved', { title: task.title }),
    quiet: true,
  });

/** Up to 500 tasks, all or none: `change` is the bulk request without the ids. */
export async function changeAll(ids, change, said) {
  try {
    const answer = await api.post('/api/tasks/bulk', { ids, ...change });
    if (change.action === 'delete') put(answer.data.items.map(asDeleted));
    else put(answer.data.items);
    settled(answer.changeId, said);
    return true;
  } catch (error) {
    showError(error, () => changeAll(ids, change, said));
    return false;
  }
}

/** To another day, or to none: a task that has a time of day keeps it. */
export const moveToDay = (task, day) =>
  changeAll([task.id], { action: 'reschedule', ...dueOn(day) }, t('said.rescheduled', { count: 1 }));

export async function undo(changeId) {
  try {
    const { data } = await api.post(`/api/changes/${changeId}/undo`);
    put(data.items);
    announce(t('said.undone'));
    refreshCounts();
    refreshUnsure();
  } catch (error) {
    showError(error, () => undo(changeId));
  }
}

/** Where it fails and may do another time, what was typed stays: the message that offers it stays as well. */
async function act(task, guess, { send, said, quiet = false, keepsTyped = false, retry = () => act(task, guess, { send, said }) }) {
  put([{ ...task, ...guess, guessed: true }]);
  try {
    const { data, changeId } = await send();
    if (data) put([data]);
    settled(changeId, said, quiet);
    return data;
  } catch (error) {
    const stays = keepsTyped && isPassing(error);
    if (!stays) revert([taskById(task.id)?.version > task.version ? taskById(task.id) : task]);
    showError(error, retry);
    return null;
  }
}

function settled(changeId, said, quiet = false) {
  refreshCounts();
  refreshUnsure();
  if (said && changeId && !quiet) toast({ text: said, action: { label: t('undo'), run: () => undo(changeId) } });
  else if (said) announce(said);
}

/** A due day is text until the server has said at which instant it begins. */
function guessOf(fields) {
  const { due_date: due, ...others } = fields;
  return typeof due === 'string' && due.length === 10 ? others : fields;
}

const asDeleted = (task) => ({ ...task, deleted_at: task.deleted_at ?? task.updated_at });
