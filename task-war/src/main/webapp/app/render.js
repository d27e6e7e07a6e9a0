/**
 * When the page is drawn: at most once a frame, after whatever changed. Parts of the page that hold
 * state of their own (what is typed, how far it is scrolled) ask for a frame by `requestRender`.
 */
import { render } from 'lit-html';
import { measure, subscribe } from './store.js';

let requested = false;
let draw = () => {};
const afterwards = new Set();

/** Draws `view()` into `root`, now and after each dispatch. */
export function start(view, root) {
  draw = () => render(view(), root);
  subscribe(requestRender);
  requestRender();
}

export function requestRender() {
  if (requested) return;
  requested = true;
  requestAnimationFrame(() => {
    if (requested) renderNow();
  });
}

/** Draws at once: where a key opens a field, the next key is typed into it. */
export function renderNow() {
  requested = false;
  const begin = performance.now();
  draw();
  afterwards.forEach((callback) => callback());
  measure('render', begin);
}

/** Calls back after every drawing, to measure what was drawn; answers how to stop it. */
export function afterRender(callback) {
  afterwards.add(callback);
  return () => afterwards.delete(callback);
}

/** When what is there now has been drawn: to move the focus into it. */
export function rendered() {
  requestRender();
  return new Promise((resolve) => {
    const stop = afterRender(() => {
      stop();
      resolve();
    });
  });
}
