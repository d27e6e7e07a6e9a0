/**
 * Every address of the page. A list's view is in `tasks/list-views.js`; any other names the module that
 * is loaded for it, which exports `view(state)`; with an icon, it stands in the sidebar.
 */
import { lazyView } from '../ui/lazy.js';

export const routes = [
  { path: '/inbox', name: 'inbox' },
  { path: '/today', name: 'today' },
  { path: '/upcoming', name: 'upcoming' },
  { path: '/project/:id', name: 'project' },
  { path: '/tag/:name', name: 'tag' },
  { path: '/filter/:id', name: 'filter' },
  { path: '/search', name: 'search' },
  { path: '/completed', name: 'completed' },
  { path: '/trash', name: 'trash' },
  { path: '/task/:id', name: 'task' },
  {
    path: '/reminders',
    name: 'reminders',
    icon: 'bell',
    view: lazyView(() => import('../reminders/reminders-view.js'), 'view'),
  },
  {
    path: '/statistics',
    name: 'statistics',
    icon: 'statistics',
    view: lazyView(() => import('../statistics/statistics-view.js'), 'view'),
  },
  {
    path: '/settings',
    name: 'settings',
    icon: 'settings',
    view: lazyView(() => import('../settings/settings-view.js'), 'view'),
  },
  {
    path: '/erasure/:receipt',
    name: 'erasure',
    view: lazyView(() => import('../settings/erasure-view.js'), 'view'),
  },
];
