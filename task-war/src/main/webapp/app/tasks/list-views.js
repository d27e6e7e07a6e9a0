/**
 * The lists that the page shows: for each what it asks the server for, in which order, and, where
 * the page can tell by itself, which tasks belong to it. A filter's and a search's lists can't:
 * they are asked for again when a task changes.
 */
import { daysBetween, dueDay, isOverdue, longDayText, dayText, today } from '../i18n/dates.js';
import { t } from '../i18n/i18n.js';
import { filterById } from '../filters/filters.js';
import { projectById } from '../projects/projects.js';
import { searchQuery } from '../search/search-query.js';

const isOpen = (task) => task.status === 'pending' && !task.deleted_at;
const by = (...keys) => (a, b) => {
  for (const key of keys) {
    const [x, y] = [key(a), key(b)];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
};
const byPosition = by((task) => task.position, (task) => task.id);
const byDue = by((task) => task.due_date ?? '9', (task) => task.id);
const newestFirst = (field) => (a, b) => -by((task) => task[field] ?? '', (task) => task.id)(a, b);

const definitions = {
  inbox: () => ({
    title: t('view.inbox'),
    query: { project: 'inbox', status: 'pending', sort: 'position' },
    belongs: (task) => isOpen(task) && task.project_id == null,
    compare: byPosition,
    ordered: true,
  }),
  today: () => ({
    title: t('view.today'),
    query: { filter: 'open & (today | overdue)', sort: 'due' },
    belongs: (task) => isOpen(task) && task.due_date != null && dueDay(task) <= today(),
    compare: byDue,
    group: (task) => (isOverdue(task) && dueDay(task) < today() ? t('group.overdue') : dayHeading(today())),
    defaults: { due_date: today() },
  }),
  upcoming: () => ({
    title: t('view.upcoming'),
    query: { status: 'pending', due_from: today(), sort: 'due' },
    belongs: (task) => isOpen(task) && task.due_date != null && dueDay(task) >= today(),
    compare: byDue,
    group: (task) => dayHeading(dueDay(task)),
  }),
  project: ({ id }) => ({
    title: projectById(id)?.name ?? t('view.project'),
    project: projectById(id),
    query: { project: id, status: 'pending', sort: 'position' },
    belongs: (task) => isOpen(task) && task.project_id === Number(id),
    compare: byPosition,
    ordered: true,
    defaults: { project_id: Number(id) },
  }),
  tag: ({ name }) => ({
    title: `#${name}`,
    query: { tag: name, status: 'pending', sort: 'position' },
    belongs: (task) => isOpen(task) && task.tags.some((tag) => tag.toLowerCase() === name.toLowerCase()),
    compare: byPosition,
    ordered: true,
    defaults: { tags: [name] },
  }),
  filter: ({ id }) => {
    const filter = filterById(id);
    return {
      title: filter?.name ?? t('view.filter'),
      filter,
      query: filter ? { filter: filter.filter, sort: 'due' } : null,
    };
  },
  search: (params, { q = '' }) => ({
    title: q ? t('view.searchFor', { text: q }) : t('view.search'),
    query: q.trim() ? searchQuery(q) : null,
  }),
  completed: () => ({
    title: t('view.completed'),
    query: { status: 'completed', sort: 'completed' },
    belongs: (task) => task.status === 'completed' && !task.deleted_at,
    compare: newestFirst('completed_at'),
    group: (task) => dayHeading(dueDay({ due_date: task.completed_at ?? task.updated_at })),
  }),
  trash: () => ({
    title: t('view.trash'),
    query: { trash: true },
    belongs: (task) => Boolean(task.deleted_at),
    compare: newestFirst('created_at'),
  }),
};

/** The list at a route, or null: `{name, key, title, query, belongs, compare, group, ordered, defaults}`. */
export function listView({ name, params = {}, query = {} }) {
  const definition = definitions[name]?.(params, query);
  if (!definition) return null;
  return { name, key: JSON.stringify([name, definition.query]), defaults: {}, ...definition };
}

/** `Tomorrow · Wednesday, 25 November`; near days have both. */
function dayHeading(day) {
  const long = longDayText(day);
  return Math.abs(daysBetween(today(), day)) <= 1 ? `${dayText(day)} · ${long}` : long;
}
