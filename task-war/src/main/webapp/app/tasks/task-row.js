/** A task as a line of a list. */
import { html, nothing } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import { dueText, isOverdue, today } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { projectById } from '../projects/projects.js';
import { takesFocus } from '../render.js';
import { getState } from '../store.js';
import { dot, icon } from '../ui/icons.js';
import { setCompleted } from './changes.js';
import { startDrag } from './drag.js';
import { isSelected, isSelecting, select } from './selection.js';
import { taskMenu } from './task-menu.js';
import { isRenaming, rename, stopRenaming } from './rename.js';

/** Draws a line; again only when something that it shows has changed, for a key is pressed more often than that. */
export const taskRow = (view) => {
  const { route, projects, preferences } = getState();
  const shared = [view.key, route, projects, preferences, isSelecting(), today()];
  return ({ task, depth }) =>
    guard([...shared, task, depth, isSelected(task.id), isRenaming(task.id), isOverdue(task)], () =>
      row(view, task, depth, route));
};

function row(view, task, depth, route) {
  const done = task.status === 'completed';
  const isOpen = route.name === 'task' && Number(route.params.id) === task.id;
  return html`
    <li class=${classMap({ task: true, done, open: isOpen, selected: isSelected(task.id), part: depth > 0 })}
      data-key=${task.id} data-depth=${Math.min(depth, 4)}>
      ${view.ordered
        ? html`<span class="grip" aria-hidden="true" @pointerdown=${(event) => startDrag(event, view, task)}>${icon('grip')}</span>`
        : nothing}
      ${isSelecting() ? selectBox(task) : nothing}
      ${task.deleted_at ? nothing : checkbox(task, done)}
      <div class="task-body">
        ${isRenaming(task.id) ? renameField(task) : titleLink(task, route, isOpen)}
        ${metaView(task, view)}
      </div>
      <button class="quiet square row-menu" aria-haspopup="menu" aria-expanded="false"
        aria-label=${t('task.more', { title: task.title })}
        @click=${(event) => taskMenu(event, task, view)}>${icon('more')}</button>
    </li>`;
}

export const checkbox = (task, done) => html`
  <input type="checkbox" class="check p${task.priority ?? 0}" .checked=${live(done)}
    aria-label=${t('task.complete', { title: task.title })}
    @change=${(event) => setCompleted(task, event.target.checked)} />`;

const selectBox = (task) => html`
  <input type="checkbox" class="select-box" .checked=${live(isSelected(task.id))}
    aria-label=${t('task.select', { title: task.title })}
    @change=${(event) => select(task.id, event.target.checked)} />`;

const titleLink = (task, route, isOpen) => html`
  <a class="task-title" href="/task/${task.id}" aria-current=${isOpen ? 'true' : nothing}
    data-background=${route.name === 'task' ? (route.background ?? '/inbox') : route.path}>${task.title}</a>`;

const renameField = (task) => html`
  <input class="rename" aria-label=${t('field.title')} .value=${task.title} maxlength="500"
    @keydown=${(event) => {
      if (event.key === 'Enter') rename(task, event.target.value);
      if (event.key === 'Escape') stopRenaming(task);
      event.stopPropagation();
    }}
    @blur=${(event) => isRenaming(task.id) && !takesFocus() && rename(task, event.target.value)} />`;

/** What else is known of a task, under its title; nothing of it by color alone. */
export function metaView(task, view = {}) {
  const project = view.name === 'project' ? null : projectById(task.project_id);
  const parts = [
    task.due_date && html`<span class=${classMap({ due: true, overdue: isOverdue(task) })}>
      ${icon('today')}<span class="visually-hidden">${t(isOverdue(task) ? 'task.overdue' : 'task.due')}</span>
      <time datetime=${task.due_date}>${dueText(task)}</time></span>`,
    task.recurrence && html`<span title=${t('field.recurrence')}>${icon('repeat')}<span class="visually-hidden">${t('task.repeats')}</span></span>`,
    task.reminders.length > 0 && html`<span>${icon('bell')}<span class="visually-hidden">${t('task.reminders', { count: task.reminders.length })}</span></span>`,
    task.priority && html`<span class="priority p${task.priority}"><span class="visually-hidden">${t('field.priority')}</span>P${task.priority}</span>`,
    ...task.tags.map((tag) => html`<a class="tag" href="/tag/${encodeURIComponent(tag)}">#${tag}</a>`),
    project && html`<a class="in-project" href="/project/${project.id}">${dot(project.color)}${project.name}</a>`,
  ].filter(Boolean);
  return parts.length ? html`<div class="meta">${parts}</div>` : nothing;
}
