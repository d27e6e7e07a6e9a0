/** The parts of a task, and one line to add another. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { t } from '../i18n/i18n.js';
import { getState } from '../store.js';
import { checkbox, metaView } from '../tasks/task-row.js';
import { addPart, partsOf } from './detail.js';

export function partsView(task) {
  const parts = partsOf(task);
  const done = parts.filter(({ status }) => status === 'completed').length;
  return html`
    <section class="detail-section">
      <h2>${t('detail.parts')}${parts.length ? html` <small>${t('detail.partsDone', { done, of: parts.length })}</small>` : nothing}</h2>
      ${parts.length ? html`<ul class="parts" role="list">${repeat(parts, ({ id }) => id, partView)}</ul>` : nothing}
      <form @submit=${(event) => submit(event, task)}>
        <input name="title" aria-label=${t('detail.addPart')} placeholder=${t('detail.addPart')} maxlength="500" autocomplete="off" />
      </form>
    </section>`;
}

const partView = (part) => html`
  <li class="task ${part.status === 'completed' ? 'done' : ''}">
    ${checkbox(part, part.status === 'completed')}
    <div class="task-body">
      <a class="task-title" href="/task/${part.id}" data-background=${getState().route.background ?? '/inbox'}>${part.title}</a>
      ${metaView(part, { name: 'project' })}
    </div>
  </li>`;

async function submit(event, task) {
  event.preventDefault();
  const field = event.target.elements.title;
  const title = field.value.trim();
  if (!title) return;
  field.value = '';
  if (!(await addPart(task, title)) && !field.value) field.value = title;
}
