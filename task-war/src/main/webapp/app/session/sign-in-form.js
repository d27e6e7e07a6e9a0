/** The form by which a person signs in or up; its errors stand at the form and are read out. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { describe } from '../ui/errors.js';

/**
 * @param form `{email, fixedEmail, newPassword, action, busy, error}`
 * @param submit what to do with `(email, password)`
 */
export const signInForm = (form, submit) => html`
  <form class="stack" @submit=${(event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    submit(data.get('email').trim(), data.get('password'));
  }}>
    <label class="field">${t('session.email')}
      <input name="email" type="email" autocomplete="username" required
        .value=${form.email ?? ''} ?readonly=${form.fixedEmail} ?autofocus=${!form.fixedEmail} />
    </label>
    <label class="field">${t('session.password')}
      <input name="password" type="password" required ?autofocus=${form.fixedEmail}
        autocomplete=${form.newPassword ? 'new-password' : 'current-password'}
        aria-describedby=${form.newPassword ? 'password-hint' : nothing} />
    </label>
    ${form.newPassword ? html`<p class="hint" id="password-hint">${t('session.passwordHint')}</p>` : nothing}
    <p class="form-error" role="alert">${form.error ? message(form.error) : nothing}</p>
    <button class="primary wide" ?disabled=${form.busy}>${form.busy ? t('wait') : form.action}</button>
  </form>`;

const message = (error) => (error.status === 401 ? t('session.wrong') : describe(error));
