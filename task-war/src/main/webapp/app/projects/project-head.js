/** What stands beside the title of a project's list. */
import { html, nothing } from 'lit-html';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';
import { projectMenu } from './project-menu.js';

export const projectHead = ({ project }) => project
  ? html`
    ${project.archived ? html`<span class="badge">${t('project.archived')}</span>` : nothing}
    <button class="quiet square" aria-haspopup="menu" aria-expanded="false"
      aria-label=${t('project.more', { name: project.name })}
      @click=${(event) => projectMenu(event, project)}>${icon('more')}</button>`
  : nothing;
