/** Where tasks are brought in from a file: choose it, see what would be made, make it. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { describe } from '../ui/errors.js';
import { check, chooseFile, chooseFormat, FORMATS, getImport, make, takeBack } from './import.js';
import { reportView } from './import-report.js';

const MOST_UNDONE = 20_000; // tasks that one undo takes back

export function importSection() {
  const state = getImport();
  const isBusy = state.status === 'checking' || state.status === 'importing';
  return html`
    <section class="panel"><h2>${t('import.title')}</h2>
      <p class="hint">${t('import.text')}</p>
      <form class="stack" @submit=${submit}>
        <label class="field">${t('import.file')}
          <input type="file" name="file" accept=".json,.csv,.ics,.ical" ?disabled=${isBusy}
            @change=${(event) => chooseFile(event.target.files[0])} /></label>
        <label class="field">${t('import.format')}
          <select ?disabled=${isBusy} @change=${(event) => chooseFormat(event.target.value)}>
            ${Object.keys(FORMATS).map((format) => html`
              <option value=${format} ?selected=${format === state.format}>${t(`import.format.${format}`)}</option>`)}
          </select></label>
        ${state.format === 'json' ? nothing : html`
          <label class="field">${t('import.project')}
            <input name="project" maxlength="200" autocomplete="off" ?disabled=${isBusy} placeholder=${t('view.inbox')} /></label>`}
        ${state.problem ? html`<p class="form-error" role="alert">${t(state.problem)}</p>` : nothing}
        ${state.error ? html`<p class="form-error" role="alert">${message(state)}</p>` : nothing}
        ${isBusy ? working(state) : nothing}
        ${state.report ? reportView(state.report) : nothing}
        ${isBusy ? nothing : html`<p class="start">${buttons(state)}</p>`}
      </form>
    </section>`;
}

function buttons({ file, problem, status, report, changeId }) {
  if (status === 'done') {
    return changeId && report.created <= MOST_UNDONE
      ? html`<button type="button" @click=${clear}>${t('undo')}</button>` : nothing;
  }
  const makes = report?.would_create ?? 0;
  return html`
    <button value="check" ?disabled=${!file || problem !== null}>${t('import.check')}</button>
    ${makes ? html`<button value="make" class="primary">${t('import.make', { count: makes })}</button>` : nothing}`;
}

/** The browser alone can forget the file that was chosen. */
function clear(event) {
  event.target.form.reset();
  takeBack();
}

function submit(event) {
  event.preventDefault();
  const project = event.target.elements.project?.value.trim();
  if (event.submitter?.value === 'make') make(project);
  else check(project);
}

const working = ({ status, since }) => html`
  <p class="working"><progress aria-label=${t(`import.${status}`)}></progress>
    <span class="hint">${t(`import.${status}`)} <span aria-hidden="true">${t('import.seconds', { count: Math.round((Date.now() - since) / 1000) })}</span></span></p>`;

/** What the server says of a file's line is part of it; that is in English. */
function message({ error, status }) {
  if (error.status === 0) return t(status === 'checked' ? 'import.interrupted' : 'error.0');
  if (error.status === 413) return t('import.tooLarge');
  if (error.status === 415) return t('import.unreadable');
  if (error.status >= 500) return t('import.interrupted');
  return error.status === 400 ? t('import.broken', { why: describe(error) }) : describe(error);
}
