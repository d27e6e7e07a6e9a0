/** Priority, project and tags of a task. */
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../i18n/i18n.js';
import { knownTags } from '../projects/counts.js';
import { listProjects, projectById } from '../projects/projects.js';
import { editTask } from '../tasks/changes.js';
import { icon } from '../ui/icons.js';

export const placeFields = (task) => html`
  <div class="fact">
    <dt><label for="detail-priority">${icon('priority')}${t('field.priority')}</label></dt>
    <dd><select id="detail-priority" .value=${live(String(task.priority ?? ''))}
      @change=${(event) => editTask(task, { priority: Number(event.target.value) || null })}>
      ${['', '1', '2', '3', '4'].map((value) => option(value, String(task.priority ?? ''), t(`priority.${value || 'none'}`)))}
    </select></dd>
  </div>
  <div class="fact">
    <dt><label for="detail-project">${icon('project')}${t('field.project_id')}</label></dt>
    <dd><select id="detail-project" .value=${live(String(task.project_id ?? ''))}
      @change=${(event) => editTask(task, { project_id: Number(event.target.value) || null })}>
      ${option('', String(task.project_id ?? ''), t('view.inbox'))}
      ${projectsFor(task).map(({ id, name }) => option(String(id), String(task.project_id ?? ''), name))}
    </select></dd>
  </div>
  <div class="fact">
    <dt><label for="detail-tags">${icon('tag')}${t('field.tags')}</label></dt>
    <dd><input id="detail-tags" list="known-tags" autocomplete="off" placeholder=${t('detail.tagsPlaceholder')}
      .value=${task.tags.join(' ')} @change=${(event) => saveTags(task, event.target)} />
      <datalist id="known-tags">${knownTags().map((tag) => html`<option value=${[...task.tags, tag].join(' ')}></option>`)}</datalist></dd>
  </div>`;

/** A native select is drawn before its options have values: each says whether it is the one. */
const option = (value, chosen, text) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;

/** The task's own project is there even when it is archived. */
function projectsFor(task) {
  const own = projectById(task.project_id);
  return own?.archived ? [...listProjects(), own] : listProjects();
}

function saveTags(task, field) {
  const tags = field.value.split(/[\s,]+/).map((tag) => tag.replace(/^#/, '')).filter(Boolean);
  if (tags.join(' ') !== task.tags.join(' ')) editTask(task, { tags });
}
