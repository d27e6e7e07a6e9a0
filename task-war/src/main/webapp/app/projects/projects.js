/** A person's projects: reading them, and what the person does to them. */
import * as api from '../api.js';
import { slice } from '../store.js';
import { showError } from '../ui/errors.js';

const projects = slice('projects', { items: [], status: 'loading' });

/** In the person's order, without archived ones unless asked for. */
export const listProjects = ({ archived = false } = {}) =>
  projects.get().items.filter((project) => project.archived === archived);
export const projectById = (id) => projects.get().items.find((project) => project.id === Number(id));

export async function loadProjects() {
  try {
    const { items } = await api.get('/api/projects?archived=true');
    projects.update('read', { items, status: 'ready' });
  } catch (error) {
    projects.update('failed', { status: 'error' });
    showError(error, loadProjects);
  }
}

/** Makes a project and answers it; throws what the server refuses, for the form to show. */
export async function createProject(name, color) {
  const { data } = await api.post('/api/projects', { name, color });
  projects.update('created', ({ items }) => ({ items: [...items, data] }));
  return data;
}

/** Changes name, color or archived; throws what the server refuses. */
export async function changeProject(project, fields) {
  const { data } = await api.patch(`/api/projects/${project.id}`, fields, project.version);
  projects.update('changed', ({ items }) => ({
    items: items.map((item) => (item.id === data.id ? data : item)),
  }));
}

/** @param tasks where its tasks go: 'inbox' or 'trash' */
export async function deleteProject(project, tasks) {
  await api.remove(`/api/projects/${project.id}?tasks=${tasks}`, project.version);
  projects.update('deleted', ({ items }) => ({ items: items.filter(({ id }) => id !== project.id) }));
}

/** Moves a project by some places among those that are shown; shown at once. */
export async function moveProject(project, places) {
  const shown = listProjects().filter(({ id }) => id !== project.id);
  const at = Math.max(0, Math.min(shown.length, listProjects().indexOf(project) + places));
  const before = projects.get().items;
  const after = shown.toSpliced(at, 0, project);
  projects.update('moved', { items: [...after, ...listProjects({ archived: true })] });
  try {
    await api.post(`/api/projects/${project.id}/move`, { after: after[at - 1]?.id ?? null });
  } catch (error) {
    projects.update('reverted', { items: before });
    showError(error, () => moveProject(project, places));
  }
}
