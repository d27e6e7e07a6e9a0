/**
 * What is typed into the search field: plain words are searched for, the best match first and
 * misspelt words corrected; what has an operator or a term of the filter language is a filter.
 */
const OPERATOR = /[#+&|!<>=()]/;
const TERM =
  /(^|\s)(p[1-4]|no (priority|tag|due)|inbox|today|overdue|upcoming|next \d+ days|open|completed|recurring|subtask)(\s|$)/i;

export const isFilter = (text) => OPERATOR.test(text) || TERM.test(text);

export const searchQuery = (text) => (isFilter(text) ? { filter: text, sort: 'due' } : { q: text });
