/** What stands beside the title of what was found: whether words or a filter, and keeping the filter. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { navigate } from '../router.js';
import { getState } from '../store.js';
import { icon } from '../ui/icons.js';
import { lazyCall } from '../ui/lazy.js';
import { isFilter } from './search-query.js';

const filterForm = lazyCall(() => import('../filters/filter-form.js'), 'filterForm');

export function searchHead() {
  const text = getState().route.query.q ?? '';
  if (!text.trim() || !isFilter(text)) return nothing;
  return html`<button class="quiet" @click=${() => keep(text)}>${icon('filter')}${t('filter.save')}</button>`;
}

async function keep(filter) {
  const made = await filterForm({ filter });
  if (made) navigate(`/filter/${made.id}`);
}
