/** What the person got done in a week, a month or a year until today, as the analytics service counts it. */
import { get, query } from '../api.js';
import { plusDays, today } from '../i18n/dates.js';
import { slice } from '../store.js';
import { onVisit } from '../shell/visits.js';

/** The first day of each range. A year begins with a month, which is what it is shown by. */
export const RANGES = {
  week: () => plusDays(today(), -6),
  month: () => plusDays(today(), -29),
  year: () => firstOfNextMonth(plusDays(today(), -365)),
};
const statistics = slice('statistics', { range: 'week', figures: null, patterns: null, status: 'new', error: null });
let asked = 0;

export const getStatistics = () => statistics.get();

export async function readStatistics(range = statistics.get().range) {
  const request = ++asked;
  statistics.update('opened', { range, status: 'loading', error: null });
  const days = query({ from: RANGES[range](), to: today() });
  try {
    const [figures, patterns] = await Promise.all([
      get(`/api/analytics/me${days}`), get(`/api/analytics/me/patterns${days}`),
    ]);
    if (request === asked) statistics.update('read', { figures, patterns, status: 'ready' });
  } catch (error) {
    if (request === asked) statistics.update('failed', { status: 'failed', error });
  }
}

const firstOfNextMonth = (day) => `${plusDays(`${day.slice(0, 8)}28`, 4).slice(0, 8)}01`;

onVisit('statistics', () => readStatistics());
