/** What can be done to a project. */
import { t } from '../i18n/i18n.js';
import { navigate } from '../router.js';
import { getState } from '../store.js';
import { announce } from '../ui/announcer.js';
import { askChoice } from '../ui/dialog.js';
import { showError } from '../ui/errors.js';
import { openMenu } from '../ui/menu.js';
import { refreshOpenList } from '../tasks/open-list.js';
import { lazyCall } from '../ui/lazy.js';
import { countOf, refreshCounts } from './counts.js';
import { changeProject, deleteProject, moveProject } from './projects.js';

const projectForm = lazyCall(() => import('./project-form.js'), 'projectForm');

export function projectMenu(event, project) {
  openMenu(event, t('project.more', { name: project.name }), [
    { label: t('project.edit'), icon: 'settings', run: () => projectForm(project) },
    ...(project.archived ? [] : [
      { label: t('project.moveUp'), run: () => moveProject(project, -1) },
      { label: t('project.moveDown'), run: () => moveProject(project, 1) },
    ]),
    { label: t(project.archived ? 'project.unarchive' : 'project.archive'), icon: 'inbox', run: () => archive(project) },
    null,
    { label: t('project.delete'), icon: 'trash', kind: 'danger', run: () => askDelete(project) },
  ]);
}

async function archive(project) {
  try {
    await changeProject(project, { archived: !project.archived });
    announce(t(project.archived ? 'said.unarchived' : 'said.archived', { name: project.name }));
  } catch (error) {
    showError(error, () => archive(project));
  }
}

/** Asked, since a project can't be taken back as a task can. */
async function askDelete(project) {
  const count = countOf('projects', project.id);
  const tasks = await askChoice({
    title: t('project.deleteTitle', { name: project.name }),
    text: t('project.deleteText', { count }),
    choices: [
      { label: t('project.tasksToInbox'), value: 'inbox' },
      { label: t('project.tasksToTrash'), value: 'trash', kind: 'danger' },
    ],
  });
  if (tasks) await drop(project, tasks);
}

async function drop(project, tasks) {
  try {
    await deleteProject(project, tasks);
    if (getState().route.path === `/project/${project.id}`) navigate('/inbox', { replace: true });
    else refreshOpenList();
    refreshCounts();
    announce(t('said.projectDeleted', { name: project.name }));
  } catch (error) {
    showError(error, () => drop(project, tasks));
  }
}
