/**
 * Keeps the page in step with what is changed elsewhere (ADR 14): reads the stream of the person's
 * changes, goes on from the last event after a break, and loads anew what it was told it has missed.
 */
import { get, send } from '../api.js';
import { refreshCounts } from '../projects/counts.js';
import { loadProjects } from '../projects/projects.js';
import { getSession } from '../session/session.js';
import { slice, subscribe } from '../store.js';
import { refreshOpenList, refreshUnsure } from '../tasks/open-list.js';
import { drop, put, taskById } from '../tasks/tasks.js';
import { readEvents } from './event-stream.js';

const GATHER_MS = 80; // a bulk change is many events: they are read together
const AT_ONCE = 20; // more changed tasks than that are not asked for one by one
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
const live = slice('live', { connected: false });
const changed = new Map();
let lastId = null;
let wait = FIRST_WAIT_MS;
let timer;
let reconnection;
let running = false;

export const isLive = () => live.get().connected;

/** Connects as soon as somebody is signed in, and again whenever the connection ends. */
export function startLive() {
  const begin = () => {
    if (running || getSession().status !== 'active') return;
    running = true;
    connect();
  };
  addEventListener('online', () => {
    wait = FIRST_WAIT_MS;
    if (reconnection) connect();
  });
  subscribe(begin);
  begin();
}

async function connect() {
  clearTimeout(reconnection);
  reconnection = null;
  let asked = 0; // to wait, by a server that has as many streams as it can
  try {
    const headers = { Accept: 'text/event-stream', ...(lastId ? { 'Last-Event-ID': lastId } : {}) };
    const response = await send({ path: '/api/tasks/stream', headers });
    live.update('connected', { connected: true });
    await readEvents(response.body, take);
  } catch (error) {
    // The connection is gone, or was never there: what follows is the same.
    asked = (error.retryAfter ?? 0) * 1000;
  }
  live.update('disconnected', { connected: false });
  reconnection = setTimeout(connect, Math.max(asked, wait * (0.5 + Math.random() / 2))); // spread: a server that starts has many clients
  wait = Math.min(LONGEST_WAIT_MS, wait * 2);
}

function take({ event, data, id }) {
  if (id) lastId = id;
  if (data === null) return;
  wait = FIRST_WAIT_MS;
  if (event === 'ready' || event === 'reset') {
    reload();
    return;
  }
  const { task_id: taskId, version } = JSON.parse(data);
  changed.set(taskId, { version, deleted: event === 'deleted' });
  clearTimeout(timer);
  timer = setTimeout(refresh, GATHER_MS);
}

/** Reads the tasks of which the page does not know this version; its own changes it knows already. */
async function refresh() {
  const news = [...changed].filter(([id, { version }]) => !(taskById(id)?.version >= version));
  changed.clear();
  if (news.length === 0) return;
  if (news.length > AT_ONCE) {
    await reload();
    return;
  }
  trash(news.filter(([, { deleted }]) => deleted));
  await read(news.filter(([, { deleted }]) => !deleted).map(([id]) => id));
  refreshCounts();
  refreshUnsure();
}

/** What lies in the trash can't be asked for by its id. */
function trash(gone) {
  const now = new Date().toISOString();
  const known = gone.filter(([id]) => taskById(id));
  put(known.map(([id, { version }]) => ({ ...taskById(id), deleted_at: taskById(id).deleted_at ?? now, version })));
  if (known.length < gone.length) refreshOpenList();
}

async function read(ids) {
  const answers = await Promise.allSettled(ids.map((id) => get(`/api/tasks/${id}`)));
  put(answers.flatMap(({ value }) => value ?? []));
  drop(ids.filter((id, i) => answers[i].reason?.status === 404));
}

const reload = () => Promise.all([refreshOpenList(), refreshCounts(), loadProjects()]);
