/**
 * Addresses: which view the address bar names, and going to another. A task opens beside the list
 * that is there: its address has the list's as `background`, which the history keeps.
 */
import { slice } from './store.js';

const route = slice('route', { name: null, params: {}, query: {}, path: '/', background: null });
let table = [];

/**
 * @param routes `{path: '/project/:id', name: 'project'}`; the first is where an unknown address leads
 */
export function start(routes) {
  table = routes.map(({ path, name }) => ({ name, segments: path.split('/').slice(1) }));
  addEventListener('popstate', show);
  document.addEventListener('click', follow);
  show();
}

/** @param options replace: without a step in the history; background: the path shown behind */
export function navigate(path, { replace = false, background = null } = {}) {
  if (path === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState']({ background }, '', path);
  show();
}

/** What an address means, or null. */
export function resolve(path) {
  const url = new URL(path, location.origin);
  const given = url.pathname.split('/').slice(1);
  for (const { name, segments } of table) {
    const params = match(segments, given);
    if (params) return { name, params, query: Object.fromEntries(url.searchParams), path };
  }
  return null;
}

function show() {
  const path = location.pathname + location.search;
  const found = resolve(path);
  if (!found) {
    history.replaceState(null, '', `/${table[0].segments.join('/')}`);
    return show();
  }
  const background = history.state?.background ?? null;
  return route.update('opened', { ...found, background });
}

function match(segments, given) {
  if (segments.length !== given.length) return null;
  const params = {};
  for (const [i, segment] of segments.entries()) {
    if (segment.startsWith(':') && given[i]) params[segment.slice(1)] = decode(given[i]);
    else if (segment !== given[i]) return null;
  }
  return params;
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray percent sign
  }
}

/** Links within the page are followed by the page, unless the person wants another tab. */
function follow(event) {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || link.target || link.download) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!resolve(link.getAttribute('href'))) return;
  event.preventDefault();
  navigate(link.getAttribute('href'), { background: link.dataset.background ?? null });
}
