/**
 * Modal dialogs, by the browser's own `<dialog>`: it keeps the focus within, closes on Escape, and
 * the focus goes back to where it was.
 */
import { html, render } from 'lit-html';
import { remember } from '../focus.js';
import { t } from '../i18n/i18n.js';
import { icon } from './icons.js';

/**
 * Opens a dialog and answers, when it closes, what it was closed with (undefined for Escape).
 *
 * @param options title; view: `({close, update}) => template`, drawn again by `update()`; dismissable
 */
export function openDialog({ title, view, dismissable = true, className = '' }) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    const back = remember(document.activeElement);
    let answer;
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    const update = () => render(frame(title, view({ close, update }), dismissable && close), dialog);
    dialog.className = className;
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    dialog.addEventListener('cancel', (event) => {
      if (!dismissable) event.preventDefault();
    });
    dialog.addEventListener('close', () => {
      const hadFocus = dialog.contains(document.activeElement) || document.activeElement === document.body;
      dialog.remove();
      if (hadFocus) back();
      resolve(answer);
    });
    document.body.append(dialog);
    update();
    dialog.showModal();
  });
}

const frame = (title, content, close) => html`
  <header class="dialog-head">
    <h2 id="dialog-title">${title}</h2>
    ${close
      ? html`<button class="quiet square" type="button" aria-label=${t('close')}
          @click=${() => close()}>${icon('close')}</button>`
      : ''}
  </header>
  ${content}`;

/** Asks for one line of text; answers it, or undefined. */
export function askText({ title, label, value = '', action, hint = '', maxLength = 200 }) {
  return openDialog({
    title,
    className: 'small',
    view: ({ close }) => html`
      <form class="stack" @submit=${(event) => {
        event.preventDefault();
        const text = new FormData(event.target).get('text').trim();
        if (text) close(text);
      }}>
        <label class="field">${label}
          <input name="text" .value=${value} maxlength=${maxLength} required autofocus autocomplete="off" />
        </label>
        ${hint ? html`<p class="hint">${hint}</p>` : ''}
        <footer class="actions">
          <button type="button" class="quiet" @click=${() => close()}>${t('cancel')}</button>
          <button class="primary">${action}</button>
        </footer>
      </form>`,
  });
}

/** Asks for one of a few ways to go on: `choices` are `{label, value, kind}`; answers a value, or undefined. */
export function askChoice({ title, text, choices }) {
  return openDialog({
    title,
    className: 'small',
    view: ({ close }) => html`
      <div class="stack">
        <p>${text}</p>
        <footer class="actions">
          <button type="button" class="quiet" @click=${() => close()}>${t('cancel')}</button>
          ${choices.map(({ label, value, kind = '' }) => html`
            <button type="button" class=${kind} @click=${() => close(value)}>${label}</button>`)}
        </footer>
      </div>`,
  });
}
