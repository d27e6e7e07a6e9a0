/** What can be done to a task from its line. */
import { today, plusDays } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { navigate } from '../router.js';
import { getState } from '../store.js';
import { openMenu } from '../ui/menu.js';
import { deleteTask, moveToDay, restoreTask, skipTask } from './changes.js';
import { moveTask } from './order.js';
import { startRenaming } from './rename.js';
import { select } from './selection.js';

export function taskMenu(event, task, view) {
  openMenu(event, t('task.more', { title: task.title }), task.deleted_at ? trashItems(task) : items(task, view));
}

const trashItems = (task) => [
  { label: t('task.restore'), icon: 'undo', run: () => restoreTask(task) },
];

const items = (task, view) => [
  { label: t('task.open'), icon: 'inbox', run: () => navigate(`/task/${task.id}`, { background: getState().route.path }) },
  { label: t('task.rename'), icon: 'settings', run: () => startRenaming(task) },
  null,
  { label: t('due.today'), icon: 'today', run: () => moveToDay(task, today()) },
  { label: t('due.tomorrow'), icon: 'upcoming', run: () => moveToDay(task, plusDays(today(), 1)) },
  ...(task.due_date ? [{ label: t('due.none'), icon: 'close', run: () => moveToDay(task, null) }] : []),
  ...(task.recurrence ? [{ label: t('task.skip'), icon: 'repeat', run: () => skipTask(task) }] : []),
  ...(view.ordered
    ? [null,
      { label: t('task.moveUp'), run: () => moveTask(view, task, -1) },
      { label: t('task.moveDown'), run: () => moveTask(view, task, 1) }]
    : []),
  null,
  { label: t('task.selectThis'), icon: 'completed', run: () => select(task.id, true) },
  { label: t('task.delete'), icon: 'trash', kind: 'danger', run: () => deleteTask(task) },
];
