/** Keeping a filter, or changing one, in a dialog; the server says where an expression is wrong. */
import { html } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { openDialog } from '../ui/dialog.js';
import { describe } from '../ui/errors.js';
import { changeFilter, createFilter } from './filters.js';

/** @param filter `{name, filter}`, with an id the one to change. Answers the filter that was made. */
export function filterForm(filter = {}) {
  const form = { busy: false, error: null };
  return openDialog({
    title: t(filter.id ? 'filter.edit' : 'filter.new'),
    view: ({ close, update }) => html`
      <form class="stack" @submit=${(event) => save(event, filter, form, update, close)}>
        <label class="field">${t('filter.name')}
          <input name="name" .value=${filter.name ?? ''} maxlength="100" required autofocus autocomplete="off" />
        </label>
        <label class="field">${t('filter.expression')}
          <input name="filter" .value=${filter.filter ?? ''} maxlength="500" required autocomplete="off"
            spellcheck="false" placeholder="due < tomorrow & (p1 | #work)" aria-describedby="filter-hint" />
        </label>
        <p class="hint" id="filter-hint">${t('filter.hint')}</p>
        <p class="form-error" role="alert">${form.error ? describe(form.error) : ''}</p>
        <footer class="actions">
          <button type="button" class="quiet" @click=${() => close()}>${t('cancel')}</button>
          <button class="primary" ?disabled=${form.busy}>${t('save')}</button>
        </footer>
      </form>`,
  });
}

async function save(event, filter, form, update, close) {
  event.preventDefault();
  const data = new FormData(event.target);
  const fields = { name: data.get('name').trim(), filter: data.get('filter').trim() };
  Object.assign(form, { busy: true, error: null });
  update();
  try {
    close(filter.id ? await changeFilter(filter, fields) : await createFilter(fields.name, fields.filter));
  } catch (error) {
    Object.assign(form, { busy: false, error });
    update();
  }
}
