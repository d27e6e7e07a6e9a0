/**
 * The page's words, and the language they are in. A language is one file, `texts/<code>.json`, of
 * flat keys; `{name}` stands for a value; where a number decides, `key.one`, `key.other` and so on
 * are the forms (CLDR plural categories).
 */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

let texts = {};
let code = 'en';
let plurals = new Intl.PluralRules('en');

/** Loads a language's words, or throws; the page's elements say their language from then on. */
export async function useLanguage(language) {
  const chosen = LANGUAGES[language] ? language : 'en';
  const response = await fetch(`/texts/${chosen}.json`);
  texts = await response.json();
  code = chosen;
  plurals = new Intl.PluralRules(code);
  document.documentElement.lang = code;
}

/** The first of the browser's languages that the page has. */
export const preferredLanguage = () =>
  navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => LANGUAGES[tag]) ?? 'en';

/** For dates and numbers: the browser's regional form of the page's language, where it has one. */
export const locale = () => navigator.languages.find((tag) => tag.startsWith(code)) ?? code;

/** A text; with `count` the form that the number asks for. */
export function t(key, values = {}) {
  const form = 'count' in values ? `${key}.${plurals.select(values.count)}` : key;
  const text = texts[form] ?? texts[`${key}.other`] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => show(values[name] ?? whole));
}

const show = (value) => (typeof value === 'number' ? value.toLocaleString(locale()) : value);
