/**
 * Keeps the page on the device, so that it opens without a connection; nothing that the API answers. The server puts
 * `RELEASE` before this text (PageWorker): an id, each file with its digest, and which addresses are no views. A
 * release is kept as a whole or not at all, and a tab has all its files from the release that it began with.
 */
const PREFIX = 'page ';
const CACHE = PREFIX + RELEASE.id;
const FILES = /^\/((app|styles|texts|icons|webjars)\/|manifest)/;
const TABS = 'tabs'; // which release a tab began with, by its client id; a worker is stopped and started at any time
const known = new Map(); // the same, read already

addEventListener('install', (event) => event.waitUntil(keepRelease()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (event.request.mode === 'navigate') {
    if (isView(pathname)) event.respondWith(openTab(event));
  } else if (FILES.test(pathname)) {
    event.respondWith(fileFor(event.clientId, event.request));
  }
});

/** A file that is another one by now, where servers of two releases answer, fails its digest, and the release with it. */
async function keepRelease() {
  const cache = await caches.open(CACHE);
  const keep = async ([path, integrity]) => {
    const response = await fetch(path, { cache: 'no-cache', integrity });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response);
  };
  try {
    await Promise.all(Object.entries(RELEASE.files).map(keep));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
  await skipWaiting();
}

/** Tabs that are open stay with the release before. */
async function takeOver() {
  const before = (await releases()).filter((name) => name !== CACHE).at(-1) ?? CACHE;
  for (const { id } of await clients.matchAll({ includeUncontrolled: true })) {
    if (!(await releaseOf(id))) await pin(id, before);
  }
  await clients.claim();
  await forgetOld();
}

async function openTab(event) {
  await pin(event.resultingClientId, CACHE);
  event.waitUntil(forgetOld(event.resultingClientId));
  return (await stored(CACHE, '/index.html')) ?? fetch(event.request);
}

async function fileFor(id, request) {
  const { pathname } = new URL(request.url);
  return (await stored((await releaseOf(id)) ?? CACHE, pathname)) ?? fetch(request);
}

const stored = async (name, path) => ((await caches.has(name)) ? (await caches.open(name)).match(path, { ignoreVary: true }) : undefined);
const releases = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

async function pin(id, name) {
  known.set(id, name);
  await (await caches.open(TABS)).put(`/${id}`, new Response(name));
}

async function releaseOf(id) {
  if (!known.has(id)) known.set(id, await (await (await caches.open(TABS)).match(`/${id}`))?.text());
  return known.get(id);
}

/** Releases that no tab uses any more; the tab that is being opened is none yet. */
async function forgetOld(opening) {
  const tabs = await caches.open(TABS);
  const used = new Set([CACHE]);
  for (const request of await tabs.keys()) {
    const id = new URL(request.url).pathname.slice(1);
    if (id === opening || (await clients.get(id))) used.add(await releaseOf(id));
    else await tabs.delete(request);
  }
  for (const name of await releases()) if (!used.has(name)) await caches.delete(name);
}

/** As PageFilter has it. */
const isView = (path) =>
  !/\.[^/]*$/.test(path) && !RELEASE.others.some((other) => path === other || path.startsWith(`${other}/`));
