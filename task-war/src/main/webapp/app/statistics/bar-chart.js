/**
 * Bars on a canvas, by uPlot. A canvas says nothing to a screen reader: what it shows stands in a
 * table beside it. Colors come from the tokens, and follow the theme.
 */
import uPlot from 'uplot';

const HEIGHT = 200;
const NARROWEST_LABEL = 48; // px
const DARK = matchMedia('(prefers-color-scheme: dark)');

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('uPlot.min.css', import.meta.resolve('uplot')).pathname;
document.head.append(sheet);

/** `data`: `{columns: [{name, …counts}], series: [{key, color}]}`; color is the name of a token. */
class BarChart extends HTMLElement {
  #data = null;
  #plot = null;
  #width = 0;
  #resized = new ResizeObserver(() => this.clientWidth !== this.#width && this.#draw());
  #redraw = () => this.#draw();

  set data(data) {
    this.#data = data;
    this.#draw();
  }

  /** Which one the person chose; what it is does not matter here, that it changed does. */
  set theme(theme) {
    this.#draw();
  }

  connectedCallback() {
    this.ariaHidden = 'true';
    this.#resized.observe(this);
    DARK.addEventListener('change', this.#redraw);
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    DARK.removeEventListener('change', this.#redraw);
    this.#plot?.destroy();
    this.#plot = null;
  }

  #draw() {
    this.#plot?.destroy();
    this.#plot = null;
    this.#width = this.clientWidth;
    if (!this.#width || !this.#data) return;
    const { columns, series } = this.#data;
    const values = series.map(({ key }) => columns.map((column) => column[key]));
    this.#plot = new uPlot(this.#options(columns, series), [columns.map((column, i) => i), ...values], this);
  }

  #options(columns, series) {
    const [ink, line] = [this.#color('--ink-soft'), this.#color('--line')];
    const step = Math.ceil((columns.length * NARROWEST_LABEL) / this.#width);
    const font = `12px ${getComputedStyle(this).fontFamily}`;
    return {
      width: this.#width,
      height: HEIGHT,
      padding: [12, 4, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [-0.5, columns.length - 0.5] },
        y: { range: (plot, least, most) => [0, Math.max(4, most)] },
      },
      axes: [
        { stroke: ink, font, grid: { show: false }, ticks: { show: false }, size: 28,
          splits: () => columns.map((column, i) => i).filter((i) => i % step === 0),
          values: (plot, places) => places.map((i) => columns[i].name) },
        { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { show: false }, size: 36,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] },
      ],
      series: [{}, ...series.map(({ color }, i) => this.#bars(this.#color(color), i, series.length))],
    };
  }

  /** Of two series the first stands at the left of a column's middle, the other at its right. */
  #bars(color, index, of) {
    const paths = uPlot.paths.bars({ size: [0.7 / of, 48 / of], align: of === 1 ? 0 : index * 2 - 1 });
    return { paths, fill: color, stroke: color, width: 0, points: { show: false } };
  }

  /** A token as the canvas needs it: the color that it stands for in this theme. */
  #color(token) {
    this.style.color = `var(${token})`;
    const { color } = getComputedStyle(this);
    this.style.color = '';
    return color;
  }
}

customElements.define('bar-chart', BarChart);
