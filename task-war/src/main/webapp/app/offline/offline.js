/**
 * Being without a connection (ADR 19): what was read last is shown, and changes wait in the outbox. It stands outside of
 * the session, so that a change goes on waiting while the person signs in again.
 */
import { ApiError, intercept } from '../api.js';
import { t } from '../i18n/i18n.js';
import { refreshCounts } from '../projects/counts.js';
import { getSession, onSignOut } from '../session/session.js';
import { addNotice } from '../shell/notices.js';
import { subscribe } from '../store.js';
import { refreshOpenList, refreshUnsure } from '../tasks/open-list.js';
import { onKnown, remember } from '../tasks/tasks.js';
import { askChoice } from '../ui/dialog.js';
import { isOnline, onChance, reach, startConnection } from './connection.js';
import { openDevice } from './device.js';
import { offlineNotice } from './offline-notice.js';
import { isBusy, onDelivered, post, send, startOutbox, waiting } from './outbox.js';

const KEPT = /^\/api\/(tasks|projects|filters)\b(?!.*[?&]cursor=)/;
const LIMIT_MS = 15_000;
const OFFLINE_LIMIT_MS = 4000; // when it is known that the server can't be reached, a read that hangs is not waited for
const device = new Promise(whenSomebodyIsKnown).then(openDevice);
let isFilled = false;
let isFresh = false;

/** After the session has started. */
export function startOffline() {
  intercept((next) => {
    startOutbox(next, device);
    return (request) => handle(next, request);
  });
  onDelivered(refreshCounts);
  onDelivered(refreshUnsure);
  onChance(() => isOnline() || refreshOpenList()); // which tells whether the server is there
  onKnown(keepTasks);
  startConnection();
  addNotice(offlineNotice);
  onSignOut(forget);
}

function whenSomebodyIsKnown(resolve) {
  const stop = subscribe(tell);
  tell();
  function tell() {
    const { account } = getSession();
    if (!account) return;
    stop();
    resolve(account.id);
  }
}

function handle(next, { waits, ...request }) {
  if (waits) return post({ ...request, waits });
  const isRead = request.method === 'GET' && request.headers.Accept === 'application/json';
  if (isRead && KEPT.test(request.path) && getSession().account) return read(next, request);
  return reach(next, request);
}

/** What a person has changed is read after it has arrived; what can't be read is shown as it was last. */
async function read(next, request) {
  if (isOnline() && isBusy()) await Promise.race([send(), new Promise((go) => setTimeout(go, LIMIT_MS))]);
  try {
    const response = await reach(next, { ...request, limit: isOnline() ? LIMIT_MS : OFFLINE_LIMIT_MS });
    const text = await response.text().catch(() => Promise.reject(new ApiError(0))); // it broke off
    if (response.ok && !isFresh) begin();
    if (response.ok) keep('answers', { put: [{ path: request.path, text, at: Date.now() }] });
    return new Response(text, response);
  } catch (error) {
    if (error.status !== 0) throw error;
    const kept = await (await device).get('answers', request.path);
    await fill();
    if (!kept) throw error;
    return new Response(kept.text, { headers: { 'Content-Type': 'application/json' } });
  }
}

/** Kept beside the work: nobody waits for it, and a full device is no reason to fail. */
const keep = async (store, changes) => (await device).write(store, changes).catch(() => {});

/** What was known when the page was last open may have been completed elsewhere by now: it is known anew. */
function begin() {
  isFresh = true;
  keep('tasks', { clear: true });
}

/** What the server has not numbered yet is in the outbox. */
function keepTasks(tasks, gone = []) {
  const put = tasks.filter(({ id }) => id > 0);
  if (put.length || gone.length) keep('tasks', { put, remove: gone });
}

/** Once without a connection, every task that was known before is known again. */
async function fill() {
  if (isFilled) return;
  isFilled = true;
  remember(await (await device).all('tasks'));
}

/** Signing out removes all of it, unless the person would rather keep what is not saved. */
async function forget() {
  const count = waiting().length;
  const choices = [{ label: t('offline.signOut'), value: true, kind: 'danger' }];
  const title = t('offline.signOutTitle');
  if (count && !(await askChoice({ title, text: t('offline.signOutText', { count }), choices }))) return false;
  await (await device).forget();
  return true;
}
