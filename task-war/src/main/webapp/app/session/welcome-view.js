/** What a person sees who is not signed in: sign-in, and sign-up beside it. */
import { html } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { slice } from '../store.js';
import { logo } from '../ui/logo.js';
import { signIn, signUp } from './session.js';
import { signInForm } from './sign-in-form.js';

const welcome = slice('welcome', { isNew: false, busy: false, error: null });

export function welcomeView() {
  const { isNew, ...form } = welcome.get();
  return html`
    <main class="welcome" id="main">
      <div class="card">
        ${logo()}
        <h1>${t(isNew ? 'session.signUpTitle' : 'session.signInTitle')}</h1>
        ${signInForm({ ...form, newPassword: isNew, action: t(isNew ? 'session.signUp' : 'session.signIn') },
          (email, password) => enter(isNew ? signUp : signIn, email, password))}
        <p class="hint">${t(isNew ? 'session.haveAccount' : 'session.noAccount')}
          <button class="link" @click=${() => welcome.update('turned', { isNew: !isNew, error: null })}>
            ${t(isNew ? 'session.signIn' : 'session.signUp')}</button></p>
      </div>
    </main>`;
}

async function enter(how, email, password) {
  welcome.update('sent', { busy: true, error: null });
  try {
    await how(email, password); // what comes then takes the form's place
  } catch (error) {
    welcome.update('refused', { busy: false, error });
  }
}
