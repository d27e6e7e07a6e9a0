/** Which keys there are, and whether single letters are keys. */
import { html } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { choose, getPreferences } from '../settings/preferences.js';
import { openDialog } from '../ui/dialog.js';
import { listShortcuts } from './shortcuts.js';

export const helpDialog = () => {
  openDialog({
    title: t('keys.title'),
    view: () => html`
      <table class="keys">
        <caption class="visually-hidden">${t('keys.title')}</caption>
        ${listShortcuts().map(({ keys, labelKey }) => html`
          <tr><th scope="row">${t(labelKey)}</th><td>${keys.split(/[ +]/).map((key) => html`<kbd>${t(`key.${key}`).replace('key.', '')}</kbd> `)}</td></tr>`)}
      </table>
      <label class="inline"><input type="checkbox" ?checked=${getPreferences().shortcuts}
        @change=${(event) => choose({ shortcuts: event.target.checked })} />${t('keys.on')}</label>`,
  });
};
