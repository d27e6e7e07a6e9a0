/**
 * Days and times as people say them, in the page's language and the person's time zone. A day is
 * text, `2026-12-27`: it has no zone and compares by its letters.
 */
import { locale, t } from './i18n.js';

const DAYS_KEPT = 50_000;
const MINUTE_MS = 60_000;
let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const formats = new Map();
const days = new Map();

/** The zone in which the person lives; the browser's until their account is known. */
export function useZone(name) {
  zone = name;
}
export const personZone = () => zone;

/** The day on which an instant lies. Kept: a list of thousands is sorted by days at each change. */
export function dayOf(instant, inZone = zone) {
  const key = `${instant} ${inZone}`;
  if (!days.has(key)) {
    if (days.size > DAYS_KEPT) days.clear();
    days.set(key, format('day', 'en-CA', { dateStyle: 'short', timeZone: inZone }).format(new Date(instant)));
  }
  return days.get(key);
}

/** In no zone does a day begin within a minute. */
export const today = () => dayOf(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);

/** A day some days later. */
export function plusDays(day, days) {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days from one to another. */
export const daysBetween = (from, to) => Math.round((noon(to) - noon(from)) / 86_400_000);

/** The day on which a task is due: a whole day in the task's own zone, else the instant's in the person's. */
export const dueDay = (task) => dayOf(task.due_date, task.all_day ? task.time_zone : zone);

/** A day as a task's due date: the server wants to know in which zone it begins. */
export const dueOn = (day) => (day ? { due_date: day, time_zone: zone } : { due_date: null });

export const isOverdue = (task, now = Date.now()) =>
  task.status === 'pending' &&
  task.due_date != null &&
  (task.all_day ? dueDay(task) < today() : new Date(task.due_date) < now);

/** `Today 17:00`, `Tomorrow`, `Fri, 27 Nov`. */
export function dueText({ due_date: due, all_day: allDay, time_zone: dueZone }) {
  const day = dayText(dayOf(due, allDay ? dueZone : zone));
  return allDay ? day : `${day} ${timeText(due)}`;
}

export function dayText(day) {
  const now = today();
  const distance = daysBetween(now, day);
  if (distance >= -1 && distance <= 1) return t(['day.yesterday', 'day.today', 'day.tomorrow'][distance + 1]);
  if (distance > 1 && distance < 7) return formatDay(day, { weekday: 'long' });
  return formatDay(day, { weekday: 'short', day: 'numeric', month: 'short', ...yearOf(day) });
}

/** For a heading: `Friday, 27 November`, with the year when it is another. */
export const longDayText = (day) =>
  formatDay(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(day) });

export const timeText = (instant) =>
  format('time', locale(), { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(instant));

/** A moment in full: `27 Nov 2026, 17:00`. */
export const momentText = (instant) =>
  format('moment', locale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(instant));

const formatDay = (day, options) =>
  format(JSON.stringify(options), locale(), { ...options, timeZone: 'UTC' }).format(noon(day));

const yearOf = (day) => (day.slice(0, 4) === today().slice(0, 4) ? {} : { year: 'numeric' });

const noon = (day) => new Date(`${day}T12:00:00Z`);

/** Making a format takes longer than using it a hundred times. */
function format(name, language, options) {
  const key = `${name} ${language} ${options.timeZone}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, options));
  return formats.get(key);
}
