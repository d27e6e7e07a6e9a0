/**
 * Keys (WCAG 2.1.4: single letters can be switched off; they are while something is typed). Each
 * capability says which keys it answers to; the help lists what is there.
 */
import { getPreferences } from '../settings/preferences.js';

const shortcuts = new Map();
let prefix = '';
let timer;
const PREFIX_MS = 1200;

/** @param keys such as `n`, `g i` (one after the other), `Alt+ArrowUp`; run answers false to let the key be */
export const shortcut = (keys, labelKey, run) => shortcuts.set(keys, { keys, labelKey, run });

/** All of them, for the help. */
export const listShortcuts = () => [...shortcuts.values()];

export function listenToKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open], [popover]:popover-open')) return;
    const name = nameOf(event);
    const isPlain = name.length === 1;
    if (isPlain && (isTyping(event.target) || !getPreferences().shortcuts)) return;
    const found = shortcuts.get(`${prefix}${name}`);
    prefix = '';
    clearTimeout(timer);
    if (found && found.run(event) !== false) event.preventDefault();
    else if (!found && [...shortcuts.keys()].some((keys) => keys.startsWith(`${name} `))) begin(name);
  });
}

function begin(name) {
  prefix = `${name} `;
  timer = setTimeout(() => {
    prefix = '';
  }, PREFIX_MS);
}

function nameOf({ key, altKey, ctrlKey, metaKey }) {
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${key}`;
}

const isTyping = (target) =>
  target.isContentEditable ||
  target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])');
