/** The way to every list, with how many tasks wait in it. */
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { listFilters } from '../filters/filters.js';
import { t } from '../i18n/i18n.js';
import { countOf, knownTags } from '../projects/counts.js';
import { projectMenu } from '../projects/project-menu.js';
import { listProjects } from '../projects/projects.js';
import { navigate } from '../router.js';
import { getState } from '../store.js';
import { routes } from './routes.js';
import { dot, icon } from '../ui/icons.js';
import { lazyCall } from '../ui/lazy.js';

const projectForm = lazyCall(() => import('../projects/project-form.js'), 'projectForm');
const filterForm = lazyCall(() => import('../filters/filter-form.js'), 'filterForm');

/** Drawn again when something that it shows has changed. */
export const sidebar = () => {
  const { counts, projects, filters, route, preferences } = getState();
  return guard([counts, projects, filters, route, preferences], lists);
};

const lists = () => html`
  <nav class="sidebar-nav" aria-label=${t('nav.label')}>
    <ul role="list">
      ${link('/inbox', 'inbox', t('view.inbox'), countOf('inbox'))}
      ${link('/today', 'today', t('view.today'), sum(countOf('today'), countOf('overdue')))}
      ${link('/upcoming', 'upcoming', t('view.upcoming'))}
    </ul>
    ${section(t('nav.projects'), t('project.new'), newProject,
      repeat(listProjects(), ({ id }) => id, projectLink), listProjects().length === 0 && t('nav.noProjects'))}
    ${section(t('nav.filters'), t('filter.new'), newFilter,
      listFilters().map(({ id, name }) => link(`/filter/${id}`, 'filter', name, countOf('filters', id))))}
    ${knownTags().length ? section(t('nav.tags'), null, null,
      knownTags().map((tag) => link(`/tag/${encodeURIComponent(tag)}`, 'tag', tag, countOf('tags', tag)))) : nothing}
    ${archived()}
    <ul role="list" class="nav-foot">
      ${link('/completed', 'completed', t('view.completed'))}
      ${link('/trash', 'trash', t('view.trash'))}
      ${routes.filter((route) => route.icon).map(({ path, name, icon: sign }) => link(path, sign, t(`view.${name}`)))}
    </ul>
  </nav>`;

const sum = (...numbers) => (numbers.includes(null) ? null : numbers.reduce((a, b) => a + b));

const current = (path) => {
  const { route } = getState();
  return (route.name === 'task' ? (route.background ?? '/inbox') : route.path) === path ? 'page' : nothing;
};

const link = (path, name, text, count) => html`
  <li><a href=${path} aria-current=${current(path)}>${icon(name)}<span class="nav-name">${text}</span>${countView(count)}</a></li>`;

const countView = (count) => count
  ? html`<span class="count"><span aria-hidden="true">${count}</span><span class="visually-hidden">${t('nav.count', { count })}</span></span>`
  : nothing;

const projectLink = (project) => html`
  <li class="nav-project">
    <a href="/project/${project.id}" aria-current=${current(`/project/${project.id}`)}>${dot(project.color)}<span
      class="nav-name">${project.name}</span>${countView(countOf('projects', project.id))}</a>
    <button class="quiet square" aria-haspopup="menu" aria-expanded="false"
      aria-label=${t('project.more', { name: project.name })}
      @click=${(event) => projectMenu(event, project)}>${icon('more')}</button>
  </li>`;

const section = (title, addLabel, add, items, empty) => html`
  <section>
    <div class="nav-head"><h2>${title}</h2>
      ${add ? html`<button class="quiet square" aria-label=${addLabel} title=${addLabel} @click=${add}>${icon('plus')}</button>` : nothing}</div>
    ${empty ? html`<p class="hint">${empty}</p>` : html`<ul role="list">${items}</ul>`}
  </section>`;

const archived = () => {
  const projects = listProjects({ archived: true });
  return projects.length
    ? html`<details class="nav-archived"><summary>${t('nav.archived')}</summary><ul role="list">${repeat(projects, ({ id }) => id, projectLink)}</ul></details>`
    : nothing;
};

async function newProject() {
  const project = await projectForm();
  if (project) navigate(`/project/${project.id}`);
}

async function newFilter() {
  const filter = await filterForm();
  if (filter) navigate(`/filter/${filter.id}`);
}
