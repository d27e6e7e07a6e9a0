/** The search field: what it says is the address, so that a search can be linked to and gone back to. */
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../i18n/i18n.js';
import { navigate } from '../router.js';
import { getState } from '../store.js';
import { icon } from '../ui/icons.js';

const DELAY_MS = 250;
let timer;
let typed = null; // what is typed and not yet the address

export function searchField() {
  const { route } = getState();
  const text = typed ?? (route.name === 'search' ? (route.query.q ?? '') : '');
  return html`
    <form class="search" role="search" @submit=${(event) => {
      event.preventDefault();
      go(event.target.elements.q.value);
    }}>
      ${icon('search')}
      <label class="visually-hidden" for="search">${t('search.label')}</label>
      <input id="search" name="q" type="search" maxlength="500" autocomplete="off" spellcheck="false"
        placeholder=${t('search.placeholder')} .value=${live(text)} @input=${(event) => type(event.target.value)} />
    </form>`;
}

function type(text) {
  typed = text;
  clearTimeout(timer);
  if (text.trim()) timer = setTimeout(go, DELAY_MS, text);
}

/** Each letter would be a step back otherwise: within a search the address is replaced. */
function go(text) {
  clearTimeout(timer);
  typed = null;
  navigate(`/search?q=${encodeURIComponent(text)}`, { replace: getState().route.name === 'search' });
}
