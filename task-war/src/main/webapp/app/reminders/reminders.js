/** The person's reminders and what became of each, as the notifier tells. */
import { slice } from '../store.js';
import { pagedList } from '../ui/paged-list.js';
import { onVisit } from '../shell/visits.js';

/** As the service names them. */
export const STATES = ['queued', 'sending', 'accepted', 'deferred', 'unconfirmed', 'failed', 'no_address', 'no_channel', 'cancelled'];

const choice = slice('reminders', { state: null });
const deliveries = pagedList('deliveries', '/api/notifications/deliveries');

export const getDeliveries = () => ({ ...choice.get(), ...deliveries.get() });
export const readDeliveries = () => deliveries.open({ state: choice.get().state });
export const moreDeliveries = () => deliveries.more();

export function showState(state) {
  choice.update('filtered', { state });
  return readDeliveries();
}

onVisit('reminders', readDeliveries);
