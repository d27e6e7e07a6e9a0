/** The sidebar on a narrow screen: a drawer that opens over the page and keeps the focus. */
import { rendered } from '../render.js';
import { slice } from '../store.js';

const drawer = slice('drawer', { open: false });

export const isDrawerOpen = () => drawer.get().open;

export async function openDrawer() {
  drawer.update('opened', { open: true });
  await rendered();
  outside().forEach((element) => {
    element.inert = true;
  });
  document.querySelector('.drawer-close').focus();
}

export async function closeDrawer() {
  if (!isDrawerOpen()) return;
  outside().forEach((element) => {
    element.inert = false;
  });
  drawer.update('closed', { open: false });
  await rendered();
  document.querySelector('.drawer-button')?.focus();
}

const outside = () => document.querySelectorAll('.main, .top-bar, .detail');
