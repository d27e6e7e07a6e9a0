/** One line for a new task, always in reach: Enter adds it and keeps the focus. */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { dueText, momentText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { recurrenceText } from '../i18n/recurrence.js';
import { icon } from '../ui/icons.js';
import { addTask } from './add.js';
import { getLine, partLabel, refuse, type } from './line.js';

const MAX_TEXT = 1000;
const ICONS = { date: 'today', time: 'today', recurrence: 'repeat', reminder: 'bell', priority: 'priority', tag: 'tag', project: 'project' };

export function quickAddView() {
  const { text, parsed } = getLine();
  return html`
    <form class="quick-add" @submit=${submit}>
      <div class="quick-line">
        ${icon('plus')}
        <label class="visually-hidden" for="quick-add">${t('quickAdd.label')}</label>
        <input id="quick-add" autocomplete="off" enterkeyhint="done" maxlength=${MAX_TEXT}
          placeholder=${t('quickAdd.placeholder')} aria-describedby="quick-understood"
          .value=${live(text)} @input=${(event) => type(event.target.value)} />
        ${text.trim() ? html`<button class="primary">${t('quickAdd.add')}</button>` : nothing}
      </div>
      <ul class="chips" id="quick-understood" aria-label=${t('quickAdd.understood')} aria-live="polite">
        ${parsed ? repeat(parsed.understood, ({ as, text: words }) => `${as} ${words}`, (part) => chip(part, parsed)) : nothing}
      </ul>
    </form>`;
}

const chip = (part, parsed) => html`
  <li class="chip">${icon(ICONS[part.as])}<span class="visually-hidden">${partLabel(part)}:</span>
    <span>${part.text}</span>${meaning(part, parsed)}
    <button type="button" class="quiet square" aria-label=${t('quickAdd.refuse', { text: part.text })}
      @click=${() => {
        refuse(part);
        document.getElementById('quick-add').focus();
      }}>${icon('close')}</button>
  </li>`;

/** What the words come to, so that a misunderstanding is seen before it is saved. */
function meaning(part, parsed) {
  const said = {
    date: () => dueText(parsed),
    recurrence: () => recurrenceText(parsed.recurrence),
    reminder: () => parsed.reminders.map(momentText).join(', '),
  }[part.as]?.();
  return said && said.toLowerCase() !== part.text.toLowerCase() ? html`<span class="meaning">${said}</span>` : nothing;
}

function submit(event) {
  event.preventDefault();
  addTask();
  document.getElementById('quick-add').focus();
}
