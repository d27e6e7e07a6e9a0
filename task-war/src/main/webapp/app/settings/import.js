/**
 * Tasks from a file, in two steps: the server says what it would make of it, line by line, and makes
 * it when the person has seen that. The same file makes nothing twice.
 */
import * as api from '../api.js';
import { t } from '../i18n/i18n.js';
import { loadProjects } from '../projects/projects.js';
import { refreshCounts } from '../projects/counts.js';
import { requestRender } from '../render.js';
import { slice } from '../store.js';
import { undo } from '../tasks/changes.js';
import { announce } from '../ui/announcer.js';

export const FORMATS = { json: 'application/json', 'todoist-csv': 'text/csv', ics: 'text/calendar' };
const ENDINGS = { json: 'json', csv: 'todoist-csv', ics: 'ics', ical: 'ics' };
const MOST_BYTES = 20 * 1024 * 1024;
const EMPTY = { file: null, format: 'json', status: 'new', report: null, changeId: null, problem: null, error: null, since: 0 };
const transfer = slice('import', EMPTY);

/** `status` is new, checking, checked, importing or done; `problem` is the text of what is wrong before anything is sent. */
export const getImport = () => transfer.get();

export const chooseFormat = (format) => transfer.update('formatChosen', { format, status: 'new', report: null, error: null });

export function chooseFile(file) {
  if (!file) return transfer.update('cleared', EMPTY);
  const format = ENDINGS[file.name.split('.').pop().toLowerCase()] ?? transfer.get().format;
  return transfer.update('fileChosen', { ...EMPTY, file, format, problem: problemOf(file) });
}

function problemOf(file) {
  if (file.size === 0) return 'import.emptyFile';
  return file.size > MOST_BYTES ? 'import.tooLarge' : null;
}

export const check = (project) => run('checking', 'checked', { dry_run: true, project });

export async function make(project) {
  const ticking = setInterval(requestRender, 1000); // how long it takes is shown
  try {
    await run('importing', 'done', { project });
  } finally {
    clearInterval(ticking);
  }
  if (transfer.get().status !== 'done') return;
  announce(t('import.made', { count: transfer.get().report.created }));
  loadProjects();
  refreshCounts();
}

export async function takeBack() {
  const { changeId } = transfer.get();
  transfer.update('cleared', EMPTY);
  await undo(changeId);
}

async function run(during, afterwards, { project, ...parameters }) {
  const { file, format, status: before } = transfer.get();
  transfer.update(during, { status: during, error: null, since: Date.now() });
  try {
    const query = api.query({ format, project: project || null, ...parameters });
    const { data, changeId } = await api.post(`/api/import${query}`, file, { headers: { 'Content-Type': FORMATS[format] } });
    transfer.update(afterwards, { status: afterwards, report: data, changeId });
  } catch (error) {
    // A file that was changed or taken away since it was chosen can't be read: the request never left.
    transfer.update('failed', { status: before, error });
  }
}
