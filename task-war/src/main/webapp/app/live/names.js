/**
 * Keeps the names of projects and filters in step with other devices. No event tells of them: they are asked
 * for when a count names one that nobody knows here, and when the person comes back to the page.
 */
import { filterById, listFilters, loadFilters } from '../filters/filters.js';
import { loadCounts } from '../projects/counts.js';
import { loadProjects, projectById } from '../projects/projects.js';
import { getSession } from '../session/session.js';
import { getState, subscribe } from '../store.js';

export function startNames() {
  let seen = null;
  subscribe(() => {
    const { all } = getState().counts;
    if (all === seen) return;
    const isFirst = seen === null; // what it counts is on its way as well
    seen = all;
    if (!isFirst && !isKnown(all)) load();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || getSession().status !== 'active') return;
    load();
    loadCounts();
  });
}

function load() {
  loadProjects();
  loadFilters();
}

const isKnown = ({ projects, filters }) =>
  Object.keys(projects).every(projectById) &&
  Object.keys(filters).every(filterById) &&
  listFilters().every(({ id }) => id in filters);
