/**
 * The one that moves the focus. Who wants it elsewhere says where by what is to be there, and the first
 * drawing that shows it puts the focus on it; the latest wish counts, and what the person focuses meanwhile
 * counts more. What a drawing moves keeps the focus; what it takes away leaves it to what is nearest.
 */
import { afterRender, beforeRender, requestRender } from './render.js';

const FOCUSABLE = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]';
const BOUNDS = 'main, nav, aside, header, dialog, section[aria-label], body'; // what is near does not lie outside
const isNowhere = () => document.activeElement === document.body;

let wish = null;
let isMoving = false;
let before = null; // where it was before this drawing
let beforeInList = null; // where in a list it was last

beforeRender(() => {
  before = isNowhere() ? null : note(document.activeElement);
  if (before?.element.closest('.task-list')) beforeInList = before;
});

afterRender(() => {
  if (!grant() && before && isNowhere()) move(nearest(before));
});

document.addEventListener('focusin', ({ target }) => {
  if (!isMoving) wish = null;
  if (target.closest('.task-list')) beforeInList = note(target);
});

/** Wishes for the focus on what the selector finds. */
export function focusOn(selector) {
  wish = { selector };
  requestRender();
}

/** Wishes for it on a line of the list; where that has left, on what is nearest to the line that had it last. */
export function focusLine(key) {
  wish = { selector: `.task-list > [data-key="${key}"] .task-title`, key };
  requestRender();
}

/** The key of the line that has the focus or is about to have it, a task's id; or null. */
export const focusedLine = () =>
  wish?.key ?? (Number(document.activeElement?.closest('.task-list > .task')?.dataset.key) || null);

/** Notes where an element is. What it answers moves the focus there, or to what is nearest by then; for the body nowhere. */
export function remember(element) {
  if (element === document.body) return () => {};
  const noted = note(element);
  return () => move(nearest(noted));
}

function grant() {
  if (!wish) return false;
  const found = document.querySelector(wish.selector) ?? (wish.key ? nearest(beforeInList) : null);
  if (!found) return false; // it comes with a later drawing
  move(found);
  if (wish.key) found.scrollIntoView({ block: 'nearest' });
  wish = null;
  return true;
}

function move(element) {
  isMoving = true;
  element?.focus({ preventScroll: true });
  isMoving = false;
}

/** What can take the place of an element, the nearest first: a list's item is one thing, and followed by the next. */
function note(element) {
  const item = element.closest('li');
  const places = [element];
  for (let at = item ?? element; at && !at.matches(BOUNDS); at = at.parentElement) {
    const all = [...(at.parentElement?.children ?? [])];
    const index = all.indexOf(at);
    places.push(...all.slice(index), ...all.slice(0, Math.max(0, index)).reverse());
  }
  return { element, places, kind: item && element.classList[0] };
}

function nearest(noted) {
  for (const place of noted?.places ?? []) {
    const found = place.isConnected && within(place, noted.kind);
    if (found) return found;
  }
  return noted === beforeInList ? document.getElementById('view-title') : nearest(beforeInList);
}

const within = (place, kind) =>
  [place, ...place.querySelectorAll(kind ? `.${kind}, .task-title` : '.task-title'), ...place.querySelectorAll(FOCUSABLE)]
    .find((element) => element.matches(FOCUSABLE) && element.checkVisibility());
