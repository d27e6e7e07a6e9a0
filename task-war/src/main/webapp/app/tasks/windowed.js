/**
 * Draws only those lines of a long list that are near the window, with gaps as high as what is left
 * out: ten thousand tasks are some forty rows of DOM. The line that has the focus is always drawn.
 */
import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { afterRender, requestRender } from '../render.js';

const ALL_BELOW = 80; // a list as short as that is drawn whole
const OVERSCAN_PX = 600;
const FEW = 30;
const heights = new Map();
let typical = 46;
let drawn = '';
let latest = null;
let measured = null; // which lines were, and where

addEventListener('scroll', check, { passive: true });
addEventListener('resize', () => {
  measured = null;
  requestRender();
});
afterRender(measureRows);

/**
 * @param lines the list, each with a `key`
 * @param row draws a line as an `<li data-key>`
 * @param nearEnd called back when the last lines are near
 */
export function windowed(lines, row, nearEnd) {
  const [from, to] = lines.length <= ALL_BELOW ? [0, lines.length] : range(lines);
  latest = lines;
  drawn = `${from}-${to}`;
  if (to >= lines.length - 20) queueMicrotask(nearEnd);
  return repeat(pieces(lines, from, to), ({ key }) => key, (piece) =>
    piece.gap == null ? row(piece) : html`<li class="gap" role="presentation" .style=${`height:${piece.gap}px`}></li>`);
}

function pieces(lines, from, to) {
  const focused = document.activeElement?.closest('[data-key]')?.dataset.key;
  const at = focused ? lines.findIndex(({ key }) => String(key) === focused) : -1;
  const shown = lines.slice(from, to);
  const before = at >= 0 && at < from;
  const after = at >= to;
  return [
    ...(before ? [gap(lines, 0, at, 'a'), lines[at], gap(lines, at + 1, from, 'b')] : [gap(lines, 0, from, 'b')]),
    ...shown,
    ...(after ? [gap(lines, to, at, 'c'), lines[at], gap(lines, at + 1, lines.length, 'd')] : [gap(lines, to, lines.length, 'c')]),
  ].filter(({ gap: height }) => height !== 0);
}

const gap = (lines, from, to, name) => {
  let height = 0;
  for (let i = from; i < to; i += 1) height += heights.get(lines[i].key) ?? typical;
  return { key: `gap ${name}`, gap: height };
};

/** The lines within the window and some pixels around it. */
function range(lines) {
  const top = document.querySelector('.task-list')?.getBoundingClientRect().top ?? 0;
  let y = top;
  let from = -1;
  let to = lines.length;
  for (const [i, { key }] of lines.entries()) {
    y += heights.get(key) ?? typical;
    if (from < 0 && y > -OVERSCAN_PX) from = i;
    if (y > innerHeight + OVERSCAN_PX) {
      to = i + 1;
      break;
    }
  }
  if (from < 0) from = Math.max(0, lines.length - FEW); // scrolled beyond what is left of the list
  return [from, to];
}

function check() {
  if (latest && latest.length > ALL_BELOW && range(latest).join('-') !== drawn) requestRender();
}

function measureRows() {
  if (!latest || latest.length <= ALL_BELOW || (measured?.lines === latest && measured.drawn === drawn)) return;
  measured = { lines: latest, drawn };
  const rows = document.querySelectorAll('.task-list > [data-key]');
  let sum = 0;
  for (const { dataset, offsetHeight } of rows) {
    heights.set(Number(dataset.key) || dataset.key, offsetHeight);
    sum += offsetHeight;
  }
  if (rows.length) typical = sum / rows.length;
}
