/** Which keys do what in the lists, and going from view to view. */
import { closeDetail, getDetail } from '../detail/detail.js';
import { focusedLine, focusLine } from '../focus.js';
import { renderNow } from '../render.js';
import { navigate } from '../router.js';
import { shownIds } from '../tasks/arrange.js';
import { deleteTask, setCompleted } from '../tasks/changes.js';
import { currentList } from '../tasks/open-list.js';
import { moveTask } from '../tasks/order.js';
import { startRenaming } from '../tasks/rename.js';
import { clearSelection, isSelecting, select, selectAll } from '../tasks/selection.js';
import { taskById } from '../tasks/tasks.js';
import { lazyCall } from '../ui/lazy.js';
import { runLatestAction } from '../ui/toasts.js';
import { shortcut } from './shortcuts.js';

const helpDialog = lazyCall(() => import('./help-dialog.js'), 'helpDialog');

export function registerPageKeys() {
  shortcut('n', 'keys.new', () => focusOn('quick-add'));
  shortcut('/', 'keys.search', () => focusOn('search'));
  shortcut('j', 'keys.next', () => moveFocus(1));
  shortcut('k', 'keys.previous', () => moveFocus(-1));
  shortcut('c', 'keys.complete', () => onTask((task) => setCompleted(task, task.status !== 'completed')));
  shortcut('x', 'keys.select', () => onTask((task) => select(task.id)));
  shortcut('e', 'keys.rename', () => onTask(startRenaming));
  shortcut('Delete', 'keys.delete', () => onTask(deleteTask));
  shortcut('Alt+ArrowUp', 'keys.up', () => onTask((task) => moveTask(currentList(), task, -1)));
  shortcut('Alt+ArrowDown', 'keys.down', () => onTask((task) => moveTask(currentList(), task, 1)));
  shortcut('Ctrl+a', 'keys.selectAll', () => isSelecting() && currentList() !== null && selectAll(currentList()));
  shortcut('z', 'keys.undo', runLatestAction);
  shortcut('g i', 'view.inbox', () => navigate('/inbox'));
  shortcut('g t', 'view.today', () => navigate('/today'));
  shortcut('g u', 'view.upcoming', () => navigate('/upcoming'));
  shortcut('?', 'keys.help', helpDialog);
  shortcut('Escape', 'keys.escape', escape);
}

function focusOn(id) {
  const field = document.getElementById(id);
  field?.focus();
  field?.select();
}

/** To another line; to the first when none has the focus. At once, for the next key may be pressed already. */
function moveFocus(by) {
  const view = currentList();
  const ids = view ? shownIds(view) : [];
  if (ids.length === 0) return;
  const at = ids.indexOf(focusedLine());
  focusLine(at < 0 ? ids[0] : ids[Math.max(0, Math.min(ids.length - 1, at + by))]);
  renderNow();
}

function onTask(change) {
  const task = taskById(focusedLine());
  if (!task) return false;
  change(task);
  return true;
}

/** The innermost thing that can end: a field, the selection, the open task. */
function escape(event) {
  if (event.target.matches('input, textarea')) event.target.blur();
  else if (isSelecting()) clearSelection();
  else if (getDetail().id) closeDetail();
  else return false;
  return true;
}
