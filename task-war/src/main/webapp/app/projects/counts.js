/** How many tasks each view has, as the server counts them; asked for again when tasks have changed. */
import { get } from '../api.js';
import { slice } from '../store.js';

const SETTLE_MS = 400;
const counts = slice('counts', { all: null });
let timer;

/** `countOf('inbox')`, `countOf('projects', 7)`; null as long as it is not known. */
export function countOf(view, id) {
  const count = counts.get().all?.[view];
  return id == null ? (count ?? null) : (count?.[id] ?? 0);
}

/** The tags of open tasks, in alphabetical order. */
export const knownTags = () => Object.keys(counts.get().all?.tags ?? {}).sort((a, b) => a.localeCompare(b));

export async function loadCounts() {
  try {
    counts.update('read', { all: await get('/api/tasks/counts') });
  } catch (error) {
    if (error.status == null) throw error;
    // Numbers beside names: the page works without them, and the next change asks again.
  }
}

export function refreshCounts() {
  clearTimeout(timer);
  timer = setTimeout(loadCounts, SETTLE_MS);
}
