/** Everything of the person's as a file, which the browser saves where it saves downloads: the page keeps nothing of it. */
import { ApiError, send } from '../api.js';
import { t } from '../i18n/i18n.js';
import { slice } from '../store.js';
import { announce } from '../ui/announcer.js';

export const FORMATS = ['json', 'csv', 'ics'];
const SAVED_MS = 10_000; // a browser has begun to save by then
const transfer = slice('export', { format: FORMATS[0], busy: false, bytes: 0, error: null, saved: null });

export const getExport = () => transfer.get();

/** By a request and not by a link: a link can't carry the token but in its address, which is logged. */
export async function exportTo(format) {
  transfer.update('begun', { format, busy: true, bytes: 0, error: null, saved: null });
  try {
    const response = await send({ path: `/api/export?format=${format}` });
    const name = /filename="([\w.-]+)"/.exec(response.headers.get('Content-Disposition'))?.[1] ?? `todo.${format}`;
    save(new Blob(await partsOf(response), { type: response.headers.get('Content-Type') }), name);
    transfer.update('saved', { busy: false, saved: name });
    announce(t('export.saved', { name }));
  } catch (error) {
    transfer.update('failed', { busy: false, error });
  }
}

/** How long it is, nobody knows before it ends. */
async function partsOf(response) {
  const parts = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error) => {
      throw new ApiError(0, { detail: error.message }); // a part of a file is no file
    });
    if (done) return parts;
    parts.push(value);
    transfer.update('progressed', ({ bytes }) => ({ bytes: bytes + value.length }));
  }
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
}
