/**
 * Changes of a task, put together from the audit trail's entries: one for the task as it became, one
 * for each field. What belongs together has one moment; the entries of two topics come interleaved.
 */
const OURS = '/todo/task';

/**
 * @returns newest first: `{at, source, kinds, fields: [{field, previous, next}], task, bySystem, unreadable}`;
 *     source is null for what the product did itself, task is null where it is not known
 */
export function changesOf(entries) {
  const changes = new Map();
  for (const entry of entries) {
    const key = `${entry.source} ${entry.occurred_at}`;
    if (!changes.has(key)) changes.set(key, begin(entry));
    add(changes.get(key), entry);
  }
  return [...changes.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

const begin = ({ occurred_at: at, source }) => ({
  at, source: source === OURS ? null : source, kinds: [], fields: [], task: null, bySystem: false, unreadable: false,
});

function add(change, { type, content }) {
  const data = read(content);
  const isField = type === 'todo.task.field_updated';
  if (!data || (isField && typeof data.field_changed !== 'string')) {
    change.unreadable = true;
  } else if (isField) {
    const { field_changed: field, previous_value: previous, new_value: next, changed_by: by } = data;
    change.fields.unshift({ field, previous: previous ?? null, next: next ?? null });
    change.bySystem ||= by === 'system';
  } else {
    change.kinds.push(type.replace('todo.task.', ''));
    change.task = data.task_data ?? null;
  }
}

/** A CloudEvent's data, or the bare event of another producer; null when it was erased or is neither. */
function read(content) {
  try {
    const event = JSON.parse(content);
    return event?.data ?? event;
  } catch {
    return null;
  }
}
