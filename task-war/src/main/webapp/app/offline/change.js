/** What a waiting change says of others, as plain functions: the outbox keeps and sends them. */
import { dueDay } from '../i18n/dates.js';

const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The tasks in an answer; a comment is none. */
export const tasksIn = (data) => data?.items ?? (data?.version ? [data] : []);

/** The fields that someone else has changed as well, and otherwise. An answer that was lost has changed them the same way. */
export function conflicting({ body, before }, theirs) {
  const mine = JSON.parse(body);
  return Object.keys(mine).filter((name) => !same(theirs[name], before[name]) && !isDone(name, mine[name], theirs));
}

/** The server says more of a value than it was told: at which instant a day begins, and when a reminder goes out. */
function isDone(name, mine, task) {
  const theirs = task[name];
  if (name === 'due_date' && mine?.length === 10) return theirs != null && dueDay(task) === mine;
  if (name === 'reminders') return mine.length === theirs.length && mine.every((one, i) => same({ ...theirs[i], ...one }, theirs[i]));
  return same(theirs, mine);
}

/** A change of something that the page had made under an id of its own, now that the server has given it one. */
export const withMade = (change, ownId, id) =>
  JSON.parse(JSON.stringify(change).replaceAll(String(ownId), String(id)));

/**
 * A change of the version that an earlier change of the same task met is one of the version that it made. Not where someone
 * else's change lies between: that is a conflict.
 */
export function withVersion(later, earlier, tasks) {
  const made = tasks.find(({ id }) => later.path === `/api/tasks/${id}`);
  if (!made || later.version == null) return later;
  const isNext = later.version === earlier.version || later.version + 1 === made.version;
  return isNext ? { ...later, version: made.version } : later;
}
