/** What is drawn and listed of the figures: columns with a name each, and what was counted in them. */
import { locale } from '../i18n/i18n.js';

const COUNTED = ['created', 'completed', 'deleted'];

/** Day by day; a year by its months. */
export function byTime({ days }, range) {
  if (range !== 'year') return days.map((day) => ({ ...day, name: dayName(day.day, range) }));
  const months = new Map();
  for (const day of days) {
    const key = day.day.slice(0, 7);
    if (!months.has(key)) months.set(key, { name: format(day.day, { month: 'short', year: '2-digit' }), ...zeros() });
    COUNTED.forEach((counted) => (months.get(key)[counted] += day[counted]));
  }
  return [...months.values()];
}

/** By the days of a week, which begins as it does where the person lives. */
export function byWeekday({ days }) {
  const columns = Array.from({ length: 7 }, (nothing, i) => ({
    // The first of January 2023 was a Sunday.
    name: format(`2023-01-0${((firstWeekday() + i) % 7) + 1}`, { weekday: 'short' }), ...zeros(),
  }));
  for (const day of days) {
    const column = columns[(new Date(`${day.day}T12:00:00Z`).getUTCDay() - firstWeekday() + 7) % 7];
    COUNTED.forEach((counted) => (column[counted] += day[counted]));
  }
  return columns;
}

export const byHour = ({ hours }) =>
  hours.map((completed, hour) => ({ name: new Intl.DateTimeFormat(locale(), { hour: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1, hour)), completed }));

/** On how many of the days something was completed, and on how many of them in a row at most. */
export function activeDays({ days }) {
  let row = 0;
  let longest = 0;
  for (const { completed } of days) {
    row = completed ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return { active: days.filter(({ completed }) => completed).length, longest, of: days.length };
}

const zeros = () => Object.fromEntries(COUNTED.map((counted) => [counted, 0]));

const dayName = (day, range) =>
  format(day, range === 'week' ? { weekday: 'short', day: 'numeric' } : { day: 'numeric', month: 'short' });

const format = (day, options) =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

/** 0 for Sunday; Monday where the browser does not know. */
function firstWeekday() {
  const region = new Intl.Locale(locale());
  return (region.getWeekInfo?.() ?? region.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}
