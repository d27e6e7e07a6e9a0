/**
 * What the server understands of a line (POST /api/tasks/parse): quick add and all pickers speak
 * this one language.
 */
import { post } from '../api.js';

const LIMIT_MS = 5000; // the text is enough, and the person waits

/** Rejects with an AbortError where a later call has the same `signal` aborted. */
export const parse = async (text, { signal } = {}) =>
  (await post('/api/tasks/parse', { text }, { signal, limit: LIMIT_MS })).data;

/** The due date that a text says, as a task's fields; null when it says none. */
export async function dueOf(text) {
  const parsed = await parse(text);
  if (!parsed.due_date) return null;
  return { due_date: parsed.due_date, all_day: parsed.all_day, time_zone: parsed.time_zone };
}

/** The recurrence that a text says (`monday` is read as `every monday`); null when it says none. */
export async function recurrenceOf(text, task) {
  const parsed = await parse(text);
  const found = parsed.recurrence ? parsed : await parse(`every ${text}`);
  if (!found.recurrence) return null;
  const rule = { recurrence: found.recurrence, recurrence_from: found.recurrence_from };
  if (task.due_date) return rule;
  return { ...rule, due_date: found.due_date, all_day: found.all_day, time_zone: found.time_zone };
}

/** The reminder that a text says, of a task: at a moment, or some minutes before it is due. */
export async function reminderOf(text, task) {
  const due = task.due_date ? `${task.due_date.slice(0, 19)}Z ` : '';
  const said = /^remind/i.test(text) ? text : `remind me ${text}`;
  const parsed = await parse(/before/i.test(text) ? due + said : said);
  const [at] = parsed.reminders;
  if (/before/i.test(text) && at && task.due_date) {
    return { minutes_before: Math.round((new Date(task.due_date) - new Date(at)) / 60_000), method: 'email' };
  }
  const moment = at ?? (parsed.all_day ? null : parsed.due_date);
  return moment ? { remind_at: moment, method: 'email' } : null;
}
