/** Asks a person whose session has expired to sign in again, over what they were doing. */
import { html } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { getState, subscribe } from '../store.js';
import { openDialog } from '../ui/dialog.js';
import { getSession, signIn, signOut } from './session.js';
import { signInForm } from './sign-in-form.js';

let close = null;

/** Opens the dialog as soon as the session has expired, and closes it when a tab has signed in. */
export function watchExpiry() {
  subscribe(() => {
    const expired = getState().session.status === 'expired';
    if (expired && !close) ask();
    if (!expired && close) close();
  });
}

function ask() {
  const form = { email: getSession().account.email, fixedEmail: true, busy: false, error: null };
  close = () => {}; // until the dialog is there
  openDialog({
    title: t('session.expiredTitle'),
    className: 'small',
    dismissable: false,
    view: (dialog) => {
      close = dialog.close;
      return html`
        <p>${t('session.expiredText')}</p>
        ${signInForm({ ...form, action: t('session.signIn') }, (email, password) =>
          again(form, dialog.update, email, password))}
        <button class="link" @click=${signOut}>${t('session.signOut')}</button>`;
    },
  }).then(() => {
    close = null;
  });
}

async function again(form, update, email, password) {
  Object.assign(form, { busy: true, error: null });
  update();
  try {
    await signIn(email, password); // closes the dialog, for the session is active then
  } catch (error) {
    Object.assign(form, { busy: false, error });
    update();
  }
}
