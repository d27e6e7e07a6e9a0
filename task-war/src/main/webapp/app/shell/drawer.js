/** The sidebar on a narrow screen: a drawer that opens over the page, which is inert meanwhile. */
import { focusOn } from '../focus.js';
import { slice } from '../store.js';

const drawer = slice('drawer', { open: false });

export const isDrawerOpen = () => drawer.get().open;

export function openDrawer() {
  drawer.update('opened', { open: true });
  focusOn('.drawer-close');
}

export function closeDrawer() {
  if (!isDrawerOpen()) return;
  drawer.update('closed', { open: false });
  focusOn('.drawer-button');
}
