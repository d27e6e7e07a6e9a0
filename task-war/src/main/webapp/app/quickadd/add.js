/** Makes a task of the line: what the text says counts most, then what the open list is about. */
import * as api from '../api.js';
import { dueOn } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { refreshCounts } from '../projects/counts.js';
import { currentList, refreshUnsure } from '../tasks/open-list.js';
import { undo } from '../tasks/changes.js';
import { newTask } from '../tasks/guess.js';
import { put } from '../tasks/tasks.js';
import { announce } from '../ui/announcer.js';
import { describe } from '../ui/errors.js';
import { toast } from '../ui/toasts.js';
import { clearLine, getLine, quoted, type, understand, unquoted } from './line.js';

/** The line is empty at once, for the next one; a failure brings the text back. */
export async function addTask() {
  if (!getLine().text.trim()) return;
  if (getLine().parsed?.of !== getLine().text) await understand();
  const line = getLine();
  const view = currentList();
  clearLine();
  const body = bodyOf(line, view?.defaults ?? {});
  const task = newTask({ ...body, text: line.text.trim() });
  try {
    const waits = { said: line.text, answer: task, tasks: [{ id: task.id }] };
    const { data, changeId } = await api.post('/api/tasks', body, { waits });
    put([data]);
    refreshCounts();
    refreshUnsure();
    said(data, view, changeId);
  } catch (error) {
    failed(line, error);
  }
}

function bodyOf(line, { due_date: due, project_id: project, tags = [] }) {
  const parsed = line.parsed?.of === line.text ? line.parsed : null;
  const body = { text: quoted(line) };
  if (line.refused.length && parsed) body.title = unquoted(parsed.title, line);
  if (due && parsed && !parsed.due_date) Object.assign(body, dueOn(due));
  if (project && !parsed?.project) body.project_id = project;
  if (tags.length) body.tags = [...(parsed?.tags ?? []), ...tags];
  return body;
}

/** Aloud always; on the screen where the task is in another list than the one that is open. */
function said(task, view, changeId) {
  const text = t('said.added', { title: task.title });
  if (!view?.belongs || view.belongs(task)) return announce(text);
  return toast({ text, action: changeId && { label: t('undo'), run: () => undo(changeId) } });
}

function failed(line, error) {
  const isFree = !getLine().text;
  if (isFree) type(line.text);
  toast({
    kind: 'error',
    text: `${t('quickAdd.failed', { text: line.text })} ${describe(error)}`,
    action: isFree ? null : { label: t('quickAdd.takeBack'), run: () => type(line.text) },
  });
}
