/**
 * What a person does to tasks. A change is shown at once, sent, and taken back by an Undo that the
 * server knows; one that fails is put back and said. Without a connection it waits (offline/outbox.js).
 */
import * as api from '../api.js';
import { dueOn } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { refreshCounts } from '../projects/counts.js';
import { announce } from '../ui/announcer.js';
import { isPassing, showError } from '../ui/errors.js';
import { toast } from '../ui/toasts.js';
import { guess, guessOf } from './guess.js';
import { refreshUnsure } from './open-list.js';
import { put, revert, taskById } from './tasks.js';

/** Completes or reopens a task. What becomes of one that recurs the server says, if it can be asked. */
export function setCompleted(task, completed) {
  const shown = completed ? guess.complete() : guess.reopen();
  return act(task, task.recurrence && completed ? {} : shown, {
    send: (waits) => api.post(`/api/tasks/${task.id}/${completed ? 'complete' : 'reopen'}`, undefined, { waits }),
    whileWaiting: shown,
    said: t(completed ? 'said.completed' : 'said.reopened', { title: task.title }),
  });
}

export const deleteTask = (task) =>
  act(task, guess.delete(), {
    send: (waits) => api.remove(`/api/tasks/${task.id}`, task.version, { waits }),
    said: t('said.deleted', { title: task.title }),
  });

export const restoreTask = (task) =>
  act(task, { deleted_at: null }, {
    send: (waits) => api.post(`/api/tasks/${task.id}/restore`, undefined, { waits }),
    said: t('said.restored', { title: task.title }),
  });

export const skipTask = (task) =>
  act(task, {}, {
    send: (waits) => api.post(`/api/tasks/${task.id}/skip`, undefined, { waits }),
    said: t('said.skipped', { title: task.title }),
  });

/** Changes some fields. Quiet, where the person sees the change where they made it. */
export const editTask = (task, fields) =>
  act(task, guessOf(task, fields), {
    send: (waits) => api.patch(`/api/tasks/${task.id}`, fields, task.version, { waits: { ...waits, before: task } }),
    retry: () => editTask(taskById(task.id) ?? task, fields),
    said: null,
    keepsTyped: true,
  });

/** Puts a task behind (`after`) or before another. */
export const placeTask = (task, place, position) =>
  act(task, { position }, {
    send: (waits) => api.post(`/api/tasks/${task.id}/move`, place, { waits }),
    said: t('said.moved', { title: task.title }),
    quiet: true,
  });

/** Up to 500 tasks, all or none: `change` is the bulk request without the ids. */
export async function changeAll(ids, change, said) {
  const tasks = ids.map(taskById).filter(Boolean).map((task) => ({ id: task.id, ...guess[change.action](task, change) }));
  try {
    const { data, changeId } = await api.post('/api/tasks/bulk', { ids, ...change }, { waits: { said, tasks } });
    const items = data?.items ?? [];
    put(change.action === 'delete' ? items.map(asDeleted) : items);
    settled(changeId, said);
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

/**
 * Where it fails and may do another time, what was typed stays: the message that offers it stays as well.
 *
 * @param how send: takes what to keep of it while it waits; whileWaiting: what is shown then
 */
async function act(task, shown, how) {
  const { send, said, whileWaiting = shown, quiet = false, keepsTyped = false, retry = () => act(task, shown, how) } = how;
  put([{ ...task, ...shown, guessed: true }]);
  try {
    const { data, changeId } = await send({ said: said ?? task.title, tasks: [{ ...whileWaiting, id: task.id }] });
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

const asDeleted = (task) => ({ ...task, deleted_at: task.deleted_at ?? task.updated_at });
