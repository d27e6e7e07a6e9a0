/** A field of a task: what it is, and below, when it is opened, by what it is changed. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';

/** @param fact `{icon, label, value, clear, editor}`; clear removes the value */
export const fact = ({ icon: name, label, value, clear, editor }) => html`
  <div class="fact">
    <dt>${icon(name)}${label}</dt>
    <dd>
      <details name="fact">
        <summary><span class="value">${value || html`<span class="none">${t('add')}</span>`}</span></summary>
        <div class="editor">${editor}</div>
      </details>
      ${clear
        ? html`<button class="quiet square" aria-label=${t('clear', { field: label })} @click=${clear}>${icon('close')}</button>`
        : nothing}
    </dd>
  </div>`;
