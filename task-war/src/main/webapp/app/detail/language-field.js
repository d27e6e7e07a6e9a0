/**
 * A field that takes words as quick add does: Enter asks the server what they say, and applies it;
 * what is not understood stays, with a sentence about it.
 */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { requestRender } from '../render.js';
import { describe } from '../ui/errors.js';

const states = new Map();

/**
 * @param field `{id, label, placeholder, hint}`
 * @param apply takes the text; answers false when it was not understood
 */
export function languageField({ id, label, placeholder }, apply) {
  const { error, busy } = states.get(id) ?? {};
  return html`
    <form class="language-field" @submit=${(event) => submit(event, id, apply)}>
      <input name="text" aria-label=${label} placeholder=${placeholder} autocomplete="off" maxlength="200"
        aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${id}-error` : nothing}
        @input=${() => error && set(id, {})} />
      <button class="quiet" ?disabled=${busy}>${t('apply')}</button>
      ${error ? html`<p class="form-error" role="alert" id="${id}-error">${error}</p>` : nothing}
    </form>`;
}

async function submit(event, id, apply) {
  event.preventDefault();
  const form = event.target;
  const text = form.elements.text.value.trim();
  if (!text) return;
  set(id, { busy: true });
  try {
    const understood = await apply(text);
    if (understood === false) set(id, { error: t('due.notUnderstood', { text }) });
    else {
      form.reset();
      set(id, {});
    }
  } catch (error) {
    set(id, { error: describe(error) });
  }
}

function set(id, state) {
  states.set(id, state);
  requestRender();
}
