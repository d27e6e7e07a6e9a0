/** Editing a title where it stands. */
import { focusLine, focusOn } from '../focus.js';
import { renderNow } from '../render.js';
import { slice } from '../store.js';
import { editTask } from './changes.js';

const renaming = slice('renaming', { id: null });

export const isRenaming = (id) => renaming.get().id === id;

export function startRenaming(task) {
  renaming.update('started', { id: task.id });
  focusOn('.rename');
  renderNow();
  document.querySelector('.rename')?.select();
}

export function stopRenaming(task) {
  renaming.update('stopped', { id: null });
  focusLine(task.id);
}

/** Saves what is typed, unless it is empty or as it was. */
export function rename(task, text) {
  const title = text.trim();
  stopRenaming(task);
  if (title && title !== task.title) editTask(task, { title });
}
