/**
 * The server, by JSON over HTTP. Answers for how a request looks and for what a failure means; it
 * knows neither sessions nor being offline: these wrap the transport by `intercept`.
 */

/** A request that failed: `status` 0 when no answer came, `errors` the fields at fault (RFC 9457). */
export class ApiError extends Error {
  constructor(status, problem, retryAfter) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.errors = problem?.errors ?? [];
    this.retryAfter = retryAfter;
  }
}

let transport = async ({ path, limit, ...init }) => {
  const signals = [init.signal, limit && AbortSignal.timeout(limit)].filter(Boolean);
  let response;
  try {
    response = await fetch(path, { cache: 'no-store', ...init, signal: AbortSignal.any(signals) });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, { detail: error.message });
  }
  if (isPortal(response)) throw new ApiError(0, { detail: 'Another server answered' });
  return response;
};

/** A network that wants a sign-in answers every address by a page of its own; the API never answers one. */
const isPortal = (response) => response.ok && (response.headers.get('Content-Type') ?? '').includes('html');

/** Wraps the transport: `wrap(next)` answers `(request) => Promise<Response>`. The last one is outermost. */
export function intercept(wrap) {
  transport = wrap(transport);
}

/** A request as it is, with the session's token, for what is no JSON (streams, files), or for the answer's headers. */
export async function send(request) {
  const response = await transport({ method: 'GET', headers: {}, ...request });
  if (!response.ok) throw failure(response, await json(response));
  return response;
}

/**
 * @param options body: an object (JSON), a string or a Blob; version: for If-Match; key: for
 *     Idempotency-Key, a new one for each POST unless given; headers; signal; limit: milliseconds
 *     after which no answer is expected any more; waits: what to keep of it where it may be sent
 *     later (offline/outbox.js)
 * @returns {Promise<{status, data, changeId}>}
 */
export async function request(method, path, options = {}) {
  const { body, version, key, signal, limit, waits } = options;
  const headers = { Accept: 'application/json', ...options.headers };
  if (version != null) headers['If-Match'] = `"${version}"`;
  if (method === 'POST') headers['Idempotency-Key'] = key ?? uuid();
  const isJson = body != null && typeof body === 'object' && !(body instanceof Blob);
  if (isJson) {
    headers['Content-Type'] ??=
      method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  const response = await transport({
    method, path, headers, signal, limit, waits, body: isJson ? JSON.stringify(body) : body,
  });
  return read(response);
}

export const get = (path, options) => request('GET', path, options).then((answer) => answer.data);
export const post = (path, body, options) => request('POST', path, { ...options, body });
export const patch = (path, body, version, options) =>
  request('PATCH', path, { ...options, body, version });
export const remove = (path, version, options) => request('DELETE', path, { ...options, version });

/** `{a: 1, tag: ['x', 'y'], b: null}` is `?a=1&tag=x&tag=y`. */
export function query(parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one != null) search.append(name, one);
  }
  return `?${search}`;
}

/** Random (RFC 9562, version 4), also where the page came by plain HTTP and randomUUID is not there. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

async function read(response) {
  const data = await json(response);
  if (!response.ok) throw failure(response, data);
  return { status: response.status, data, changeId: response.headers.get('Change-Id') };
}

async function json(response) {
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  return isJson ? response.json().catch(() => null) : null;
}

const failure = (response, problem) =>
  new ApiError(response.status, problem, Number(response.headers.get('Retry-After')) || null);
