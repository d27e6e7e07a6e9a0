/**
 * Who is signed in. The token lies in localStorage, so that a reload and a second tab go on (ADR 17
 * weighs it). When it has expired, requests wait until the person has signed in again, and go on.
 */
import { get, intercept, patch, post } from '../api.js';
import { useZone } from '../i18n/dates.js';
import { slice } from '../store.js';

const KEY = 'todo.session';
const PUBLIC = ['/api/accounts', '/api/sessions'];
const session = slice('session', { status: 'none', token: null, account: null });
const farewells = new Set();
let renewal = null;

export const getSession = () => session.get();

/** Takes up the session that this browser has, if any, and follows the other tabs' one. */
export function startSession() {
  intercept(authorized);
  adopt(stored());
  const follow = () => {
    const other = stored();
    if (other?.account.id === session.get().account?.id) adopt(other);
    else location.reload(); // another person: nothing of the one before may stay
  };
  addEventListener('storage', ({ key }) => key === KEY && follow());
  // By the Back button a browser may show the page as it kept it, from before a sign-out.
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
}

/** Where the account is there already, such as when only signing in failed before, its password is enough. */
export async function signUp(email, password) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    await post('/api/accounts', { email, password, time_zone: timeZone });
  } catch (error) {
    if (error.status !== 409) throw error;
    return signIn(email, password).catch((refused) => Promise.reject(refused.status === 401 ? error : refused));
  }
  return signIn(email, password);
}

export async function signIn(email, password) {
  const { data } = await post('/api/sessions', { email, password });
  keep(data, await get('/api/accounts/me', { headers: bearer(data.token) }));
}

/** Of the account, and by a token that says so of this browser; others follow when they sign in again. */
export async function changeZone(timeZone) {
  const { data: account } = await patch('/api/accounts/me', { time_zone: timeZone });
  const { data } = await post('/api/sessions/exchange');
  keep(data, account);
}

/** Calls back before a session ends for good, to remove what is kept of the person. `false` lets it go on. */
export const onSignOut = (callback) => farewells.add(callback);

export const signOut = () => leave('/');

/** Signs out, to an address that needs nobody to be signed in. */
export async function leave(path) {
  const answers = await Promise.allSettled([...farewells].map((callback) => callback()));
  if (answers.some(({ value }) => value === false)) return;
  localStorage.removeItem(KEY);
  location.assign(path);
}

function keep({ token, expires_at: expiresAt }, account) {
  const found = { token, expires_at: expiresAt, account };
  localStorage.setItem(KEY, JSON.stringify(found));
  adopt(found);
}

function adopt(found) {
  if (!found) return;
  useZone(found.account.time_zone);
  session.update('adopted', { status: 'active', token: found.token, account: found.account });
  renewal?.resolve();
  renewal = null;
}

/** A 401 to a signed-in person is a token that expired: asks, waits, and sends the request again. */
const authorized = (next) => async (request) => {
  if (PUBLIC.includes(request.path) || request.headers.Authorization) return next(request);
  if (session.get().status === 'none') return next(request);
  for (;;) {
    const { token } = session.get();
    const response = await next({ ...request, headers: { ...request.headers, ...bearer(token) } });
    if (response.status !== 401) return response;
    if (token === session.get().token) await renewed();
  }
};

function renewed() {
  if (!renewal) {
    renewal = {};
    renewal.promise = new Promise((resolve) => {
      renewal.resolve = resolve;
    });
    session.update('expired', { status: 'expired' });
  }
  return renewal.promise;
}

const bearer = (token) => ({ Authorization: `Bearer ${token}` });

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}
