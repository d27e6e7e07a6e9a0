/**
 * What a person chose for this browser: language, theme, whether keys are shortcuts. Kept in
 * localStorage, and in step between tabs. `early.js` applies the theme before the first paint.
 */
import { slice } from '../store.js';
import { LANGUAGES, preferredLanguage, useLanguage } from '../i18n/i18n.js';

const KEY = 'todo.preferences';
const DEFAULTS = { language: null, theme: 'system', shortcuts: true };
const preferences = slice('preferences', { ...DEFAULTS, ...stored() });

export const getPreferences = () => preferences.get();

/** The language in use, chosen or the browser's. */
export const language = () => preferences.get().language ?? preferredLanguage();

/** Follows what another tab chooses. Done when the words are there. */
export async function startPreferences() {
  addEventListener('storage', (event) => {
    if (event.key === KEY) apply({ ...DEFAULTS, ...stored() });
  });
  await useLanguage(language());
}

/** Chooses, for now and later: `{theme: 'dark'}`. */
export async function choose(change) {
  const chosen = { ...preferences.get(), ...change };
  localStorage.setItem(KEY, JSON.stringify(chosen));
  await apply(chosen);
}

async function apply(chosen) {
  const before = language();
  const after = LANGUAGES[chosen.language] ? chosen.language : preferredLanguage();
  if (after !== before) await useLanguage(after);
  if (chosen.theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen.theme;
  preferences.update('chosen', chosen);
}

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}
