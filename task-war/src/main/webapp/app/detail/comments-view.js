/** The comments on a task, the oldest first, and a field for another. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { focusOn } from '../focus.js';
import { momentText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';
import { addComment, deleteComment, editComment, getDetail } from './detail.js';

const MAX_TEXT = 10_000;
let editing = null;

export const commentsView = (task) => html`
  <section class="detail-section">
    <h2>${t('detail.comments')}</h2>
    <ul class="comments" role="list">
      ${repeat(getDetail().comments, ({ id }) => id, (comment) =>
        editing === comment.id ? editor(task, comment) : commentView(task, comment))}
    </ul>
    <form class="stack" @submit=${(event) => submit(event, (text) => addComment(task, text))}>
      <textarea name="text" rows="2" maxlength=${MAX_TEXT} required aria-label=${t('detail.addComment')}
        placeholder=${t('detail.addComment')} @keydown=${ctrlEnter}></textarea>
      <footer class="actions"><button>${t('detail.comment')}</button></footer>
    </form>
  </section>`;

const commentView = (task, comment) => html`
  <li class="comment" id="comment-${comment.id}">
    <p class="prose">${comment.text}</p>
    <small><time datetime=${comment.created_at}>${momentText(comment.created_at)}</time>${comment.updated_at > comment.created_at ? ` · ${t('detail.edited')}` : nothing}</small>
    <button class="link" @click=${() => edit(comment.id)}>${t('edit')}</button>
    <button class="quiet square" aria-label=${t('detail.deleteComment')} @click=${() => deleteComment(task, comment)}>${icon('trash')}</button>
  </li>`;

const editor = (task, comment) => html`
  <li><form class="stack" @submit=${(event) => submit(event, async (text) => {
      if (await editComment(task, comment, text)) edit(null);
    })}>
    <textarea name="text" rows="3" maxlength=${MAX_TEXT} required aria-label=${t('edit')} .value=${comment.text} @keydown=${ctrlEnter}></textarea>
    <footer class="actions"><button type="button" class="quiet" @click=${() => edit(null)}>${t('cancel')}</button>
      <button class="primary">${t('save')}</button></footer>
  </form></li>`;

function edit(id) {
  focusOn(id ? '.comments textarea' : `#comment-${editing} button`);
  editing = id;
}

/** What is typed stays in the field until it is saved. */
async function submit(event, save) {
  event.preventDefault();
  const form = event.target;
  const text = form.elements.text.value.trim();
  if (text && (await save(text))) form.reset();
}

function ctrlEnter(event) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
}
