/** Icons, drawn by us on a grid of 20, in the color of the text around them; never the only name of a thing. */
import { html } from 'lit-html';

const PATHS = {
  inbox: 'M3 11l2.5-6.5h9L17 11v4.5H3zM3 11h4l1 2h4l1-2h4',
  today: 'M3.5 5h13v11.5h-13zM3.5 8h13M7 3v3M13 3v3M9 12h2v2H9z',
  upcoming: 'M3.5 5h13v11.5h-13zM3.5 8h13M7 3v3M13 3v3M6.5 11h1M9.5 11h1M12.5 11h1M6.5 14h1M9.5 14h1',
  completed: 'M10 3a7 7 0 110 14 7 7 0 010-14zM6.8 10.2l2.2 2.2 4.2-4.6',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v5M11.5 9v5',
  tag: 'M3.5 3.5h6l7 7-6 6-7-7zM7 7h.01',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  search: 'M9 3.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11zM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5L5 15',
  repeat: 'M4 9V7.5h10L11.5 5M16 11v1.5H6L8.5 15',
  bell: 'M5 14h10l-1-2V9a4 4 0 00-8 0v3zM8.5 16h3',
  parts: 'M4 5h5M6 5v10h4M6 10h4M12 10h4M12 15h4',
  settings: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4',
  statistics: 'M4 16V9M8.5 16V4M13 16v-5M16.5 16H3',
  grip: 'M8 5h.01M12 5h.01M8 10h.01M12 10h.01M8 15h.01M12 15h.01',
  person: 'M10 3.5a3 3 0 110 6 3 3 0 010-6zM4 17c.5-4 3-5.5 6-5.5s5.5 1.5 6 5.5',
  undo: 'M4 8h8a4 4 0 010 8H8M7 5L4 8l3 3',
  priority: 'M5 17V4h9l-2 3 2 3H5',
  keys: 'M3 6h14v9H3zM6 9h.01M9 9h.01M12 9h.01M6.5 12h7',
  project: 'M3 5h5l1.5 2H17v9H3z',
};

export const icon = (name) => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;

/** A dot in a project's color; an attribute of SVG, since style attributes are forbidden here. */
export const dot = (color) => html`<svg class="dot" viewBox="0 0 10 10" aria-hidden="true">
  <circle cx="5" cy="5" r="4.5" fill=${color ?? 'currentColor'} />
</svg>`;
