/** The settings: sections, of which those that are here choose how the page looks and is used. */
import { html } from 'lit-html';
import { LANGUAGES, t } from '../i18n/i18n.js';
import { accountSection } from './account-section.js';
import { deleteSection } from './delete-section.js';
import { exportSection } from './export-section.js';
import { importSection } from './import-section.js';
import { choose, getPreferences, language } from './preferences.js';

/** Each draws a section; the order is that of the page. */
const SECTIONS = [appearance, keyboard, accountSection, exportSection, importSection, deleteSection];

export const view = () => html`
  <div class="view-head"><h1 id="view-title" tabindex="-1">${t('view.settings')}</h1></div>
  <div class="settings">${SECTIONS.map((section) => section())}</div>`;

function appearance() {
  const { theme } = getPreferences();
  return html`
    <section class="panel"><h2>${t('settings.appearance')}</h2>
      <fieldset class="segmented"><legend>${t('settings.theme')}</legend>
        ${['system', 'light', 'dark'].map((value) => html`
          <label><input type="radio" name="theme" value=${value} .checked=${theme === value}
            @change=${() => choose({ theme: value })} /><span>${t(`settings.theme.${value}`)}</span></label>`)}
      </fieldset>
      <label class="field">${t('settings.language')}
        <select @change=${(event) => choose({ language: event.target.value })}>
          ${Object.entries(LANGUAGES).map(([code, name]) => html`
            <option value=${code} lang=${code} ?selected=${code === language()}>${name}</option>`)}
        </select></label>
    </section>`;
}

const keyboardKeys = (event) => choose({ shortcuts: event.target.checked });

function keyboard() {
  return html`
    <section class="panel"><h2>${t('settings.keyboard')}</h2>
      <label class="inline"><input type="checkbox" .checked=${getPreferences().shortcuts} @change=${keyboardKeys} />
        ${t('keys.on')}</label>
    </section>`;
}
