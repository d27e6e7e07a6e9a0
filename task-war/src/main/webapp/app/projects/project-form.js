/** Making a project, or changing its name and color, in a dialog. */
import { html } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { openDialog } from '../ui/dialog.js';
import { describe } from '../ui/errors.js';
import { dot } from '../ui/icons.js';
import { COLORS } from './colors.js';
import { changeProject, createProject } from './projects.js';

/** @param project the one to change; none to make one. Answers the project that was made. */
export function projectForm(project = null) {
  const form = { busy: false, error: null };
  return openDialog({
    title: t(project ? 'project.edit' : 'project.new'),
    className: 'small',
    view: ({ close, update }) => html`
      <form class="stack" @submit=${(event) => save(event, project, form, update, close)}>
        <label class="field">${t('project.name')}
          <input name="name" .value=${project?.name ?? ''} maxlength="120" required autofocus autocomplete="off" />
        </label>
        <fieldset class="colors"><legend>${t('project.color')}</legend>
          ${[null, ...COLORS].map((color, i) => colorChoice(color, i, project?.color ?? null))}
        </fieldset>
        <p class="form-error" role="alert">${form.error ? describe(form.error) : ''}</p>
        <footer class="actions">
          <button type="button" class="quiet" @click=${() => close()}>${t('cancel')}</button>
          <button class="primary" ?disabled=${form.busy}>${t('save')}</button>
        </footer>
      </form>`,
  });
}

const colorChoice = (color, index, chosen) => html`
  <label class="color"><input type="radio" name="color" value=${color ?? ''} ?checked=${color === chosen} />
    ${dot(color)}<span class="visually-hidden">${index ? t('project.colorNumber', { number: index }) : t('project.noColor')}</span></label>`;

async function save(event, project, form, update, close) {
  event.preventDefault();
  const data = new FormData(event.target);
  const fields = { name: data.get('name').trim(), color: data.get('color') || null };
  Object.assign(form, { busy: true, error: null });
  update();
  try {
    close(project ? await changeProject(project, fields) : await createProject(fields.name, fields.color));
  } catch (error) {
    Object.assign(form, { busy: false, error });
    update();
  }
}
