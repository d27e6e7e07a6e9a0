/** Whose account it is, and the time zone in which the person's days begin and end. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { refreshCounts } from '../projects/counts.js';
import { changeZone, getSession } from '../session/session.js';
import { slice } from '../store.js';
import { announce } from '../ui/announcer.js';
import { describe } from '../ui/errors.js';

const zone = slice('zone', { busy: false, error: null, saved: false });

export function accountSection() {
  const { email, time_zone: current } = getSession().account;
  const { busy, error, saved } = zone.get();
  return html`
    <section class="panel"><h2>${t('settings.account')}</h2>
      ${email ? html`<p>${t('session.email')}: <strong>${email}</strong></p>` : nothing}
      <form class="stack" @submit=${save}>
        <label class="field">${t('field.time_zone')}
          <select name="zone" aria-describedby="zone-hint" @change=${() => zone.update('changed', { saved: false, error: null })}>
            ${zones(current).map((name) => html`
              <option value=${name} ?selected=${name === current}>${name.replaceAll('_', ' ')}</option>`)}
          </select></label>
        <p class="hint" id="zone-hint">${t('settings.zoneHint')}</p>
        ${error ? html`<p class="form-error" role="alert">${message(error)}</p>` : nothing}
        <p class="start"><button ?disabled=${busy}>${t(busy ? 'wait' : 'save')}</button>
          ${saved ? html`<span class="hint">${t('settings.zoneSaved')}</span>` : nothing}</p>
      </form>
    </section>`;
}

/** The account's own one too, where the browser has another name for it. */
const zones = (current) => [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();

async function save(event) {
  event.preventDefault();
  zone.update('sent', { busy: true, error: null, saved: false });
  try {
    await changeZone(new FormData(event.target).get('zone'));
    zone.update('saved', { busy: false, saved: true });
    announce(t('settings.zoneSaved'));
    refreshCounts();
  } catch (error) {
    zone.update('refused', { busy: false, error });
  }
}

const message = (error) => (error.status === 409 ? t('settings.keptElsewhere') : describe(error));
