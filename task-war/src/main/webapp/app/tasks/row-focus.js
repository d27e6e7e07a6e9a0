/** Which line has the focus, and where the focus goes when lines move or leave. */
import { rendered } from '../render.js';

const rows = () => [...document.querySelectorAll('.task-list > .task')];
const target = (row, selector) => row?.querySelector(selector) ?? row?.querySelector('.task-title');

/** The id of the task whose line has the focus, or null. */
export function focusedTask() {
  const key = document.activeElement?.closest('.task-list > .task')?.dataset.key;
  return key ? Number(key) : null;
}

/** Moves the focus by some lines; the first line when none has it. */
export function moveFocus(by) {
  const all = rows();
  const at = all.findIndex((row) => Number(row.dataset.key) === focusedTask());
  const row = at < 0 ? all[0] : all[Math.max(0, Math.min(all.length - 1, at + by))];
  focusTitle(row);
}

/** After a line has left: to the next one, or the one before, or the list's heading. */
export async function focusAfter(id, selector = '.task-title') {
  const all = rows();
  const at = all.findIndex((row) => Number(row.dataset.key) === id);
  const [next, previous] = [all[at + 1]?.dataset.key, all[at - 1]?.dataset.key];
  await rendered();
  const find = (key) => rows().find((row) => row.dataset.key === key);
  const still = find(String(id)); // a recurring task has only moved on
  const row = still ?? find(next) ?? find(previous);
  (target(row, selector) ?? document.querySelector('#view-title'))?.focus();
}

/** To a task's line, wherever it is now. */
export async function focusTask(id) {
  await rendered();
  focusTitle(rows().find((row) => Number(row.dataset.key) === id));
}

function focusTitle(row) {
  target(row, '.task-title')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
