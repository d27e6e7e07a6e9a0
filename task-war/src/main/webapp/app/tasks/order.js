/** The person's own order of tasks: a task is put straight behind or before another. */
import { focusLine } from '../focus.js';
import { lines } from './arrange.js';
import { placeTask } from './changes.js';

/** Moves a task up (-1) or down (1) among those of its level. */
export function moveTask(view, task, by) {
  const peers = peersOf(view, task);
  const at = peers.findIndex(({ id }) => id === task.id);
  const other = peers[at + by];
  if (!view.ordered || !other) return;
  moveBeside(view, task, other, by > 0);
  focusLine(task.id);
}

/** Puts a task behind another one, or before it. */
export function moveBeside(view, task, other, behind) {
  const peers = peersOf(view, task).filter(({ id }) => id !== task.id);
  const at = peers.findIndex(({ id }) => id === other.id);
  if (at < 0) return;
  const [low, high] = behind ? [other, peers[at + 1]] : [peers[at - 1], other];
  placeTask(task, behind ? { after: other.id } : { before: other.id }, between(low, high));
}

const peersOf = (view, task) =>
  lines(view).filter((line) => line.task && line.task.parent_id === task.parent_id).map((line) => line.task);

/** Where it is shown until the server has said its place. */
function between(low, high) {
  if (!low) return high.position - 1;
  return high ? (low.position + high.position) / 2 : low.position + 1;
}
