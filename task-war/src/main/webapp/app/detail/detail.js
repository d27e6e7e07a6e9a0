/** The task that is open beside the list, with its parts and comments. */
import * as api from '../api.js';
import { focusLine, focusOn } from '../focus.js';
import { t } from '../i18n/i18n.js';
import { onDelivered, waiting } from '../offline/outbox.js';
import { navigate } from '../router.js';
import { getState, slice, subscribe } from '../store.js';
import { announce } from '../ui/announcer.js';
import { showError } from '../ui/errors.js';
import { newTask, ownId } from '../tasks/guess.js';
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
  onDelivered(delivered);
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
    const body = { title, parent_id: task.id, project_id: task.project_id };
    const part = newTask(body);
    const waits = { said: title, answer: part, tasks: [{ id: part.id }] };
    const { data } = await api.post('/api/tasks', body, { waits });
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
    const now = new Date().toISOString();
    const waits = { said: t('detail.commentOn', { title: task.title }), answer: { id: ownId(), text, created_at: now, updated_at: now } };
    const { data } = await api.post(commentsOf(task.id), { text }, { waits });
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

const commentsOf = (id) => `/api/tasks/${id}/comments`;

/** What was made without a connection has its number from the server now. */
function delivered({ path, answer }, data) {
  if (!answer || !data) return;
  if (path === '/api/tasks' && answer.id === detail.get().id) {
    navigate(`/task/${data.id}`, { replace: true, background: getState().route.background });
  }
  detail.update('delivered', ({ comments }) => ({
    comments: comments.map((one) => (one.id === answer.id ? data : one)),
  }));
}

async function open(id) {
  const ownComments = waiting().filter(({ path }) => path === commentsOf(id)).map(({ answer }) => answer);
  detail.update(id ? 'opened' : 'closed', { ...EMPTY, id, comments: ownComments });
  if (!id) return;
  focusOn('.detail'); // the panel itself: a field would open a phone's keyboard
  if (id < 0) return; // what the server has not seen
  try {
    const [task, parts, comments] = await Promise.all([
      api.get(`/api/tasks/${id}`),
      api.get(`/api/tasks${api.query({ parent_id: id, sort: 'position', limit: 200 })}`),
      api.get(`${commentsOf(id)}?limit=200`),
    ]);
    put([task, ...parts.items], 'read');
    if (detail.get().id === id) detail.update('read', { comments: [...comments.items, ...ownComments] });
  } catch (error) {
    if (detail.get().id === id) detail.update('failed', { error });
  }
}
