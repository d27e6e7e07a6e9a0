/** The audit trail's entries of the task whose history is open, and whether that part of the trail is untouched. */
import { get, query } from '../api.js';
import { slice } from '../store.js';
import { pagedList } from '../ui/paged-list.js';

const NOT_CHECKED = { status: 'new', report: null, error: null };
const history = slice('history', { taskId: null, check: NOT_CHECKED });
const entries = pagedList('historyEntries', '/api/audit/entries');

export const getHistory = () => ({ ...history.get(), ...entries.get() });

export function openHistory(taskId) {
  history.update('opened', { taskId, check: NOT_CHECKED });
  return entries.open({ task_id: taskId });
}

export const moreHistory = () => entries.more();

/** Has the trail verified from the oldest entry that is shown to the newest: all of it would take long. */
export async function checkHistory() {
  const { taskId } = history.get();
  const places = entries.get().items.map(({ seq }) => seq);
  history.update('checking', { check: { ...NOT_CHECKED, status: 'checking' } });
  const done = (check) => {
    if (history.get().taskId === taskId) history.update('checked', { check: { ...NOT_CHECKED, ...check } });
  };
  try {
    const range = query({ from: Math.min(...places), to: Math.max(...places) });
    done({ status: 'checked', report: await get(`/api/audit/verify${range}`) });
  } catch (error) {
    done({ status: 'failed', error });
  }
}
