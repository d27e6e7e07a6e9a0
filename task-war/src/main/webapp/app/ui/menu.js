/**
 * Menus (WAI-ARIA Authoring Practices, menu button): opened at a button, in the browser's top layer;
 * arrows, Home, End and first letters move, Escape and Tab close.
 */
import { html, nothing, render } from 'lit-html';
import { remember } from '../focus.js';
import { icon } from './icons.js';

const EDGE = 8; // px that a menu keeps from the window's edge
let open = null;

/**
 * @param items `{label, run, icon, checked, kind: 'danger'}`, or null for a line between
 */
export function openMenu(event, label, items) {
  const button = event.currentTarget;
  const isShown = open?.menu.matches(':popover-open');
  if (open?.button === button && (isShown || event.detail > 0)) return close(); // a pointer has dismissed it before it clicks
  close();
  const back = remember(button);
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  render(items.map(itemView), menu);
  menu.addEventListener('keydown', move);
  menu.addEventListener('toggle', ({ newState }) => newState === 'closed' && gone(menu, button, back));
  (button.closest('main, nav, aside, header') ?? document.body).append(menu); // within a landmark
  menu.showPopover();
  place(menu, button.getBoundingClientRect());
  button.setAttribute('aria-expanded', 'true');
  open = { menu, button };
  menu.querySelector('[role^=menuitem]').focus();
}

const itemView = (item) => item === null
  ? html`<hr role="separator" />`
  : html`<button role=${item.checked == null ? 'menuitem' : 'menuitemradio'} tabindex="-1"
      aria-checked=${item.checked ?? nothing} class=${item.kind ?? ''}
      @click=${() => {
        close();
        item.run();
      }}>${item.icon ? icon(item.icon) : ''}<span>${item.label}</span></button>`;

function close() {
  open?.menu.hidePopover();
}

function gone(menu, button, back) {
  const hadFocus = menu.contains(document.activeElement) || document.activeElement === document.body;
  if (hadFocus) back();
  if (open?.menu === menu) open = null;
  if (open?.button !== button) button.setAttribute('aria-expanded', 'false');
  menu.remove();
}

function place(menu, at) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + height + EDGE < innerHeight;
  const left = Math.min(Math.max(EDGE, at.right - width), innerWidth - width - EDGE);
  menu.style.left = `${left}px`;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(EDGE, at.top - height - 4)}px`;
}

function move(event) {
  const items = [...this.querySelectorAll('[role^=menuitem]')];
  const at = items.indexOf(document.activeElement);
  const key = event.key.toLowerCase();
  const to =
    { arrowdown: at + 1, arrowup: at - 1, home: 0, end: items.length - 1 }[key] ??
    (key.length === 1
      ? items.findIndex((item, i) => i !== at && item.textContent.trim().toLowerCase().startsWith(key))
      : null);
  if (key === 'tab') close();
  event.stopPropagation();
  if (to === null || key === 'tab') return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
