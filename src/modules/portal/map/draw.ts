import { createHash } from 'node:crypto';
import type { Outlines } from './outlines.ts';
import { shadeOf, shadeSteps } from './shades.ts';

/** What the map says of one place. */
export interface MapPlace {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  /** Where the place leads; places without petitions lead nowhere. */
  readonly href: string | null;
}

const WIDTH = 640;
const HEIGHT = 720;
/** A colour for each shade, put aside for a class of the style sheet: light, dark and paper differ. */
const fillOf = (shade: number) => `#00000${shade}`;
const LINE = '#0000ff';
const KEPT = 60;

const drawn = new Map<string, string>();

/** The map as SVG that the page's style sheet colours; the same figures are drawn once. */
export async function drawMap(
  provinceCode: string,
  outlines: Outlines,
  places: readonly MapPlace[],
): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([provinceCode, places]))
    .digest('base64url');
  const before = drawn.get(key);
  if (before !== undefined) return before;
  const svg = tidied(await rendered(provinceCode, outlines, places), outlines, places);
  if (drawn.size >= KEPT) drawn.delete(drawn.keys().next().value ?? '');
  drawn.set(key, svg);
  return svg;
}

async function rendered(
  provinceCode: string,
  outlines: Outlines,
  places: readonly MapPlace[],
): Promise<string> {
  // Loaded at the first map: most processes never draw one.
  const [{ init, registerMap, use }, { MapChart }, { GeoComponent }, { SVGRenderer }] =
    await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ]);
  use([MapChart, GeoComponent, SVGRenderer]);
  registerMap(provinceCode, outlines as never);
  const counts = new Map(places.map(({ code, count }) => [code, count]));
  const steps = shadeSteps([...counts.values()]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    series: [
      {
        type: 'map',
        map: provinceCode,
        nameProperty: 'code',
        aspectScale: 0.95,
        left: 4,
        right: 4,
        top: 4,
        bottom: 4,
        selectedMode: false,
        emphasis: { disabled: true },
        label: { show: false },
        itemStyle: { borderColor: LINE, borderWidth: 0.75 },
        data: outlines.features.map(({ properties: { code } }) => ({
          name: code,
          value: counts.get(code) ?? 0,
          itemStyle: { areaColor: fillOf(shadeOf(counts.get(code) ?? 0, steps)) },
        })),
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const PATH = /<path d="([^"]+)" fill="#00000(\d)"[^>]*ecmeta_data_index="(\d+)"[^>]*><\/path>/g;

/** Only the outlines are kept, each a link with its name: no style, no attribute the page does not know. */
function tidied(svg: string, { features }: Outlines, places: readonly MapPlace[]): string {
  const known = new Map(places.map((place) => [place.code, place]));
  const paths = [...svg.matchAll(PATH)].map(([, line = '', shade = '0', index = '']) => {
    const place = known.get(features[Number(index)]?.properties.code ?? '');
    const title = place ? `<title>${escaped(`${place.name}: ${place.count}`)}</title>` : '';
    const path = `<path class="shade-${shade}" d="${line}">${title}</path>`;
    if (!place || place.href === null) return path;
    // Reached by keyboard in the table beside it.
    return `<a href="${escaped(place.href)}" tabindex="-1">${path}</a>`;
  });
  return `<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${paths.join('')}</svg>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
