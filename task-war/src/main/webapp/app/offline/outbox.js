/**
 * Changes on their way to the server (ADR 19). Each is kept on the device before it is sent, and leaves it when the server has
 * answered: one after the other, by one tab at a time, under a key by which the server does it once. Whoever asked gets the
 * server's answer, or, when that takes long, 202: the change waits.
 */
import { get } from '../api.js';
import { slice } from '../store.js';
import { drop, layOver, put } from '../tasks/tasks.js';
import { isPassing } from '../ui/errors.js';
import { lazyCall } from '../ui/lazy.js';
import { conflicting, tasksIn, withMade, withVersion } from './change.js';
import { isOnline, onChance, reach, tryLater } from './connection.js';

const PATIENCE_MS = 3000;
const LIMIT_MS = 20_000;
const MOST_FAILURES = 10;
const outbox = slice('outbox', { changes: [] });
const asked = new Map(); // who asked for a change, by its seq
const deliveries = new Set();
const askWhich = lazyCall(() => import('./conflict-dialog.js'), 'askWhich');
const channel = new BroadcastChannel('todo.outbox');
let next;
let device;
let sending = null;
let wanted = false;
let undecided = null;

/** The changes that wait, and those that the server has refused. */
export const waiting = () => outbox.get().changes.filter((change) => !change.refused && !asked.has(change.seq));
export const refused = () => outbox.get().changes.filter((change) => change.refused);

/** Calls back with a change that had to wait and the server's answer, when it has arrived. */
export const onDelivered = (callback) => deliveries.add(callback);

/**
 * @param transport by which to send
 * @param kept a promise of what `openDevice` answers
 */
export async function startOutbox(transport, kept) {
  next = transport;
  device = kept;
  channel.addEventListener('message', ({ data: { seq, answer } }) => {
    if (answer) reply(seq, answer);
    refresh();
  });
  layOver(laidOver);
  onChance(send);
  await refresh();
  send();
}

/** Keeps a change and sends it in its turn; answers a Response. */
export async function post({ method, path, headers, body, waits }) {
  const { 'If-Match': match, ...others } = headers;
  const version = match ? Number(JSON.parse(match)) : null;
  const change = { method, path, headers: others, body, version, failures: 0, ...waits };
  const seq = await stored(change).catch(() => null);
  if (seq === null) return reach(next, { method, path, headers, body, limit: LIMIT_MS });
  return new Promise((resolve) => {
    asked.set(seq, { resolve, answer: waits.answer });
    refresh().then(send);
    setTimeout(letGo, isOnline() ? PATIENCE_MS : 0, seq);
  });
}

/** Whether a change is on its way of which a reader should see the outcome. */
export const isBusy = () => sending !== null && undecided === null;

/** Sends all that waits, as far as it goes. */
export function send() {
  wanted = true;
  sending ??= sendWanted();
  return sending;
}

async function sendWanted() {
  try {
    while (wanted) {
      wanted = false;
      await alone(sendAll);
    }
  } finally {
    sending = null; // at once after the last look at `wanted`
  }
}

/** Takes a refused change away, once the person has seen it. */
export const discard = (seq) => keep({ remove: [seq] });

/** Where the device is full, what can be read again makes room. */
async function stored(change) {
  const to = await device;
  try {
    return await to.write('changes', { put: [change] });
  } catch {
    await to.write('tasks', { clear: true });
    return to.write('changes', { put: [change] });
  }
}

/** Without Web Locks, over plain HTTP, the keys still see to it that each change is made once. */
const alone = (work) => (navigator.locks ? navigator.locks.request('todo.outbox', work) : work());

async function sendAll() {
  for (;;) {
    const askedBefore = [...asked.keys()];
    const changes = await (await device).all('changes');
    const change = changes.find((one) => !one.refused);
    if (!change) askedBefore.forEach(letGo); // another tab has sent them
    if (!change || change.seq === undecided || !(await deliver(change))) return;
  }
}

/** Whether the next one may go. */
async function deliver(change) {
  const { method, path, headers, body, version } = change;
  const match = version == null ? {} : { 'If-Match': `"${version}"` };
  const response = await ask({ method, path, headers: { ...headers, ...match }, body });
  if (!response) return false;
  if (response.status === 412 && change.before) return resolve(change);
  if (isPassing(response) && !asked.has(change.seq)) return postpone(change, response);
  return settle(change, response);
}

/** A response; null where there is none, and what is asked for waits. */
async function ask(request) {
  try {
    return await reach(next, { ...request, limit: LIMIT_MS });
  } catch (error) {
    if (error.status !== 0) throw error;
    [...asked.keys()].forEach(letGo);
    tryLater();
    return null;
  }
}

/** A server that is busy or away comes back; one that fails at this very change would fail for ever. */
async function postpone(change, response) {
  if (response.status === 500 && change.failures >= MOST_FAILURES) return settle(change, response);
  if (response.status === 500) await keep({ put: [{ ...change, failures: change.failures + 1 }] });
  tryLater();
  return false;
}

async function settle(change, response) {
  const { seq } = change;
  const answer = { status: response.status, text: await response.text(), changeId: response.headers.get('Change-Id') };
  const data = parsed(answer.text);
  const isDone = answer.status < 400 || (answer.status === 404 && change.method === 'DELETE');
  if (isDone) await keep({ remove: [seq], put: await followers(change, data) }, { seq, answer });
  else if (asked.has(seq)) await keep({ remove: [seq] }, { seq, answer });
  else await keep({ put: [{ ...change, refused: { status: answer.status, ...data } }] });
  if (reply(seq, answer)) return true;
  if (!isDone) {
    asTheServerHas(change);
    return true;
  }
  put(tasksIn(data));
  deliveries.forEach((callback) => callback(change, data));
  return true;
}

/** Later changes of what this one has changed or made. */
async function followers(change, data) {
  const all = (await (await device).all('changes')).filter(({ seq }) => seq > change.seq);
  const made = change.answer && data?.id ? all.map((later) => withMade(later, change.answer.id, data.id)) : all;
  return made.map((later) => withVersion(later, change, tasksIn(data)));
}

/** 412: sent again upon the newer version where the other one left these fields alone; else the person decides. */
async function resolve(change) {
  const response = await ask({ method: 'GET', path: change.path, headers: { Accept: 'application/json' } });
  if (!response) return false;
  if (isPassing(response)) return postpone(change, response);
  if (!response.ok) return settle(change, response);
  const theirs = await response.json();
  const names = conflicting(change, theirs);
  if (names.length) {
    letGo(change.seq);
    decide(change, names, theirs);
    return false;
  }
  await keep({ put: [{ ...change, version: theirs.version }] });
  return true;
}

/** Not awaited: another tab may be the one that is asked. */
async function decide(change, names, theirs) {
  undecided = change.seq;
  const isGone = () => !outbox.get().changes.some(({ seq, version }) => seq === change.seq && version === change.version);
  const mine = await askWhich(names, JSON.parse(change.body), theirs, isGone);
  await alone(async () => {
    if (mine !== undefined && !isGone()) await decided(change, names, theirs, mine);
    undecided = null;
  });
  send();
}

async function decided(change, names, theirs, isMine) {
  const fields = JSON.parse(change.body);
  if (!isMine) names.forEach((name) => delete fields[name]);
  const ours = { ...change, body: JSON.stringify(fields), before: theirs, version: theirs.version, tasks: [{ ...fields, id: theirs.id }] };
  await keep(Object.keys(fields).length ? { put: [ours] } : { remove: [change.seq] });
  put([theirs]);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null; // nothing, or a page of what stands before the server
  }
}

/** What was shown in advance of a refused change is taken back. */
async function asTheServerHas(change) {
  const ids = (change.tasks ?? []).map(({ id }) => id);
  drop(ids.filter((id) => id < 0));
  const read = await Promise.allSettled(ids.filter((id) => id > 0).map((id) => get(`/api/tasks/${id}`)));
  put(read.flatMap(({ value }) => value ?? []));
}

/** Writes what has become of changes, and tells this tab and the others. */
async function keep(changes, message = {}) {
  await (await device).write('changes', changes);
  await refresh();
  channel.postMessage(message);
}

async function refresh() {
  const before = outbox.get().changes;
  const changes = await (await device).all('changes');
  outbox.update('read', { changes });
  const there = new Set(changes.map(({ seq }) => seq));
  before.filter(({ seq, answer }) => answer && !there.has(seq)).forEach(({ answer }) => drop([answer.id]));
  if (waiting().length) put([]);
}

function reply(seq, { status, text, changeId }) {
  const who = asked.get(seq);
  asked.delete(seq);
  const headers = { 'Content-Type': 'application/json', ...(changeId ? { 'Change-Id': changeId } : {}) };
  who?.resolve(new Response(status === 204 ? null : text, { status, headers }));
  return Boolean(who);
}

function letGo(seq) {
  const who = asked.get(seq);
  if (!who) return;
  reply(seq, { status: 202, text: JSON.stringify(who.answer ?? null) });
  put([]);
  channel.postMessage({}); // other tabs show it too
}

/** What the waiting changes make of the tasks that are known. */
function laidOver(byId) {
  const changed = new Map();
  for (const { tasks = [], answer } of waiting()) {
    for (const fields of tasks) {
      const known = changed.get(fields.id) ?? byId.get(fields.id) ?? (answer?.id === fields.id ? answer : null);
      if (known) changed.set(fields.id, { ...known, ...fields });
    }
  }
  return [...changed.values()];
}
