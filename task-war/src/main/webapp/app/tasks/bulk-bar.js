/** What can be done to all selected tasks at once, and how far a long change has come. */
import { html, nothing } from 'lit-html';
import { dueOn, plusDays, today } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { listProjects } from '../projects/projects.js';
import { dueOf } from '../quickadd/parse.js';
import { slice } from '../store.js';
import { askText } from '../ui/dialog.js';
import { showError } from '../ui/errors.js';
import { icon } from '../ui/icons.js';
import { openMenu } from '../ui/menu.js';
import { changeAll } from './changes.js';
import { clearSelection, selectAll, selectedTasks } from './selection.js';

const MOST = 500; // tasks a request
const bulk = slice('bulk', { done: 0, of: 0 });

export function bulkBar(view) {
  const { done, of } = bulk.get();
  const tasks = selectedTasks();
  return html`
    <section class="bulk-bar" aria-label=${t('bulk.label')}>
      <strong>${t('bulk.selected', { count: tasks.length })}</strong>
      ${of ? html`<progress max=${of} value=${done || nothing} aria-label=${t('bulk.progress')}></progress>` : buttons(view, tasks)}
      <button class="quiet square" aria-label=${t('bulk.clear')} @click=${clearSelection}>${icon('close')}</button>
    </section>`;
}

const buttons = (view, tasks) => html`
  <button class="quiet" @click=${() => selectAll(view)}>${t('bulk.all')}</button>
  ${view.name === 'completed' ? button('undo', 'bulk.reopen', tasks, () => run('reopen', {}, 'said.bulkReopened')) : nothing}
  ${view.name === 'trash' || view.name === 'completed' ? nothing : button('completed', 'bulk.complete', tasks, () => run('complete', {}, 'said.bulkCompleted'))}
  ${view.name === 'trash' ? nothing : html`
    ${button('today', 'bulk.due', tasks, dueMenu)}
    ${button('project', 'bulk.move', tasks, projectMenu)}
    ${button('tag', 'bulk.tag', tasks, addTag)}
    ${button('trash', 'bulk.delete', tasks, () => run('delete', {}, 'said.bulkDeleted'))}`}`;

const button = (name, key, tasks, click) => html`
  <button class="quiet" ?disabled=${!tasks.length} @click=${click}>${icon(name)}<span class="wide-only">${t(key)}</span></button>`;

const dueMenu = (event) => openMenu(event, t('bulk.due'), [
  { label: t('due.today'), run: () => reschedule(today()) },
  { label: t('due.tomorrow'), run: () => reschedule(plusDays(today(), 1)) },
  { label: t('due.nextWeek'), run: () => reschedule(plusDays(today(), 7)) },
  { label: t('due.none'), run: () => reschedule(null) },
  { label: t('due.other'), run: askDue },
]);

const reschedule = (day) => run('reschedule', dueOn(day), 'said.rescheduled');

async function askDue() {
  const text = await askText({ title: t('bulk.due'), label: t('field.due_date'), hint: t('due.hint'), action: t('save') });
  if (!text) return;
  try {
    const due = await dueOf(text);
    if (due) run('reschedule', due, 'said.rescheduled');
    else showError(new Error(t('due.notUnderstood', { text })));
  } catch (error) {
    showError(error);
  }
}

const projectMenu = (event) => openMenu(event, t('bulk.move'), [
  { label: t('view.inbox'), icon: 'inbox', run: () => run('move', { project_id: null }, 'said.bulkMoved') },
  ...listProjects().map(({ id, name }) => ({
    label: name, run: () => run('move', { project_id: id }, 'said.bulkMoved'),
  })),
]);

async function addTag() {
  const text = await askText({ title: t('bulk.tag'), label: t('field.tags'), hint: t('bulk.tagHint'), action: t('save') });
  const words = (text ?? '').split(/[\s,]+/).filter(Boolean);
  const remove = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  const add = words.filter((word) => !word.startsWith('-')).map((word) => word.replace(/^#/, ''));
  if (words.length) run('tag', { add, remove: remove.map((word) => word.replace(/^#/, '')) }, 'said.bulkTagged');
}

/** In requests of 500; each can be undone for itself. */
async function run(action, change, said) {
  const ids = selectedTasks().map(({ id }) => id);
  bulk.update('started', { done: 0, of: ids.length });
  for (let at = 0; at < ids.length; at += MOST) {
    const some = ids.slice(at, at + MOST);
    if (!(await changeAll(some, { action, ...change }, t(said, { count: some.length })))) break;
    bulk.update('progressed', { done: at + some.length });
  }
  bulk.update('ended', { done: 0, of: 0 });
  clearSelection();
}
