/** The end of an account: what it means is said before the password is asked for. */
import { html } from 'lit-html';
import { send } from '../api.js';
import { t } from '../i18n/i18n.js';
import { leave } from '../session/session.js';
import { openDialog } from '../ui/dialog.js';
import { describe } from '../ui/errors.js';

export const deleteSection = () => html`
  <section class="panel"><h2>${t('erase.title')}</h2>
    <p class="hint">${t('erase.text')}</p>
    <p class="start"><button class="danger" @click=${ask}>${t('erase.begin')}</button></p>
  </section>`;

function ask() {
  const form = { busy: false, error: null };
  openDialog({
    title: t('erase.title'),
    className: 'small',
    view: ({ close, update }) => html`
      <form class="stack" @submit=${(event) => erase(event, form, update)}>
        <ul class="bullets"><li>${t('erase.atOnce')}</li><li>${t('erase.byAndBy')}</li><li>${t('erase.topics')}</li><li>${t('erase.export')}</li></ul>
        <label class="field">${t('session.password')}
          <input name="password" type="password" required autofocus autocomplete="current-password" maxlength="1000" /></label>
        <p class="form-error" role="alert">${form.error ? message(form.error) : ''}</p>
        <footer class="actions"><button type="button" class="quiet" @click=${() => close()}>${t('cancel')}</button>
          <button class="danger" ?disabled=${form.busy}>${t(form.busy ? 'wait' : 'erase.do')}</button></footer>
      </form>`,
  });
}

/** Then the page is loaded anew: nothing of the person stays in it but the receipt, which names nobody. */
async function erase(event, form, update) {
  event.preventDefault();
  const password = new FormData(event.target).get('password');
  Object.assign(form, { busy: true, error: null });
  update();
  try {
    const response = await send({
      method: 'DELETE',
      path: '/api/accounts/me',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ password }),
    });
    await leave(`/erasure/${response.headers.get('Location').split('/').pop()}`);
  } catch (error) {
    Object.assign(form, { busy: false, error });
    update();
  }
}

function message(error) {
  if (error.status === 409) return t('settings.keptElsewhere');
  return error.errors?.some(({ field }) => field === 'password') ? t('erase.wrongPassword') : describe(error);
}
