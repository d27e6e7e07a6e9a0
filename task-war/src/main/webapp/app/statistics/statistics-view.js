/** What the person got done: figures, charts, and the same figures in tables. */
import { html, nothing } from 'lit-html';
import { locale, t } from '../i18n/i18n.js';
import { getPreferences } from '../settings/preferences.js';
import { failedView, loadingView } from '../ui/service-state.js';
import './bar-chart.js';
import { activeDays, byHour, byTime, byWeekday } from './figures.js';
import { getStatistics, RANGES, readStatistics } from './statistics.js';

const CREATED = { key: 'created', color: '--line-strong' };
const COMPLETED = { key: 'completed', color: '--accent' };
const charts = new Map();

export function view() {
  const { range, figures, patterns, status, error } = getStatistics();
  return html`
    <div class="view-head">
      <h1 id="view-title" tabindex="-1">${t('view.statistics')}</h1>
      <fieldset class="segmented"><legend class="visually-hidden">${t('statistics.range')}</legend>
        ${Object.keys(RANGES).map((name) => html`
          <label><input type="radio" name="range" value=${name} .checked=${name === range}
            @change=${() => readStatistics(name)} /><span>${t(`statistics.range.${name}`)}</span></label>`)}
      </fieldset>
    </div>
    ${status === 'loading' ? loadingView() : nothing}
    ${status === 'failed' ? failedView(error, () => readStatistics()) : nothing}
    ${status === 'ready' ? (figures.totals.events ? content(range, figures, patterns) : emptyView()) : nothing}`;
}

const content = (range, figures, patterns) => html`
  <div class="statistics">
    ${tiles(figures)}
    ${figure('byTime', figures, () => byTime(figures, range), [CREATED, COMPLETED])}
    ${figure('byWeekday', figures, () => byWeekday(figures), [COMPLETED])}
    ${figure('byHour', patterns, () => byHour(patterns), [COMPLETED])}
    ${shares('punctuality', patterns.completed, { on_time: patterns.on_time, late: patterns.late,
      no_due: patterns.completed - patterns.on_time - patterns.late })}
    ${shares('open', patterns.open_day + patterns.open_week + patterns.open_month + patterns.open_longer,
      { open_day: patterns.open_day, open_week: patterns.open_week, open_month: patterns.open_month, open_longer: patterns.open_longer })}
  </div>`;

function tiles(figures) {
  const { created, completed, deleted } = figures.totals;
  const { active, longest, of } = activeDays(figures);
  return html`
    <dl class="tiles">
      ${[['created', created], ['completed', completed], ['deleted', deleted]].map(([name, count]) => html`
        <div><dt>${t(`statistics.${name}`)}</dt><dd>${number(count)}</dd></div>`)}
      <div><dt>${t('statistics.active')}</dt><dd>${t('statistics.activeOf', { active, of })}</dd></div>
      <div><dt>${t('statistics.longest')}</dt><dd>${t('statistics.days', { count: longest })}</dd></div>
    </dl>`;
}

function figure(name, source, columnsOf, series) {
  const data = drawn(name, source, columnsOf, series);
  return html`
    <section class="panel figure" aria-label=${t(`statistics.${name}`)}>
      <h2>${t(`statistics.${name}`)}</h2>
      ${series.length > 1 ? html`<p class="legend" aria-hidden="true">${series.map(({ key }) => html`
        <span class="key ${key}">${t(`statistics.${key}`)}</span>`)}</p>` : nothing}
      <bar-chart .data=${data} .theme=${getPreferences().theme}></bar-chart>
      <details><summary>${t('statistics.table')}</summary>${table(name, data)}</details>
    </section>`;
}

/** The same object until the figures or the language change: a chart is drawn anew for another one only. */
function drawn(name, source, columnsOf, series) {
  const known = charts.get(name);
  if (known?.source === source && known.language === locale()) return known.data;
  const data = { columns: columnsOf(), series };
  charts.set(name, { source, language: locale(), data });
  return data;
}

const table = (name, { columns, series }) => html`
  <table><caption class="visually-hidden">${t(`statistics.${name}`)}</caption>
    <thead><tr><th scope="col">${t(`statistics.${name}.column`)}</th>
      ${series.map(({ key }) => html`<th scope="col">${t(`statistics.${key}`)}</th>`)}</tr></thead>
    <tbody>${columns.map((column) => html`
      <tr><th scope="row">${column.name}</th>${series.map(({ key }) => html`<td>${number(column[key])}</td>`)}</tr>`)}</tbody>
  </table>`;

const shares = (name, of, counts) => html`
  <section class="panel figure" aria-label=${t(`statistics.${name}`)}>
    <h2>${t(`statistics.${name}`)}</h2>
    <table><caption class="visually-hidden">${t(`statistics.${name}`)}</caption>
      <tbody>${Object.entries(counts).map(([key, count]) => html`
        <tr><th scope="row">${t(`statistics.${key}`)}</th><td>${number(count)}</td><td>${percent(count, of)}</td></tr>`)}</tbody>
    </table>
  </section>`;

const number = (value) => value.toLocaleString(locale());
const percent = (part, of) => (of ? (part / of).toLocaleString(locale(), { style: 'percent' }) : '–');

const emptyView = () => html`
  <div class="empty">
    <p class="empty-title">${t('statistics.none.title')}</p>
    <p>${t('statistics.none.text')}</p>
  </div>`;
