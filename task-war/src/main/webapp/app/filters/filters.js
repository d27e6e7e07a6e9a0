/** A person's saved filters: expressions of the filter language (docs/filters.md) with a name. */
import * as api from '../api.js';
import { slice } from '../store.js';

const filters = slice('filters', { items: [] });

export const listFilters = () => filters.get().items;
export const filterById = (id) => filters.get().items.find((filter) => filter.id === Number(id));

export async function loadFilters() {
  try {
    filters.update('read', { items: (await api.get('/api/filters')).items });
  } catch (error) {
    if (error.status == null) throw error;
    // The lists of tasks say that the server can't be reached; this one comes with the next start.
  }
}

/** Keeps a filter and answers it; throws what the server refuses, for the form to show. */
export async function createFilter(name, filter) {
  const { data } = await api.post('/api/filters', { name, filter });
  filters.update('created', ({ items }) => ({ items: [...items, data] }));
  return data;
}

export async function changeFilter(filter, fields) {
  const { data } = await api.patch(`/api/filters/${filter.id}`, fields, filter.version);
  filters.update('changed', ({ items }) => ({
    items: items.map((item) => (item.id === data.id ? data : item)),
  }));
}

export async function deleteFilter(filter) {
  await api.remove(`/api/filters/${filter.id}`, filter.version);
  filters.update('deleted', ({ items }) => ({ items: items.filter(({ id }) => id !== filter.id) }));
}
