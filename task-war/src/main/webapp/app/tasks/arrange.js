/**
 * What a list shows, line by line: tasks in their order, parts under the task that they belong to,
 * a heading before each group.
 */
import { today } from '../i18n/dates.js';
import { allKnown, listOf } from './tasks.js';

let last = {};

/** The lines: `{key, task, depth}` or `{key, heading}`. The same array as long as nothing changed. */
export function lines(view) {
  const { ids } = listOf(view);
  const byId = allKnown();
  const same = last.key === view.key && last.ids === ids && last.byId === byId && last.day === today();
  if (!same) last = { key: view.key, ids, byId, day: today(), lines: arrange(view, ids, byId) };
  return last.lines;
}

/** The tasks' ids, line by line. */
export const shownIds = (view) => lines(view).flatMap(({ task }) => task?.id ?? []);

function arrange(view, ids, byId) {
  const found = ids.map((id) => byId.get(id)).filter((task) => task && (view.belongs?.(task) ?? stays(task)));
  if (view.compare) found.sort(view.compare);
  return view.group ? grouped(found, view.group) : nested(found);
}

/** In a list that only the server can tell, a deleted task is certain to be gone. */
const stays = (task) => !task.deleted_at;

function grouped(found, group) {
  const all = [];
  let heading = null;
  for (const task of found) {
    const title = group(task);
    if (title !== heading) all.push({ key: `h ${title}`, heading: title });
    heading = title;
    all.push({ key: task.id, task, depth: 0 });
  }
  return all;
}

function nested(found) {
  const here = new Set(found.map(({ id }) => id));
  const parts = new Map();
  const roots = [];
  for (const task of found) {
    if (!here.has(task.parent_id)) roots.push(task);
    else if (parts.has(task.parent_id)) parts.get(task.parent_id).push(task);
    else parts.set(task.parent_id, [task]);
  }
  const all = [];
  const add = (task, depth) => {
    all.push({ key: task.id, task, depth });
    parts.get(task.id)?.forEach((part) => add(part, depth + 1));
  };
  roots.forEach((task) => add(task, 0));
  return all;
}
