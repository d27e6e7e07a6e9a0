/** Which reminders there are, and what is known of their delivery: no more than that is said. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { momentText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';
import { tailView } from '../ui/service-state.js';
import { getDeliveries, moreDeliveries, readDeliveries, showState, STATES } from './reminders.js';

const TROUBLE = new Set(['deferred', 'unconfirmed', 'failed', 'no_address', 'no_channel']);
/** Of these it helps to know what the mail server said. */
const EXPLAINED = new Set(['deferred', 'unconfirmed', 'failed']);

export function view() {
  const deliveries = getDeliveries();
  return html`
    <div class="view-head">
      <h1 id="view-title" tabindex="-1">${t('view.reminders')}</h1>
      <div class="view-tools">
        <label class="inline">${t('reminders.state')}
          <select @change=${(event) => showState(event.target.value || null)}>
            ${[null, ...STATES].map((state) => html`
              <option value=${state ?? ''} ?selected=${state === deliveries.state}>${t(`delivery.${state ?? 'all'}`)}</option>`)}
          </select></label>
        <button class="quiet" @click=${readDeliveries}>${t('refresh')}</button>
      </div>
    </div>
    <ul class="task-list" role="list" aria-labelledby="view-title">
      ${repeat(deliveries.items, ({ id }) => id, deliveryView)}
    </ul>
    ${deliveries.status === 'ready' && !deliveries.items.length ? emptyView(deliveries.state) : nothing}
    ${tailView(deliveries, moreDeliveries)}`;
}

const deliveryView = (delivery) => html`
  <li class="delivery" data-key=${delivery.task_id}>
    ${icon('bell')}
    <div>
      <a class="task-title" href="/task/${delivery.task_id}" data-background="/reminders">${delivery.task_title}</a>
      <p class="meta"><time datetime=${delivery.remind_at}>${momentText(delivery.remind_at)}</time>
        <span>${t(`method.${delivery.method}`)}</span></p>
      <p><strong class=${TROUBLE.has(delivery.state) ? 'trouble' : ''}>${t(`delivery.${delivery.state}`)}</strong>
        <span class="hint">${explanation(delivery)}</span></p>
      ${EXPLAINED.has(delivery.state) && delivery.detail ? html`<p class="hint" lang="en">${delivery.detail}</p>` : nothing}
    </div>
  </li>`;

function explanation({ state, address, sent_at: sentAt, method }) {
  if (state === 'accepted' && sentAt) return t('delivery.accepted.text', { address: address ?? '', at: momentText(sentAt) });
  return t(`delivery.${state}.text`, { method: t(`method.${method}`), address: address ?? '' });
}

const emptyView = (state) => html`
  <div class="empty">
    <p class="empty-title">${t(state ? 'reminders.noneLike.title' : 'reminders.none.title')}</p>
    <p>${t(state ? 'reminders.noneLike.text' : 'reminders.none.text')}</p>
  </div>`;
