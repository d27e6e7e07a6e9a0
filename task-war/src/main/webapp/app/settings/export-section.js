/** The way to take everything away, in three formats. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { failedView } from '../ui/service-state.js';
import { exportTo, FORMATS, getExport } from './export.js';

const MEGABYTE = 1_000_000;

export function exportSection() {
  const { format, busy, bytes, error, saved } = getExport();
  return html`
    <section class="panel"><h2>${t('export.title')}</h2>
      <p class="hint">${t('export.text')}</p>
      <ul class="formats" role="list">
        ${FORMATS.map((name) => html`
          <li><button ?disabled=${busy} aria-describedby="format-${name}" @click=${() => exportTo(name)}>${t(`export.${name}`)}</button>
            <span class="hint" id="format-${name}">${t(`export.${name}.text`)}</span></li>`)}
      </ul>
      ${busy ? html`<p class="working"><progress aria-label=${t('export.progress')}></progress>
        <span class="hint">${t('export.bytes', { size: (bytes / MEGABYTE).toFixed(1) })}</span></p>` : nothing}
      ${error ? failedView(error, () => exportTo(format)) : nothing}
      ${saved ? html`<p class="hint">${t('export.saved', { name: saved })}</p>` : nothing}
    </section>`;
}
