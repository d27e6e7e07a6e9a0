/** Editing a title where it stands. */
import { renderNow } from '../render.js';
import { slice } from '../store.js';
import { editTask } from './changes.js';
import { focusTask } from './row-focus.js';

const renaming = slice('renaming', { id: null });

export const isRenaming = (id) => renaming.get().id === id;

export function startRenaming(task) {
  renaming.update('started', { id: task.id });
  renderNow();
  document.querySelector('.rename')?.select();
}

export function stopRenaming(task) {
  renaming.update('stopped', { id: null });
  focusTask(task.id);
}

/** Saves what is typed, unless it is empty or as it was. */
export function rename(task, text) {
  const title = text.trim();
  stopRenaming(task);
  if (title && title !== task.title) editTask(task, { title });
}
