/** What a failed request means to a person, and what they can do. */
import { t } from '../i18n/i18n.js';
import { toast } from './toasts.js';

const KNOWN = new Set([0, 401, 403, 404, 409, 412, 413, 429, 503]);

/** One sentence; what the server says of the fields at fault is part of it. */
export function describe(error) {
  if (error.errors?.length) {
    return error.errors.map(({ field, message }) => `${fieldName(field)} ${message}`).join('; ');
  }
  if (error.status === 429) return t('error.429', { seconds: error.retryAfter ?? 60 });
  if (KNOWN.has(error.status)) return t(`error.${error.status}`);
  return error.status >= 500 ? t('error.500') : error.message;
}

/** Whether the same request may do another time. */
export const isPassing = ({ status }) => status === 0 || status === 429 || status >= 500;

/** Shows it, with a way to try again where that can help. */
export function showError(error, retry) {
  if (error.name === 'AbortError') return;
  if (error.status == null) console.error(error); // a mistake of the page's own
  const canRetry = retry && isPassing(error);
  toast({
    kind: 'error',
    text: describe(error),
    action: canRetry ? { label: t('retry'), run: retry } : null,
  });
}

const fieldName = (field) => {
  const key = `field.${field}`;
  const name = t(key);
  return name === key ? field : name;
};
