import type { FigureLine } from './figures.ts';
import { onTimeRate } from './rules.ts';

const WIDTH = 640;
const ROW = 34;
const ROOM = 44;
const MOST = 20;
const NAMES = 210;
const WRAP = 190;
/** A colour for each part, put aside for a class of the style sheet: light, dark and paper differ. */
const FILLS = { onTime: '#000001', late: '#000002', words: '#000003', line: '#000004' } as const;

/** Bars of what was on time and late, by line, as SVG that the page's style sheet colours. */
export async function drawRates(
  lines: readonly FigureLine[],
  words: { readonly onTime: string; readonly late: string },
): Promise<string | null> {
  const shown = lines
    .filter(({ tally }) => onTimeRate(tally) !== null)
    .slice(0, MOST)
    .toReversed();
  if (shown.length === 0) return null;
  const height = shown.length * ROW + ROOM;
  // Loaded at the first chart: most processes never draw one.
  const [{ init, use }, { BarChart }, { GridComponent, LegendComponent }, { SVGRenderer }] =
    await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ]);
  use([BarChart, GridComponent, LegendComponent, SVGRenderer]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const series = (['onTime', 'late'] as const).map((part) => ({
    type: 'bar' as const,
    name: words[part],
    stack: 'all',
    barWidth: 16,
    silent: true,
    itemStyle: { color: FILLS[part] },
    label: {
      show: true,
      color: FILLS.words,
      formatter: ({ value }: { value?: unknown }) => (value === 0 ? '' : String(value)),
    },
    data: shown.map(({ tally }) => tally[part]),
  }));
  chart.setOption({
    animation: false,
    textStyle: { color: FILLS.words },
    grid: { left: NAMES, right: 16, top: 34, bottom: 8 },
    legend: { top: 0, right: 0, textStyle: { color: FILLS.words } },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: FILLS.line } },
    },
    yAxis: {
      type: 'category',
      data: shown.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: FILLS.line } },
      axisLabel: { color: FILLS.words, width: WRAP, overflow: 'truncate' },
    },
    series,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return tidied(svg);
}

const CLASSES: Readonly<Record<string, string>> = {
  [FILLS.onTime]: 'chart-on-time',
  [FILLS.late]: 'chart-late',
  [FILLS.words]: 'chart-words',
  [FILLS.line]: 'chart-line',
};

/** No style, no size and no colour of its own: classes in their place. The table beside it is read aloud. */
function tidied(svg: string): string {
  const shapes = svg
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/<rect[^>]*fill="none"[^>]*><\/rect>/g, '')
    .replaceAll(/ style="[^"]*"| ecmeta_\w+="[^"]*"| class="[^"]*"| xml:space="\w+"/g, '')
    .replaceAll(
      /<path[^>]*(?:fill-opacity="0"[^>]*|fill="none" pointer-events="visible")><\/path>/g,
      '',
    )
    .replaceAll(/ (fill|stroke)="(#00000[1-4])"/g, (_, kind: string, colour: string) => {
      const name = CLASSES[colour] ?? '';
      return ` class="${name}${kind === 'stroke' ? ' chart-stroke' : ''}"`;
    });
  const [, width = String(WIDTH), height = String(ROOM)] =
    /<svg[^>]*?width="(\d+)"[^>]*?height="(\d+)"/.exec(svg) ?? [];
  const inside = shapes.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" aria-hidden="true">${inside.trim()}</svg>`;
}
