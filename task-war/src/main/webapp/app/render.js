/**
 * When the page is drawn: at most once a frame, after whatever changed. Parts of the page that hold
 * state of their own (what is typed, how far it is scrolled) ask for a frame by `requestRender`.
 */
import { render } from 'lit-html';
import { measure, subscribe } from './store.js';

let requested = false;
let isDrawing = false;
let draw = () => {};
const beforehand = new Set();
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
  beforehand.forEach((callback) => callback());
  isDrawing = true;
  draw();
  isDrawing = false;
  afterwards.forEach((callback) => callback());
  measure('render', begin);
}

/** Calls back before every drawing. */
export const beforeRender = (callback) => beforehand.add(callback);

/** Calls back after every drawing, to measure what was drawn. */
export const afterRender = (callback) => afterwards.add(callback);

/** Whether it is the drawing that takes the focus from a field, and not the person who leaves it. */
export const takesFocus = () => isDrawing;
