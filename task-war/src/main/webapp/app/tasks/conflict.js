/**
 * Two changes of one task (412 Precondition Failed): where the other one left alone what this one
 * changes, it is sent again upon it; where both changed the same, the person sees both and decides.
 */
import { html } from 'lit-html';
import { get } from '../api.js';
import { dueText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { openDialog } from '../ui/dialog.js';
import { put } from './tasks.js';

/** @param send what to send upon a version of the task: `(base) => Promise` */
export async function resolveConflict(base, fields, send) {
  try {
    return await send(base);
  } catch (error) {
    if (error.status !== 412) throw error;
    const theirs = await get(`/api/tasks/${base.id}`);
    const both = Object.keys(fields).filter((name) => !same(theirs[name], base[name]));
    if (both.length === 0 || (await ask(both, fields, theirs))) return resolveConflict(theirs, fields, send);
    put([theirs]);
    return { data: theirs, changeId: null };
  }
}

/** Whether the person wants their own. Escape keeps the other's, which is the one that is saved. */
const ask = (names, mine, theirs) =>
  openDialog({
    title: t('conflict.title'),
    view: ({ close }) => html`
      <div class="stack">
        <p>${t('conflict.text')}</p>
        ${names.map((name) => html`
          <h3>${t(`field.${name}`)}</h3>
          <div class="sides">
            <section><h4>${t('conflict.mine')}</h4><p class="prose">${shown(name, mine)}</p></section>
            <section><h4>${t('conflict.theirs')}</h4><p class="prose">${shown(name, theirs)}</p></section>
          </div>`)}
        <footer class="actions">
          <button @click=${() => close(false)}>${t('conflict.keepTheirs')}</button>
          <button class="primary" @click=${() => close(true)}>${t('conflict.keepMine')}</button>
        </footer>
      </div>`,
  });

function shown(name, side) {
  const value = side[name];
  if (value == null || value.length === 0) return t('none');
  if (name === 'due_date' && value.length > 10) return dueText(side);
  if (Array.isArray(value)) return value.map((one) => one.remind_at ?? one).join(', ');
  return String(value);
}

const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
