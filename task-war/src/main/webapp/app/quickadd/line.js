/**
 * The line that is being typed, and what is understood of it. A part that the person has taken back
 * is quoted for the parser, which leaves quoted text alone, and unquoted in the title.
 */
import { t } from '../i18n/i18n.js';
import { slice } from '../store.js';
import { showError } from '../ui/errors.js';
import { parse } from './parse.js';

const DELAY_MS = 150;
const line = slice('quickAdd', { text: '', parsed: null, refused: [], pending: false });
let timer;
let asked = null;

export const getLine = () => line.get();

export function type(text) {
  const refused = line.get().refused.filter((part) => text.includes(part));
  line.update('typed', { text, refused, ...(text.trim() ? {} : { parsed: null }) });
  clearTimeout(timer);
  if (text.trim()) timer = setTimeout(understand, DELAY_MS);
}

/** Takes a part back: its words stay in the title. */
export function refuse(part) {
  line.update('refused', ({ refused }) => ({ refused: [...refused, part.text] }));
  understand();
}

export const clearLine = () => line.update('cleared', { text: '', parsed: null, refused: [] });

/** Asks what the line says. An answer that a later question has overtaken is dropped. */
export async function understand() {
  clearTimeout(timer);
  asked?.abort();
  asked = new AbortController();
  const { text } = line.get();
  try {
    const parsed = await parse(quoted(line.get()), { signal: asked.signal });
    line.update('understood', { parsed: { ...parsed, of: text } });
  } catch (error) {
    if (error.name === 'AbortError' || error.status === 0) return; // overtaken, or offline: the text is enough
    showError(error);
  }
}

/** The line for the server, with what was taken back in quotes. */
export const quoted = ({ text, refused }) =>
  refused.reduce((before, part) => before.replace(part, () => `"${part}"`), text).trim();

export const unquoted = (title, { refused }) =>
  refused.reduce((before, part) => before.replace(`"${part}"`, () => part), title);

/** What a part is called to a person. */
export const partLabel = (part) => t(`part.${part.as}`);
