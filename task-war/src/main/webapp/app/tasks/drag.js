/**
 * Ordering by dragging a line's grip, with a mouse, a pen or a finger. By keyboard the same is
 * Alt with the arrows, and in the line's menu.
 */
import { moveBeside } from './order.js';
import { taskById } from './tasks.js';

const EDGE_PX = 60; // so near to the window's edge it scrolls
const STEP_PX = 12;

export function startDrag(event, view, task) {
  if (event.button !== 0) return;
  event.preventDefault();
  const grip = event.currentTarget;
  const row = grip.closest('.task');
  let goal = null;
  const move = (at) => {
    goal = goalAt(at.clientX, at.clientY, task);
    mark(goal);
    if (at.clientY < EDGE_PX) scrollBy(0, -STEP_PX);
    if (at.clientY > innerHeight - EDGE_PX) scrollBy(0, STEP_PX);
  };
  const end = (how) => {
    grip.removeEventListener('pointermove', move);
    row.classList.remove('dragged');
    mark(null);
    if (how.type === 'pointerup' && goal) moveBeside(view, task, goal.task, goal.behind);
  };
  grip.setPointerCapture(event.pointerId);
  row.classList.add('dragged');
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', end, { once: true });
  grip.addEventListener('pointercancel', end, { once: true });
}

/** The line under the pointer, of the same level, and on which side of it the task would lie. */
function goalAt(x, y, dragged) {
  const row = document.elementsFromPoint(x, y).map((found) => found.closest('.task-list > .task')).find(Boolean);
  const task = row && taskById(row.dataset.key);
  if (!task || task.id === dragged.id || task.parent_id !== dragged.parent_id) return null;
  const { top, height } = row.getBoundingClientRect();
  return { row, task, behind: y > top + height / 2 };
}

function mark(goal) {
  document.querySelectorAll('.drop-before, .drop-behind').forEach((row) =>
    row.classList.remove('drop-before', 'drop-behind'));
  goal?.row.classList.add(goal.behind ? 'drop-behind' : 'drop-before');
}
