/** The tasks that are selected, to do something to all of them. */
import { slice } from '../store.js';
import { shownIds } from './arrange.js';
import { loadAll, taskById } from './tasks.js';

const selection = slice('selection', { ids: new Set(), on: false });

export const isSelected = (id) => selection.get().ids.has(id);
/** Whether rows show a box to select them by. */
export const isSelecting = () => selection.get().on;
export const selectedTasks = () => [...selection.get().ids].map(taskById).filter(Boolean);

export const select = (id, selected = !isSelected(id)) =>
  selection.update('toggled', ({ ids }) => {
    const after = new Set(ids);
    if (selected) after.add(id);
    else after.delete(id);
    return { ids: after, on: true };
  });

/** All of a list, what of it has not been read yet as well. */
export async function selectAll(view) {
  await loadAll(view);
  if (isSelecting()) selection.update('filled', { ids: new Set(shownIds(view)) });
}

export const startSelecting = () => selection.update('started', { on: true });
export const clearSelection = () => selection.update('cleared', { ids: new Set(), on: false });
