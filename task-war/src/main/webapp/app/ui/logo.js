/** The product's mark, as the icon in the address bar shows it. */
import { html } from 'lit-html';

export const logo = () => html`<span class="logo">
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="9" class="logo-ground" />
    <path d="M9 16.5l4.8 4.8L23.5 11" class="logo-mark" />
  </svg>Todo</span>`;
