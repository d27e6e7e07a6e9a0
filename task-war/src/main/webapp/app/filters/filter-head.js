/** What stands beside the title of a saved filter's list. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { navigate } from '../router.js';
import { announce } from '../ui/announcer.js';
import { showError } from '../ui/errors.js';
import { icon } from '../ui/icons.js';
import { lazyCall } from '../ui/lazy.js';
import { openMenu } from '../ui/menu.js';
import { createFilter, deleteFilter } from './filters.js';
import { toast } from '../ui/toasts.js';

const filterForm = lazyCall(() => import('./filter-form.js'), 'filterForm');

export const filterHead = ({ filter }) => filter
  ? html`<code class="expression">${filter.filter}</code>
    <button class="quiet square" aria-haspopup="menu" aria-expanded="false"
      aria-label=${t('filter.more', { name: filter.name })} @click=${(event) => menu(event, filter)}>${icon('more')}</button>`
  : nothing;

const menu = (event, filter) => openMenu(event, t('filter.more', { name: filter.name }), [
  { label: t('filter.edit'), icon: 'settings', run: () => filterForm(filter) },
  { label: t('filter.delete'), icon: 'trash', kind: 'danger', run: () => drop(filter) },
]);

async function drop(filter) {
  try {
    await deleteFilter(filter);
    navigate('/inbox', { replace: true });
    toast({ text: t('said.filterDeleted', { name: filter.name }), action: { label: t('undo'), run: () => back(filter) } });
  } catch (error) {
    showError(error, () => drop(filter));
  }
}

/** A filter is no more than what it says, so it is made again. */
async function back(filter) {
  try {
    const { id } = await createFilter(filter.name, filter.filter);
    announce(t('said.undone'));
    navigate(`/filter/${id}`);
  } catch (error) {
    showError(error, () => back(filter));
  }
}
