/** Calls back each time a person comes to a view, to read what it shows. */
import { getState, subscribe } from '../store.js';
import { shownRoute } from '../tasks/open-list.js';

export function onVisit(name, callback) {
  let isHere = false;
  const follow = () => {
    const wasHere = isHere;
    isHere = getState().session.status !== 'none' && shownRoute().name === name;
    if (isHere && !wasHere) callback();
  };
  subscribe(follow);
  follow();
}
