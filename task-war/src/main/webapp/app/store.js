/**
 * The page's state: one object of slices, a slice for each capability. It is replaced, never
 * changed, by dispatches only; each dispatch is a User Timing measure named `slice/action`, so that
 * a profile tells in the page's own words what took how long.
 */
let state = {};
const listeners = new Set();
const MEASURES_KEPT = 1000;
let measures = 0;

/** The whole state, to read. */
export const getState = () => state;

/** Calls back after every dispatch; answers how to stop it. */
export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Adds a slice. `update(action, change)` merges what change makes of the slice into it. */
export function slice(name, initial) {
  state = { ...state, [name]: initial };
  return {
    get: () => state[name],
    update(action, change) {
      const start = performance.now();
      const part = typeof change === 'function' ? change(state[name]) : change;
      state = { ...state, [name]: { ...state[name], ...part } };
      listeners.forEach((listener) => listener(state));
      measure(`${name}/${action}`, start);
    },
  };
}

/** A measure from `start` (performance.now()) until now. Old ones are dropped: a page stays open for days. */
export function measure(name, start) {
  measures += 1;
  if (measures > MEASURES_KEPT) {
    performance.clearMeasures();
    measures = 0;
  }
  performance.measure(name, { start });
}
