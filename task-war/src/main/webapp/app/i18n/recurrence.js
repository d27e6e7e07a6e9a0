/** A recurrence (RRULE, RFC 5545, section 3.3.10) in words; one that is too intricate as it is written. */
import { locale, t } from './i18n.js';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const SAID = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'COUNT', 'UNTIL']);

export function recurrenceText(rule) {
  if (!rule) return '';
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=')));
  if (Object.keys(parts).some((name) => !SAID.has(name)) || !simpleDays(parts)) return rule;
  const count = Number(parts.INTERVAL ?? 1);
  return [
    t(`repeat.${parts.FREQ.toLowerCase()}`, { count }),
    parts.BYDAY && t('repeat.on', { days: list(parts.BYDAY.split(',').map(weekday)) }),
    parts.BYMONTHDAY && t('repeat.onDay', { day: list(parts.BYMONTHDAY.split(',').map(monthDay)) }),
    parts.BYMONTH && t('repeat.in', { months: list(parts.BYMONTH.split(',').map(month)) }),
    parts.COUNT && t('repeat.times', { count: Number(parts.COUNT) }),
    parts.UNTIL && t('repeat.until', { day: day(parts.UNTIL) }),
  ].filter(Boolean).join(' ');
}

const simpleDays = ({ BYDAY }) => !BYDAY || BYDAY.split(',').every((day) => DAYS.includes(day));
const list = (words) => new Intl.ListFormat(locale()).format(words);
const utc = (date, options) =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(date);
const weekday = (code) => utc(Date.UTC(2023, 0, 1 + DAYS.indexOf(code)), { weekday: 'long' });
const month = (number) => utc(Date.UTC(2023, number - 1, 1), { month: 'long' });
const monthDay = (number) => (number === '-1' ? t('repeat.lastDay') : number);
const day = (until) =>
  utc(new Date(until.replace(/(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3T12:00:00Z')), { dateStyle: 'medium' });
