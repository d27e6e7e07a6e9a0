/** Two changes of one field, of which the person sees both sides and decides. */
import { html } from 'lit-html';
import { dueText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { projectById } from '../projects/projects.js';
import { subscribe } from '../store.js';
import { openDialog } from '../ui/dialog.js';

/**
 * Whether the person wants their own; undefined when it was decided elsewhere.
 *
 * @param names the fields that both have changed
 * @param isDecided asked whenever something has changed: another tab shows the same
 */
export async function askWhich(names, mine, theirs, isDecided) {
  let stop;
  const answer = await openDialog({
    title: t('conflict.title'),
    dismissable: false, // what was typed would be gone
    view: ({ close }) => {
      stop ??= subscribe(() => isDecided() && close());
      return html`
        <div class="stack">
          <p>${t('conflict.text')}</p>
          ${names.map((name) => sides(name, mine, theirs))}
          <footer class="actions">
            <button @click=${() => close(false)}>${t('conflict.keepTheirs')}</button>
            <button class="primary" @click=${() => close(true)}>${t('conflict.keepMine')}</button>
          </footer>
        </div>`;
    },
  });
  stop();
  return answer;
}

const sides = (name, mine, theirs) => html`
  <h3>${t(`field.${name}`)}</h3>
  <div class="sides">
    <section><h4>${t('conflict.mine')}</h4><p class="prose">${shown(name, mine)}</p></section>
    <section><h4>${t('conflict.theirs')}</h4><p class="prose">${shown(name, theirs)}</p></section>
  </div>`;

function shown(name, side) {
  const value = side[name];
  if (value == null || value.length === 0) return t('none');
  if (name === 'due_date' && value.length > 10) return dueText(side);
  if (name === 'project_id') return projectById(value)?.name ?? String(value);
  if (Array.isArray(value)) return value.map((one) => one.remind_at ?? one).join(', ');
  return String(value);
}
