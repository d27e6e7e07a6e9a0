/** Changes that the server does not take: what was typed can be taken from here, and why it was refused is said. */
import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { t } from '../i18n/i18n.js';
import { subscribe } from '../store.js';
import { openDialog } from '../ui/dialog.js';
import { describe } from '../ui/errors.js';
import { discard, refused } from './outbox.js';

export async function showRefused() {
  let stop;
  await openDialog({
    title: t('offline.refusedTitle'),
    view: ({ update, close }) => {
      stop ??= subscribe(() => (refused().length ? update() : close()));
      return html`<p>${t('offline.refusedText')}</p>
        <ul class="stack" role="list">${repeat(refused(), ({ seq }) => seq, refusedView)}</ul>`;
    },
  });
  stop();
}

const refusedView = (change) => html`
  <li class="stack">
    <p class="form-error">${describe({ message: change.refused.detail ?? change.refused.title, ...change.refused })}</p>
    <label class="field">${change.said}
      <textarea rows="3" readonly .value=${typed(change)}></textarea></label>
    <footer class="actions"><button @click=${() => discard(change.seq)}>${t('offline.discard')}</button></footer>
  </li>`;

/** The words of the person in it, each on a line; of a change without words, what it was about. */
function typed({ body, said }) {
  const texts = body ? Object.values(JSON.parse(body)).flat().filter((value) => typeof value === 'string') : [];
  return texts.length ? texts.join('\n') : said;
}
