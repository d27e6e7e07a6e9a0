/**
 * Draws only those lines of a long list that are near the window, with gaps as high as what is left
 * out: ten thousand tasks are some forty rows of DOM. The line that has or gets the focus is always drawn.
 */
import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { focusedLine } from '../focus.js';
import { afterRender, requestRender } from '../render.js';

const ALL_BELOW = 80; // a list as short as that is drawn whole
const OVERSCAN_PX = 600;
const NEAREST_PX = 200; // drawn anew when the window comes so near to what is not drawn
const NEAR_END = 40; // lines that are left when more are asked for; whoever does not scroll needs no more
const GUESSED_PX = 46;
const heights = new Map();
let typical = null; // of the lines that were measured first, so that what is scrolled to stays where it is
let latest = { lines: [], from: 0, to: 0, nearEnd: () => {} };
let asked = null; // what was drawn when more was asked for
let measured = null; // what was drawn when its lines were measured
let places = { lines: null, tops: null }; // where each line begins, in px from the list's top

addEventListener('scroll', check, { passive: true });
addEventListener('resize', () => {
  heights.clear();
  typical = null;
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
  const [first, last] = range(lines, OVERSCAN_PX);
  const [from, to] = lines.length <= ALL_BELOW ? [0, lines.length] : [first, last];
  const isSame = latest.lines === lines && latest.from === from && latest.to === to;
  latest = isSame ? latest : { lines, from, to, nearEnd };
  if (last === lines.length && asked !== latest) {
    asked = latest; // once: where it fails, the list is drawn again as it was
    queueMicrotask(nearEnd);
  }
  return repeat(pieces(lines, from, to), ({ key }) => key, (piece) =>
    piece.gap == null ? row(piece) : html`<li class="gap" role="presentation" .style=${`height:${piece.gap}px`}></li>`);
}

function pieces(lines, from, to) {
  const focused = focusedLine();
  const at = focused ? lines.findIndex(({ key }) => key === focused) : -1;
  const shown = lines.slice(from, to);
  const before = at >= 0 && at < from;
  const after = at >= to;
  return [
    ...(before ? [gap(lines, 0, at, 'a'), lines[at], gap(lines, at + 1, from, 'b')] : [gap(lines, 0, from, 'b')]),
    ...shown,
    ...(after ? [gap(lines, to, at, 'c'), lines[at], gap(lines, at + 1, lines.length, 'd')] : [gap(lines, to, lines.length, 'c')]),
  ].filter(({ gap: height }) => height !== 0);
}

const gap = (lines, from, to, name) => ({ key: `gap ${name}`, gap: topsOf(lines)[to] - topsOf(lines)[from] });

/** Where each line begins, and where the last one ends. */
function topsOf(lines) {
  if (places.lines === lines) return places.tops;
  const tops = new Float64Array(lines.length + 1);
  for (let i = 0; i < lines.length; i += 1) tops[i + 1] = tops[i] + (heights.get(lines[i].key) ?? typical ?? GUESSED_PX);
  places = { lines, tops };
  return tops;
}

/** The lines within the window and some pixels around it. */
function range(lines, around) {
  const top = document.querySelector('.task-list')?.getBoundingClientRect().top ?? 0;
  const tops = topsOf(lines);
  const from = lineAt(tops, -around - top);
  return [from, Math.min(lines.length, lineAt(tops, innerHeight + around - top) + 1)];
}

/** The line in which a height lies; the first or the last where it lies outside. */
function lineAt(tops, y) {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle] <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

function check() {
  const { lines, from, to, nearEnd } = latest;
  if (!document.querySelector('.task-list')) return;
  const [first, last] = range(lines, NEAREST_PX);
  if (first < from || last > to) requestRender();
  if (last >= lines.length - NEAR_END) nearEnd();
}

function measureRows() {
  if (latest.lines.length <= ALL_BELOW || measured === latest) return;
  measured = latest;
  const rows = document.querySelectorAll('.task-list > [data-key]');
  let sum = 0;
  for (const { dataset, offsetHeight } of rows) {
    heights.set(Number(dataset.key) || dataset.key, offsetHeight);
    sum += offsetHeight;
  }
  if (rows.length) typical ??= sum / rows.length;
  places = { lines: null, tops: null };
}
