/** The task that is open beside the list, with its parts and comments. */
import * as api from '../api.js';
import { focusLine, focusOn } from '../focus.js';
import { t } from '../i18n/i18n.js';
import { navigate } from '../router.js';
import { getState, slice, subscribe } from '../store.js';
import { announce } from '../ui/announcer.js';
import { showError } from '../ui/errors.js';
import { allKnown, put } from '../tasks/tasks.js';

const EMPTY = { id: null, error: null, partIds: [], comments: [] };
const detail = slice('detail', EMPTY);

export const getDetail = () => detail.get();

/** Opens and closes the panel as the address says. */
export function followTask() {
  const follow = () => {
    const { route, session } = getState();
    const id = session.status !== 'none' && route.name === 'task' ? Number(route.params.id) : null;
    if (id !== detail.get().id) open(id);
  };
  subscribe(follow);
  follow();
}

export function closeDetail() {
  const { id } = detail.get();
  navigate(getState().route.background ?? '/inbox');
  focusLine(id);
}

/** Known parts of a task, in their order. */
export const partsOf = (task) =>
  [...allKnown().values()]
    .filter((part) => part.parent_id === task.id && !part.deleted_at)
    .sort((a, b) => a.position - b.position);

export async function addPart(task, title) {
  try {
    const { data } = await api.post('/api/tasks', { title, parent_id: task.id, project_id: task.project_id });
    put([data]);
    announce(t('said.added', { title }));
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

export async function addComment(task, text) {
  try {
    const { data } = await api.post(`/api/tasks/${task.id}/comments`, { text });
    detail.update('commented', ({ comments }) => ({ comments: [...comments, data] }));
    announce(t('said.commented'));
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

export async function editComment(task, comment, text) {
  try {
    const { data } = await api.request('PATCH', `/api/tasks/${task.id}/comments/${comment.id}`, { body: { text } });
    detail.update('commentEdited', ({ comments }) => ({
      comments: comments.map((one) => (one.id === data.id ? data : one)),
    }));
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

export async function deleteComment(task, comment) {
  try {
    await api.request('DELETE', `/api/tasks/${task.id}/comments/${comment.id}`);
    detail.update('commentDeleted', ({ comments }) => ({
      comments: comments.filter(({ id }) => id !== comment.id),
    }));
    announce(t('said.commentDeleted'));
  } catch (error) {
    showError(error, () => deleteComment(task, comment));
  }
}

async function open(id) {
  detail.update(id ? 'opened' : 'closed', { ...EMPTY, id });
  if (!id) return;
  focusOn('.detail'); // the panel itself: a field would open a phone's keyboard
  try {
    const [task, parts, comments] = await Promise.all([
      api.get(`/api/tasks/${id}`),
      api.get(`/api/tasks${api.query({ parent_id: id, sort: 'position', limit: 200 })}`),
      api.get(`/api/tasks/${id}/comments?limit=200`),
    ]);
    put([task, ...parts.items], 'read');
    if (detail.get().id === id) detail.update('read', { comments: comments.items });
  } catch (error) {
    if (detail.get().id === id) detail.update('failed', { error });
  }
}
