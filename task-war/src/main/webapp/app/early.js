// Before the first paint, and so no module: the theme that the person chose, if not the system's; and which modules are fetched
// at once, beside those in index.html, as a browser would find each only when it has read the one before.
{
  const INSIDE = [
    'detail/detail.js',
    'detail/slots.js',
    'filters/filters.js',
    'focus.js',
    'i18n/recurrence.js',
    'live/event-stream.js',
    'live/live.js',
    'live/names.js',
    'offline/change.js',
    'offline/connection.js',
    'offline/device.js',
    'offline/offline-notice.js',
    'offline/offline.js',
    'offline/outbox.js',
    'projects/counts.js',
    'projects/project-menu.js',
    'projects/projects.js',
    'quickadd/add.js',
    'quickadd/line.js',
    'quickadd/parse.js',
    'quickadd/quick-add-view.js',
    'search/search-field.js',
    'search/search-query.js',
    'session/expired-dialog.js',
    'session/sign-in-form.js',
    'shell/drawer.js',
    'shell/notices.js',
    'shell/shell.js',
    'shell/sidebar.js',
    'shell/views.js',
    'shortcuts/page-keys.js',
    'shortcuts/shortcuts.js',
    'tasks/arrange.js',
    'tasks/changes.js',
    'tasks/drag.js',
    'tasks/guess.js',
    'tasks/list-view.js',
    'tasks/list-views.js',
    'tasks/open-list.js',
    'tasks/order.js',
    'tasks/rename.js',
    'tasks/selection.js',
    'tasks/task-menu.js',
    'tasks/task-row.js',
    'tasks/tasks.js',
    'tasks/windowed.js',
    'ui/dialog.js',
    'ui/logo.js',
    'ui/menu.js',
    'work.js',
  ];
  const OUTSIDE = [
    'session/sign-in-form.js',
    'session/welcome-view.js',
    'ui/logo.js',
  ];
  const stored = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null; // not ours to read
    }
  };
  const { theme } = stored('todo.preferences') ?? {};
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  for (const name of stored('todo.session') ? INSIDE : OUTSIDE) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `/app/${name}` }));
  }
}
