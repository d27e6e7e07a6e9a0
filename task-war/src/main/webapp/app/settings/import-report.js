/** What an import made, or would make: in a sentence, task by task, and what is not understood, line by line. */
import { html, nothing } from 'lit-html';
import { dueText } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { recurrenceText } from '../i18n/recurrence.js';

export function reportView(report) {
  const { items, problems, problems_total: total } = report;
  const made = report.would_create ?? report.created;
  return html`
    <div class="report">
      <p><strong>${t(report.dry_run ? 'import.would' : 'import.made', { count: made })}</strong>
        ${report.already_there ? t('import.there', { count: report.already_there }) : nothing}
        ${report.left_out ? t('import.leftOut', { count: report.left_out }) : nothing}
        ${report.projects.length ? t('import.projects', { names: report.projects.join(', ') }) : nothing}</p>
      ${total ? html`
        <details open><summary>${t('import.problems', { count: total })}</summary>
          <div class="scroll" tabindex="0" role="region" aria-label=${t('import.problems', { count: total })}>
            <table><thead><tr><th scope="col">${t('import.line')}</th><th scope="col">${t('import.problem')}</th><th scope="col">${t('import.outcome')}</th></tr></thead>
              <tbody>${problems.map(problemView)}</tbody></table></div>${cut(problems, total)}</details>` : nothing}
      ${items.length ? html`
        <details><summary>${t('import.tasks', { count: made })}</summary>
          <div class="scroll" tabindex="0" role="region" aria-label=${t('import.tasks', { count: made })}>
            <table><thead><tr><th scope="col">${t('import.line')}</th><th scope="col">${t('field.title')}</th><th scope="col">${t('import.details')}</th></tr></thead>
              <tbody>${items.map(itemView)}</tbody></table></div>${cut(items, made)}</details>` : nothing}
    </div>`;
}

const problemView = ({ line, field, message, made }) => html`
  <tr><td>${line}</td><td lang="en">${field ? html`<b>${field}</b> ` : nothing}${message}</td><td>${t(made ? 'import.madeWithout' : 'import.notMade')}</td></tr>`;

const itemView = (item) => html`<tr><td>${item.line}</td><td>${item.title}</td><td>${details(item)}</td></tr>`;

const details = ({ project, due_date: due, priority, tags, recurrence, status, ...item }) => [
  status === 'completed' && t('view.completed'),
  due && dueText({ due_date: due, ...item }),
  recurrence && recurrenceText(recurrence),
  priority && `P${priority}`,
  ...tags.map((tag) => `#${tag}`),
  project && `+${project}`,
].filter(Boolean).join(' · ');

/** The server lists 1,000. */
const cut = (listed, of) => (listed.length < of ? html`<p class="hint">${t('import.cut', { shown: listed.length, of })}</p>` : nothing);
