/** Whether the server can be reached: as the last request told, for what a browser knows of the network is less. */
import { t } from '../i18n/i18n.js';
import { slice } from '../store.js';
import { announce } from '../ui/announcer.js';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
const connection = slice('connection', { online: true });
const listeners = new Set();
let wait = FIRST_WAIT_MS;
let timer = null;

export const isOnline = () => connection.get().online;

/** Calls back when it may be worth to try again: the server has answered, the network is back, some time has gone by. */
export const onChance = (callback) => listeners.add(callback);

export function startConnection() {
  addEventListener('offline', () => note(false));
  addEventListener('online', tryAgain);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tryAgain());
}

/** Sends by `next`, and notes what it tells of the connection. */
export async function reach(next, request) {
  try {
    const response = await next(request);
    note(true);
    return response;
  } catch (error) {
    if (error.status === 0) note(false);
    throw error;
  }
}

/** Later, and later each time. */
export function tryLater() {
  timer ??= setTimeout(() => {
    timer = null;
    wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    tryAgain();
    if (!isOnline()) tryLater();
  }, wait * (0.5 + Math.random() / 2));
}

function note(online) {
  if (online === isOnline()) return;
  connection.update(online ? 'found' : 'lost', { online });
  announce(t(online ? 'offline.back' : 'offline.title'));
  if (!online) return tryLater();
  wait = FIRST_WAIT_MS;
  return tryAgain();
}

function tryAgain() {
  listeners.forEach((callback) => callback());
}
