/**
 * Short messages at the edge, with at most one action, mostly Undo. They leave after a while, not
 * while the pointer or the focus is on them; errors stay until they are closed.
 */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { t } from '../i18n/i18n.js';
import { slice } from '../store.js';
import { announce } from './announcer.js';
import { icon } from './icons.js';

const SHOWN_MS = 8000;
const MOST = 3;
const toasts = slice('toasts', { items: [] });
let lastId = 0;
let timer;

/** @param toast `{text, kind: 'info'|'error', action: {label, run}}` */
export function toast({ text, kind = 'info', action = null }) {
  lastId += 1;
  const item = { id: lastId, text, kind, action };
  toasts.update('shown', ({ items }) => ({ items: [...items, item].slice(-MOST) }));
  announce(text);
  schedule();
}

/** Does what the latest toast offers, such as taking a change back; says whether there was one. */
export function runLatestAction() {
  const latest = toasts.get().items.findLast(({ action }) => action);
  if (latest) run(latest);
  return Boolean(latest);
}

export const toastsView = () => html`
  <section class="toasts" aria-label=${t('toasts.label')} @pointerenter=${hold} @pointerleave=${schedule}
    @focusin=${hold} @focusout=${schedule}>
    ${repeat(toasts.get().items, ({ id }) => id, toastView)}
  </section>`;

const toastView = (item) => html`
  <div class="toast ${item.kind}">
    <p>${item.text}</p>
    ${item.action
      ? html`<button class="link" @click=${() => run(item)}>${item.action.label}</button>`
      : nothing}
    <button class="quiet square" aria-label=${t('close')} @click=${() => close(item.id)}>${icon('close')}</button>
  </div>`;

function run(item) {
  close(item.id);
  item.action.run();
}

const close = (id) =>
  toasts.update('closed', ({ items }) => ({ items: items.filter((item) => item.id !== id) }));

const hold = () => clearTimeout(timer);

function schedule() {
  clearTimeout(timer);
  if (!toasts.get().items.some(({ kind }) => kind === 'info')) return;
  timer = setTimeout(() => {
    toasts.update('left', ({ items }) => ({ items: items.filter(({ kind }) => kind === 'error') }));
  }, SHOWN_MS);
}
